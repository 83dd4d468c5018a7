/** The review queue on Forgejo: pending drafts, notes, activity, proposals (protected branch). */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  AN,
  BINH,
  fileOf,
  record,
  startTestForge,
  type TestForge,
} from './forgejo-backend.fixture.ts';

let forge: TestForge;
let an: Awaited<ReturnType<TestForge['signIn']>>;
const SLUG = 'mot-mo-hinh';
beforeEach(async () => {
  forge = await startTestForge({ [SLUG]: record('Một') });
  an = await forge.signIn(AN);
});
afterEach(() => forge.close());

describe('what waits', () => {
  it('is each draft with its record and its page on the forge, for one question each', async () => {
    await an.save({ slug: SLUG, raw: record('Mới') });
    await forge.askReview(1, BINH);
    await forge.label(1, 'decap-cms/pending_review');
    const asked = forge.log.length;
    expect(await an.backend.waiting()).toMatchObject([
      {
        collection: 'stories',
        slug: SLUG,
        status: 'pending_review',
        author: AN.full_name,
        reviewers: [BINH.full_name],
        url: expect.stringMatching(/\/pulls\/1$/) as string,
        data: { title: 'Mới' },
      },
    ]);
    const used = forge.log.slice(asked).filter((line) => /\/(?:pulls|contents\/)/.test(line));
    expect(used).toHaveLength(2);
  });

  it('leaves out branches of programmers and drafts without a step, keeps what cannot be read', async () => {
    const author = { name: AN.full_name, email: AN.email };
    for (const head of [
      'sua-giao-dien',
      'cms-moi',
      'removed/a',
      'cms/stories/x',
      'cms/stories/y',
    ]) {
      await forge.push({ branch: head, path: 'README.md', text: head, author });
      await forge.openRequest(head, head, AN);
    }
    await forge.label(5, 'decap-cms/draft');
    expect(await an.backend.waiting()).toMatchObject([{ slug: 'y', data: {} }]);
  });
});

it('who changed what comes page by page from the history of the branch', async () => {
  const author = { name: BINH.full_name, email: BINH.email };
  const names = Array.from({ length: 52 }, (_, count) => record(`Tên ${count}`));
  await forge.push(...names.map((text) => ({ branch: 'main', path: fileOf(SLUG), text, author })));
  const first = await an.backend.activity(1);
  expect([first.changes.length, first.hasMore]).toEqual([50, true]);
  expect(first.changes[0]).toMatchObject({
    author: BINH.full_name,
    email: BINH.email,
    records: [{ path: `stories/${SLUG}.md`, change: 'M' }],
  });
  expect((await an.backend.activity(2)).hasMore).toBe(false);
});

describe('notes', () => {
  it('are comments of the request, which colleagues read, settle and take away', async () => {
    await an.save({ slug: SLUG, raw: record('Mới') });
    const binh = await forge.signIn(BINH);
    await binh.backend.addNote('stories', SLUG, { content: 'Ghi rõ số hộ.' });
    // Typed on the forge's own page.
    await forge.comment(1, BINH, 'Và thêm ảnh.');
    const [note, typed] = await an.backend.getNotes('stories', SLUG);
    expect([note, typed]).toMatchObject([
      { author: BINH.full_name, content: 'Ghi rõ số hộ.', isOwn: false, resolved: false },
      { content: 'Và thêm ảnh.' },
    ]);
    await an.backend.updateNote('stories', SLUG, note!.id, { resolved: true });
    expect((await forge.comments(1))[0]).toBe('✅ **Đã xử lý**\n\nGhi rõ số hộ.');
    await binh.backend.deleteNote('stories', SLUG, note!.id);
    expect(await an.backend.getNotes('stories', SLUG)).toMatchObject([{ id: typed!.id }]);
  });

  it('are of a draft, and need one', async () => {
    await expect(an.backend.addNote('stories', 'chua-co-nhap', { content: 'x' })).rejects.toThrow(
      /bấm “Lưu nháp” một lần/,
    );
  });

  it('go on after the session ran out and was renewed elsewhere', async () => {
    await an.save({ slug: SLUG, raw: record('Mới') });
    await forge.expireTokens();
    await expect(an.backend.addNote('stories', SLUG, { content: 'x' })).rejects.toThrow(/hết hạn/);
    await forge.signInElsewhere(AN);
    expect(await an.backend.getNotes('stories', SLUG)).toEqual([]);
  });
});

describe('on a protected branch', () => {
  const FILE = 'content/uploads/Bản đồ.pdf';
  const FORGOTTEN = 'net::ERR_FAILED';
  beforeEach(() => forge.protect({ refusesPush: true }));

  it('a deletion is a request, and the record stays until it is approved', async () => {
    await expect(an.backend.deleteFiles([fileOf(SLUG)], 'Xóa')).rejects.toMatchObject({
      name: 'ProposalSent',
      message: expect.stringContaining('Đã gửi đề nghị xóa') as string,
    });
    expect(await forge.exists('main', fileOf(SLUG))).toBe(true);
    expect(await forge.repository.changes('main', `remove/stories/${SLUG}`)).toMatchObject([
      { filename: fileOf(SLUG), status: 'removed' },
    ]);
    expect(await an.backend.waiting()).toMatchObject([
      { isProposal: true, status: 'pending_review', data: { title: 'Xóa' } },
    ]);
    await forge.merge(1, BINH);
    expect(await forge.exists('main', fileOf(SLUG))).toBe(false);
  });

  it('of one file the last wish counts', async () => {
    const remove = () => an.backend.deleteFiles([FILE], 'Xóa tệp').catch(() => undefined);
    await forge.push({
      branch: 'main',
      path: FILE,
      text: '%PDF-1.4',
      author: { name: AN.full_name, email: AN.email },
    });
    await remove();
    await remove();
    expect((await forge.requests()).map(({ head, state }) => [head, state])).toEqual([
      ['remove/uploads/B-n-.pdf', 'closed'],
      ['remove/uploads/B-n-.pdf', 'open'],
    ]);
  });

  it('unpublishing is refused before anything is done', async () => {
    await expect(an.backend.beforeUnpublishing()).rejects.toThrow(/gửi đề nghị xóa/);
    expect(await forge.requests()).toEqual([]);
  });

  it('a deletion whose answer was lost is not sent twice, and can be asked for again', async () => {
    const { fetch } = globalThis;
    const writes = () => forge.log.filter((line) => /^POST .*\/contents$/.test(line)).length;
    vi.stubGlobal('fetch', async (...asked: Parameters<typeof fetch>) => {
      const answer = await fetch(...asked);
      if ((asked[0] as string).endsWith('/contents')) throw new TypeError(FORGOTTEN);
      return answer;
    });
    const remove = () => an.backend.deleteFiles([fileOf(SLUG)], 'Xóa');
    await expect(remove()).rejects.toThrow(/Không kết nối/);
    expect(writes()).toBe(1);
    vi.stubGlobal('fetch', fetch);
    await expect(remove()).rejects.toThrow(/Đã gửi đề nghị xóa/);
    expect((await forge.requests()).at(-1)!.head).toBe(`remove/stories/${SLUG}`);
  });
});
