/** The rules of the CMS on Forgejo: drafts, conflicts, sessions, moves, received feedback. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConflictFault, type Conflict } from '#cms/backend/backend-fault.ts';
import {
  AN,
  BINH,
  branchOf,
  fileOf,
  READER,
  record,
  startTestForge,
  type TestForge,
} from './forgejo-backend.fixture.ts';

let forge: TestForge;
beforeEach(async () => {
  forge = await startTestForge({ 'mot-mo-hinh': record('Một'), 'mo-hinh-khac': record('Khác') });
});
afterEach(() => forge.close());

const SLUG = 'mot-mo-hinh';
const refusal = async (save: Promise<unknown>): Promise<Conflict> => {
  const error = await save.catch((fault: unknown) => fault);
  if (!(error instanceof ConflictFault)) throw error;
  return error.conflict;
};
const STALE = /đã được người khác sửa/;
const labels = async () => (await forge.requests()).at(-1)?.labels;

describe('a draft', () => {
  it('is a branch with a request and its step; published, it is of who signed in', async () => {
    const an = await forge.signIn(AN);
    await an.save({ slug: 'moi', raw: record('Mới') });
    expect(await forge.show(branchOf('moi'), 'moi')).toBe(record('Mới'));
    expect(await forge.exists('main', fileOf('moi'))).toBe(false);
    expect(await labels()).toEqual(['decap-cms/draft']);
    await an.status('moi', 'pending_review');
    await an.status('moi', 'pending_publish');
    expect(await labels()).toEqual(['decap-cms/pending_publish']);
    // Just after a push Forgejo still tests whether the request can be merged.
    forge.putOffMerges(2);
    await an.publish('moi');
    expect(await forge.show('main', 'moi')).toBe(record('Mới'));
    expect(await forge.repository.branch(branchOf('moi'))).toBeUndefined();
    const author = ['log', '-1', '--format=%an <%ae>', 'main^2'];
    expect(await forge.repository.git(author)).toBe(`${AN.full_name} <${AN.email}>\n`);
  });

  it('is not published without the approvals of a protected branch', async () => {
    const an = await forge.signIn(AN);
    await an.open(SLUG);
    await an.save({ slug: SLUG, raw: record('Chờ duyệt') });
    await forge.protect({ needsApproval: true });
    await expect(an.publish(SLUG)).rejects.toThrow(/chưa đủ người duyệt/);
    expect(await forge.show('main', SLUG)).toBe(record('Một'));
  });

  it('whose first save broke off before it had its step is made anew', async () => {
    const an = await forge.signIn(AN);
    const { fetch } = globalThis;
    vi.stubGlobal('fetch', (...asked: Parameters<typeof fetch>) =>
      (asked[0] as string).endsWith('/labels') && asked[1]?.method === 'PUT'
        ? Promise.reject(new TypeError('Failed to fetch'))
        : fetch(...asked),
    );
    await expect(an.save({ slug: 'moi', raw: record('Mới') })).rejects.toThrow(/Không kết nối/);
    vi.stubGlobal('fetch', fetch);
    await an.save({ slug: 'moi', raw: record('Mới') });
    expect((await forge.requests()).map(({ state }) => state)).toEqual(['closed', 'open']);
    expect(await labels()).toEqual(['decap-cms/draft']);
  });

  it('that was turned down on the forge is not in the way of the next', async () => {
    const an = await forge.signIn(AN);
    await an.save({ slug: SLUG, raw: record('Bị từ chối') });
    await forge.closeRequest(1);
    await an.open(SLUG);
    await an.save({ slug: SLUG, raw: record('Gửi lại') });
    expect(await forge.requests()).toHaveLength(2);
    expect(await forge.show(branchOf(SLUG), SLUG)).toBe(record('Gửi lại'));
  });
});

describe('a stale save', () => {
  it('is refused where what is public changed since, with both versions', async () => {
    const an = await forge.signIn(AN);
    await an.open(SLUG);
    await forge.commit('main', SLUG, record('Của Bình'));
    const conflict = await refusal(an.save({ slug: SLUG, raw: record('Của An') }));
    const [mine, theirs] = [record('Của An'), record('Của Bình')];
    expect(conflict).toMatchObject({ mine, theirs, base: record('Một') });
    expect(await forge.requests()).toEqual([]);
  });

  it('is refused on a draft of two, until the second has seen the first', async () => {
    const [an, binh] = [await forge.signIn(AN), await forge.signIn(BINH)];
    await an.save({ slug: SLUG, raw: record('Nháp') });
    await an.open(SLUG);
    await binh.open(SLUG);
    await binh.save({ slug: SLUG, raw: record('Của Bình') });
    const { path, theirs, by } = await refusal(an.save({ slug: SLUG, raw: record('Của An') }));
    expect(by?.name).toBe(BINH.full_name);
    an.backend.setTextOf(path, theirs);
    await an.save({ slug: SLUG, raw: record('Của An') });
    expect(await forge.show(branchOf(SLUG), SLUG)).toBe(record('Của An'));
  });

  it('is refused by Forgejo itself in the very moment between look and write', async () => {
    const an = await forge.signIn(AN);
    await an.open(SLUG);
    const { fetch } = globalThis;
    vi.stubGlobal('fetch', async (...asked: Parameters<typeof fetch>) => {
      const answer = await fetch(...asked);
      if ((asked[0] as string).endsWith('/branches') && asked[1]?.method === 'POST')
        await forge.commit(branchOf(SLUG), SLUG, record('Của Bình'));
      return answer;
    });
    await expect(an.save({ slug: SLUG, raw: record('Của An') })).rejects.toThrow(STALE);
    vi.stubGlobal('fetch', fetch);
    expect(await forge.show(branchOf(SLUG), SLUG)).toBe(record('Của Bình'));
  });
});

describe('a session', () => {
  it('that ran out loses nothing: signing in in another tab counts here', async () => {
    const an = await forge.signIn(AN);
    await an.open(SLUG);
    await forge.expireTokens();
    await expect(an.save({ slug: SLUG, raw: record('Mới') })).rejects.toThrow(/đã hết hạn/);
    await forge.signInElsewhere(AN);
    await an.save({ slug: SLUG, raw: record('Mới') });
    expect(await forge.show(branchOf(SLUG), SLUG)).toBe(record('Mới'));
  });

  it('is not opened to who may only read', async () => {
    await expect(forge.signIn(READER)).rejects.toThrow(/chưa được cấp quyền ghi/);
  });
});

describe('a list', () => {
  it('is whole though the tree comes in pages, and asks for no text twice', async () => {
    const an = await forge.signIn(AN);
    const asked = (what: string) => forge.log.filter((line) => line.includes(what)).length;
    const list = () => an.backend.allEntriesByFolder('content/stories', 'md');
    expect((await list()).map(({ data }) => data).sort()).toEqual([record('Khác'), record('Một')]);
    const before = { texts: asked('/git/blobs/'), trees: asked('/git/trees/') };
    await list();
    expect({ texts: asked('/git/blobs/'), trees: asked('/git/trees/') }).toEqual(before);
    expect(asked('/commits')).toBe(0);
  });
});

describe('a record that moves', () => {
  const move = (from: string, to: string) => ({
    slug: SLUG,
    raw: record(to),
    path: fileOf(from),
    newPath: fileOf(to),
  });
  const diffsSeenBy = async (editor: Awaited<ReturnType<TestForge['signIn']>>) =>
    (await editor.backend.unpublishedEntry({ collection: 'stories', slug: SLUG })).diffs;

  it('moves within its draft, again, is public there by one merge, and is deleted', async () => {
    const an = await forge.signIn(AN);
    await an.open(SLUG);
    await an.save(move(SLUG, 'ten-hai'));
    expect(await forge.exists('main', fileOf(SLUG))).toBe(true);
    expect(await forge.exists(branchOf(SLUG), fileOf(SLUG))).toBe(false);
    await an.save(move('ten-hai', 'ten-ba'));
    expect(await diffsSeenBy(an)).toEqual([{ path: fileOf('ten-ba'), newFile: false, id: null }]);
    await an.publish(SLUG);
    const there = [SLUG, 'ten-hai', 'ten-ba'].map((slug) => forge.exists('main', fileOf(slug)));
    expect(await Promise.all(there)).toEqual([false, false, true]);
    await an.backend.deleteFiles([fileOf('ten-ba')], 'Xóa');
    expect(await forge.exists('main', fileOf('ten-ba'))).toBe(false);
  });

  it('that a colleague moved meanwhile is not saved where it was', async () => {
    const [an, binh] = [await forge.signIn(AN), await forge.signIn(BINH)];
    await an.open(SLUG);
    await binh.open(SLUG);
    await binh.save(move(SLUG, 'ten-hai'));
    await expect(an.save({ slug: SLUG, raw: record('Của An') })).rejects.toThrow(
      `chuyển sang ${fileOf('ten-hai')}`,
    );
  });
});

describe('what the receiver pushed', () => {
  const CODE = '2026-11-k7m3q9tx';
  const BRANCH = `cms/feedback/${CODE}`;
  beforeEach(async () => {
    await forge.push({
      branch: BRANCH,
      path: `content/feedback/${CODE}.md`,
      text: '---\ntitle: Hỏi\n---\n',
      author: { name: 'Người dân', email: 'gop-y@example.invalid' },
      message: `Góp ý ${CODE} chờ duyệt\n\nXem số điện thoại`,
    });
  });

  it('is on the board as a draft, once, whichever editor opens it first', async () => {
    const [an, binh] = [await forge.signIn(AN), await forge.signIn(BINH)];
    const boards = [an, binh, an].map(({ backend }) => backend.unpublishedEntries());
    for (const board of await Promise.all(boards)) expect(board).toEqual([`feedback/${CODE}`]);
    expect(await an.backend.unpublishedEntries()).toEqual([`feedback/${CODE}`]);
    const open = (await forge.requests()).filter(({ state }) => state === 'open');
    expect(open).toMatchObject([
      { title: `Góp ý ${CODE} chờ duyệt`, head: BRANCH, labels: ['decap-cms/draft'] },
    ]);
    expect(await an.backend.waiting()).toMatchObject([
      { collection: 'feedback', slug: CODE, author: 'Người dân gửi qua trang góp ý' },
    ]);
  });

  it('is published or deleted like any draft, and does not come back', async () => {
    const { backend } = await forge.signIn(AN);
    await backend.unpublishedEntries();
    await backend.deleteUnpublishedEntry('feedback', CODE);
    expect(await backend.unpublishedEntries()).toEqual([]);
  });

  it('and was turned down on the forge stays so, its branch left there', async () => {
    const { backend } = await forge.signIn(AN);
    await backend.unpublishedEntries();
    await forge.closeRequest(1);
    expect(await backend.unpublishedEntries()).toEqual([]);
    expect(await forge.requests()).toHaveLength(1);
  });

  it('gets its step where the browser closed before it had one', async () => {
    await forge.openRequest('Góp ý', BRANCH, AN);
    const { backend } = await forge.signIn(AN);
    expect(await backend.unpublishedEntries()).toEqual([`feedback/${CODE}`]);
  });
});
