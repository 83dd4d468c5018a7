/** Previews: who gets one, of what, and which of many. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { localCallers } from './callers.ts';
import { ServedContent } from './editor-service.fixture.ts';

const QUESTION = {
  collection: 'directives',
  slug: '2026-15-ct-ubnd',
  data: { title: 'Tựa: mới', issuedOn: '2026-11-01', fields: [] },
  body: 'Chữ',
};
const FILE = 'directives/2026-15-ct-ubnd.md';
const ADDRESS = '/van-ban/2026-15-ct-ubnd/';

let site: ServedContent;
beforeEach(async () => {
  site = new ServedContent();
  await site.start(localCallers);
});
afterEach(() => site.stop());

const preview = (more: object = {}) => site.ask('preview', { ...QUESTION, ...more });

it('is the page of the file as the CMS would write it', async () => {
  const text = '---\ntitle: "Tựa: mới"\nissuedOn: 2026-11-01\nfields: []\n---\n\nChữ\n';
  expect((await preview()).body).toEqual({ html: text, address: ADDRESS, missing: [] });
  expect(site.previews).toEqual([{ file: FILE, text, address: ADDRESS }]);
});

it('of a renamed record replaces the former one, of an unnamed one has a name for the time being', async () => {
  await preview({ replaces: '2026-14-ct-ubnd' });
  await preview({ slug: '' });
  expect(site.previews).toMatchObject([
    { file: FILE, replaces: 'directives/2026-14-ct-ubnd.md' },
    { file: 'directives/ban-nhap.md', address: '/van-ban/ban-nhap/' },
  ]);
});

it('of a record without a page, or one that cannot be rendered, is none; its author gets no stack', async () => {
  expect((await preview({ collection: 'duties' })).body).toEqual({});
  expect((await preview({ collection: 'receptions', data: {} })).body).toEqual({});
  site.render = () => Promise.reject(new Error('issuedOn: Required\n    at parse (x.ts:1)'));
  const answer = await preview();
  expect(answer).toMatchObject({ status: 200, body: {} });
  expect(answer.text).not.toContain('x.ts');
  expect(site.log).toEqual([expect.stringContaining(ADDRESS)]);
});

it('of those that wait only the last is rendered', async () => {
  let go: (html: string) => void = () => undefined;
  site.render = () => new Promise((done) => (go = done));
  const first = preview();
  await expect.poll(() => site.previews.length).toBe(1);
  const second = preview({ body: 'Hai' });
  await new Promise((done) => setTimeout(done, 100));
  const third = preview({ body: 'Ba' });
  await new Promise((done) => setTimeout(done, 100));
  site.render = ({ text }) => Promise.resolve(text);
  go('Một');
  expect((await first).body).toMatchObject({ html: 'Một' });
  expect((await second).status).toBe(409);
  expect((await third).text).toContain('Ba');
  expect(site.previews.map(({ text }) => /Chữ|Hai|Ba/.exec(text)?.[0])).toEqual(['Chữ', 'Ba']);
});

it('is kept by nobody and opened by itself does nothing', async () => {
  const { headers } = await preview();
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-robots-tag')).toBe('noindex');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('content-type')).toContain('application/json');
  expect(headers.get('access-control-allow-origin')).toBeNull();
});

it.each<[string, object | string, number]>([
  ['too large', { ...QUESTION, body: 'x'.repeat(5 * 1024 * 1024) }, 413],
  ['no JSON', '{', 400],
  ['a path as name', { ...QUESTION, slug: '../site' }, 422],
  ['a path as former name', { ...QUESTION, replaces: 'a/b' }, 422],
  ['no collection', { ...QUESTION, collection: 'settings' }, 422],
  ['no data', { ...QUESTION, data: [] }, 422],
])('%s is refused in words', async (_what, question, status) => {
  const answer = await site.ask('preview', question);
  expect(answer).toMatchObject({ status, body: { error: expect.any(String) as string } });
  expect(site.previews).toEqual([]);
});

it('waits for the first publication of the site', async () => {
  site.isReady = false;
  expect((await preview()).status).toBe(503);
});
