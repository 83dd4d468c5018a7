import { describe, expect, it } from 'vitest';
import { fakeForge, request } from './fake-forge.fixture.ts';
import { forgeDesk, recordData, recordPath } from './forgejo-review.ts';

describe('recordPath', () => {
  it.each([
    ['content', 'stories', '2026-x', 'content/stories/2026-x.md'],
    ['content', 'agencies', 'so-y-te', 'content/agencies/so-y-te.yml'],
    ['', 'stories', '2026-x', 'stories/2026-x.md'],
    ['content', 'settings', 'site', 'content/site.yml'],
  ])('%s, %s, %s', (folder, collection, slug, path) => {
    expect(recordPath(folder, collection, slug)).toBe(path);
  });
});

describe('recordData', () => {
  it.each([
    ['a.md', '---\ntitle: Một\n---\nBài\n', { title: 'Một' }],
    ['a.yml', 'receivedOn: 2026-11-02\n', { receivedOn: '2026-11-02' }],
    ['a.md', 'không có khai báo', {}],
    ['a.md', '---js\nalert(1)\n---\n', {}],
    ['a.yml', 'chỉ một câu', {}],
  ])('%s %j', (path, text, data) => {
    expect(recordData(path, text)).toEqual(data);
  });
});

describe('what waits', () => {
  const waiting = (state: Parameters<typeof fakeForge>[0]) =>
    forgeDesk(fakeForge(state).forge, 'content').waiting();

  it('is each draft with its record, read on its own branch', async () => {
    const branch = 'cms/stories/2026-x';
    const [draft] = await waiting({
      requests: [request(branch, { status: 'pending_review', reviewers: ['Bình'] })],
      files: { [`${branch}:content/stories/2026-x.md`]: '---\ntitle: Một\n---\n' },
    });
    expect(draft).toEqual({
      ...{ collection: 'stories', slug: '2026-x', status: 'pending_review', author: 'An' },
      ...{ updatedOn: '2026-11-20T10:00:00Z', url: 'https://git.example.vn/1' },
      ...{ reviewers: ['Bình'], data: { title: 'Một' } },
    });
  });

  it('lists a draft whose record is not where it is looked for', async () => {
    expect(await waiting({ requests: [request('cms/stories/2026-x')] })).toMatchObject([
      { slug: '2026-x', data: {} },
    ]);
  });

  it('tells a proposal by its title, for the reviewer', async () => {
    const requests = [request('remove/stories/2026-x', { title: 'Xóa “2026-x”', status: '' })];
    expect(await waiting({ requests })).toMatchObject([
      { isProposal: true, status: 'pending_review', data: { title: 'Xóa “2026-x”' } },
    ]);
  });

  it.each(['sua-giao-dien', 'cms-moi', 'removed/a'])(
    'leaves %s to the programmers',
    async (name) => {
      expect(await waiting({ requests: [request(name)] })).toEqual([]);
    },
  );

  it('leaves out a branch of the CMS without a step, as Decap does', async () => {
    expect(await waiting({ requests: [request('cms/stories/x', { status: '' })] })).toEqual([]);
  });
});
