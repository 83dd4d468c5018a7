import { expect, test } from 'vitest';
import { createDraft, type NewDraft } from './drafts.ts';
import { gitIn } from './git.ts';
import { cms, startForEachTest } from './cms-server.fixture.ts';

startForEachTest();

const draft = (change: Partial<NewDraft> = {}): NewDraft => ({
  key: { collection: 'feedback', slug: '2026-11-abcdefgh' },
  path: 'content/feedback/2026-11-abcdefgh.md',
  text: '---\ntitle: "Cầu ở ấp “Bình Thử”"\n---\n',
  message: 'Góp ý chờ duyệt\n\ndata 5\nkhông phải lệnh',
  author: 'Người dân <gop-y@minh-bach.invalid>',
  at: new Date('2026-11-23T01:00:00Z'),
  ...change,
});
const BRANCH = 'cms/feedback/2026-11-abcdefgh';

test('a draft made beside the work tree is one like any other', async () => {
  await createDraft(gitIn(cms.dir), draft());
  expect(cms.git('status', '--porcelain')).toBe('');
  expect(cms.git('show', `${BRANCH}:content/feedback/2026-11-abcdefgh.md`)).toBe(
    draft().text.trim(),
  );
  expect(cms.git('log', '-1', '--format=%an|%aI|%B', BRANCH)).toBe(
    `Người dân|2026-11-23T08:00:00+07:00|${draft().message}`,
  );
  const { body } = await cms.ask('unpublishedEntry', {
    collection: 'feedback',
    slug: '2026-11-abcdefgh',
  });
  expect(body).toMatchObject({ status: 'draft', diffs: [{ newFile: true }] });
});

test('one that is there already stays as it is', async () => {
  const git = gitIn(cms.dir);
  await createDraft(git, draft());
  const before = cms.git('rev-parse', BRANCH);
  await expect(createDraft(git, draft({ text: '---\ntitle: khác\n---\n' }))).rejects.toThrow();
  expect(cms.git('rev-parse', BRANCH)).toBe(before);
});
