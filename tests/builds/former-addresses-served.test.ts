/**
 * A document under its third number, still referenced by the first: every former address responds
 * with 301 and leads to a page, from our own server and from real ones under our recipes.
 */
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Moved } from '#features/address/rules/former.ts';
import { ask } from '#scripts/doctor/ask.ts';
import { examineMoves } from '#scripts/doctor/moves.ts';
import { REDIRECTS } from '#features/address/rules/redirect-lists.ts';
import { listen, siteApp } from '#scripts/serve-site.ts';
import { MINUTES, tinySite } from './tiny-site.ts';
import { lacks } from '#tests/system-programs.ts';
import { SERVER_NAMES, startServer } from '#tests/web-servers.ts';

const [OLDEST, OLD, NOW] = ['2026-13-ct-ubnd', '2026-15-ct-ubnd', '2026-16-ct-ubnd'];
/** A document whose duties were deleted. */
const GONE = '2026-20-ct-ubnd';
const { contentTree, publish } = tinySite();
let outDir: string;

const duty = `directive: ${OLD}
order: 1
title: Quy chế đối thoại
text: Cụ thể hóa
place: mục 1
appliesTo: [committee]
cadence: yearly
evidence: { collection: regulated-dialogues, minimum: 1 }
sample: true
`;

beforeAll(async () => {
  const content = contentTree('moved');
  const file = (slug: string) => join(content, `directives/${slug}.md`);
  const text = readFileSync(file(OLD), 'utf8');
  renameSync(file(OLD), file(NOW));
  writeFileSync(
    file(NOW),
    text
      .replace('15/CT-UBND', '16/CT-UBND')
      .replace('sample: true', `sample: true\nformerIds: [${OLD}, ${OLDEST}]`),
  );
  writeFileSync(
    file(GONE),
    text
      .replace('15/CT-UBND', '20/CT-UBND')
      .replace('sample: true', `sample: true\nrelations: [{ kind: amends, to: ${OLDEST} }]`),
  );
  mkdirSync(join(content, 'duties'), { recursive: true });
  writeFileSync(join(content, 'duties/viec-1.yml'), duty);
  writeFileSync(
    join(content, 'removed.yml'),
    `pages:\n  - path: /thuc-hien/${GONE}/\n    on: 2026-11-01\n    reason: Hết giao\n    to: /van-ban/${GONE}/\n`,
  );
  outDir = await publish(content, 'moved');
}, 3 * MINUTES);

// The certificates are self-signed.
beforeAll(() => void (process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'));
afterAll(() => void delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']);

const page = (address: string) => readFileSync(join(outDir, address, 'index.html'), 'utf8');
const moves = () => JSON.parse(readFileSync(join(outDir, REDIRECTS.list), 'utf8')) as Moved[];

test('what names the document by a former number means it still', () => {
  expect(page('van-ban/2026-20-ct-ubnd')).toContain(`href="/van-ban/${NOW}/"`);
  expect(page(`van-ban/${NOW}`)).toContain('href="/van-ban/2026-20-ct-ubnd/"');
  expect(page(`thuc-hien/${NOW}`)).toContain('Quy chế đối thoại');
  expect(page(`thuc-hien/${NOW}/quy-tac`)).toContain('Cụ thể hóa');
  expect(page('')).toContain(`href="/thuc-hien/${NOW}/"`);
});

test('page, data and tracker of every former number are in the list', () => {
  const from = moves().map((move) => move.from);
  for (const slug of [OLD, OLDEST])
    expect(from).toEqual(
      expect.arrayContaining([
        `/van-ban/${slug}/`,
        `/van-ban/${slug}/index.json`,
        `/van-ban/${slug}/akn.xml`,
        `/van-ban/${slug}/van-ban.md`,
        `/thuc-hien/${slug}/`,
        `/thuc-hien/${slug}.csv`,
      ]),
    );
  expect(page(`thuc-hien/${OLD}`)).toContain(`url=/thuc-hien/${NOW}/`);
  expect(page(`thuc-hien/${OLDEST}/2026`)).toContain(`url=/thuc-hien/${NOW}/2026/"`);
});

test('a tracker that was taken down leads to what took its place, with its pages and its table', () => {
  const to = `/van-ban/${GONE}/`;
  expect(moves()).toEqual(
    expect.arrayContaining([
      { from: `/thuc-hien/${GONE}/`, to },
      { from: `/thuc-hien/${GONE}/2026/`, to },
      { from: `/thuc-hien/${GONE}/co-quan/ubnd/`, to },
      { from: `/thuc-hien/${GONE}.csv`, to: '/du-lieu/thuc-hien-nhiem-vu.csv' },
    ]),
  );
  expect(moves().filter(({ from }) => from.endsWith(`/${GONE}/akn.xml`))).toEqual([]);
  expect(page(`thuc-hien/${GONE}/2026`)).toContain(`url=${to}`);
});

/** Requests every address of the list from the server at that origin. */
async function expectRedirects(origin: string): Promise<void> {
  const get = (address: string) => ask(origin + address);
  for (const { from, to } of moves()) {
    const { status, headers } = await get(from);
    const told = new URL(headers.location ?? '', origin).pathname;
    expect([from, status, told]).toEqual([from, 301, to]);
    // A document that gets its first number back would otherwise redirect browsers in circles.
    expect([from, headers['cache-control']]).toEqual([from, 'no-cache']);
    expect([to, (await get(to)).status]).toEqual([to, 200]);
  }
  expect((await get(`/van-ban/${OLD}/?q=1`)).headers.location).toMatch(/\?q=1$/);
  expect((await get('/van-ban/khong-co/')).status).toBe(404);
}

/** The findings of `npm run doctor` at the former addresses of that server. */
const found = async (origin: string) => (await examineMoves(new URL(`${origin}/`), ask))[0];

test('our own server', { timeout: MINUTES }, async () => {
  const server = await listen(siteApp(outDir, '/'), 0);
  await expectRedirects(server.origin);
  expect(await found(server.origin)).toMatchObject({ state: 'ok' });
  await server.close();
});

test.for(SERVER_NAMES)(
  '%s under its recipe, when it has been reloaded, as npm run doctor says',
  { timeout: MINUTES },
  async (name, { skip }) => {
    skip(lacks(name, 'openssl'));
    const dir = `${outDir}-${name}`;
    const root = join(dir, 'current');
    mkdirSync(dir);
    cpSync(outDir, root, { recursive: true });
    // Before the release nothing had moved.
    for (const list of [REDIRECTS.nginx, REDIRECTS.caddy]) rmSync(join(root, list));
    // No request goes to the receiver or the forge.
    const server = await startServer[name]({ dir, root, receiverPort: 9, forgePort: 9 });
    try {
      for (const list of [REDIRECTS.nginx, REDIRECTS.caddy])
        copyFileSync(join(outDir, list), join(root, list));
      const cure = expect.stringContaining('systemctl reload nginx') as string;
      const what = expect.stringContaining('mới có trang tĩnh') as string;
      expect(await found(server.origin)).toMatchObject({ state: 'note', what, cure });
      server.reload();
      await expect
        .poll(() => found(server.origin), { timeout: MINUTES })
        .toMatchObject({ state: 'ok', what: expect.stringContaining('trả lời 301') as string });
      await expectRedirects(server.origin);
    } finally {
      await server.close();
    }
  },
);
