import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { cms, record, startForEachTest } from './cms-server.fixture.ts';

startForEachTest();

const [OLD, NEW] = ['2020-01-ct-tu', '2020-02-ct-tu'];
const file = (slug: string) => `content/directives/${slug}.md`;
const BRANCH = `cms/directives/${OLD}`;
/** Long enough for git to detect it as the same file. */
const text = (title: string) => record(title) + 'Một dòng của văn bản.\n'.repeat(20);

const key = { collection: 'directives', slug: OLD };
const move = (raw: string, more: object = {}, assets: object[] = []) =>
  cms.saveDraft(OLD, raw, { newPath: file(NEW), ...more }, assets);
const refused = (message: RegExp, status = 409) => ({
  status,
  body: { error: expect.stringMatching(message) as string },
});

describe('a public record that moves', () => {
  beforeEach(() => {
    cms.write(file(OLD), text('Cũ'));
    cms.commit('Văn bản');
  });

  it('is public at its old address until the draft is published, then at the new one', async () => {
    expect((await move(text('Mới'))).status).toBe(200);
    expect(cms.git('diff', '--name-status', '-M', 'main', BRANCH)).toMatch(
      new RegExp(`^R\\d+\\t${file(OLD)}\\t${file(NEW)}$`),
    );
    expect(cms.git('rev-list', '--count', `main..${BRANCH}`)).toBe('1');
    expect(cms.read(file(OLD))).toBe(text('Cũ'));
    expect((await cms.ask('unpublishedEntry', key)).body).toMatchObject({
      slug: OLD,
      status: 'draft',
      diffs: [{ path: file(NEW), newFile: false }],
    });
    expect((await cms.publish(OLD)).status).toBe(200);
    expect(existsSync(path.join(cms.dir, file(OLD)))).toBe(false);
    expect(cms.read(file(NEW))).toBe(text('Mới'));
    expect(cms.git('log', '--follow', '--format=%s', '--', file(NEW))).toContain('Văn bản');
    expect(cms.git('status', '--porcelain')).toBe('');
  });

  it('is edited, moved on and put back in its draft', async () => {
    const at = (from: string, raw: string, more: object = {}) =>
      cms.saveDraft(OLD, raw, { path: file(from), expected: text('Mới'), ...more });
    await move(text('Mới'));
    expect((await at(NEW, text('Mới'))).status).toBe(200);
    const third = '2020-03-ct-tu';
    expect((await at(NEW, text('Mới'), { newPath: file(third) })).status).toBe(200);
    expect(cms.git('diff', '--name-only', '--no-renames', 'main', BRANCH).split('\n')).toEqual([
      file(OLD),
      file(third),
    ]);
    expect((await at(third, text('Mới'), { newPath: file(OLD) })).status).toBe(200);
    expect((await cms.ask('unpublishedEntry', key)).body).toMatchObject({
      diffs: [{ path: file(OLD), newFile: false }],
    });
  });

  it('brings its uploads in the same commit, byte by byte', async () => {
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from([0, 255, 10, 13, 0])]);
    const asset = { path: 'content/uploads/van-ban/a.pdf', content: bytes.toString('base64') };
    expect((await move(text('Mới'), {}, [{ ...asset, encoding: 'base64' }])).status).toBe(200);
    const size = cms.git('cat-file', '-s', `${BRANCH}:${asset.path}`);
    expect(Number(size)).toBe(bytes.length);
  });

  it('merges what was changed elsewhere in the file meanwhile', async () => {
    await move(text('Mới'));
    cms.write(file(OLD), `${text('Cũ')}Dòng của đồng nghiệp.\n`);
    cms.commit('Sửa tay');
    expect((await cms.publish(OLD)).status).toBe(200);
    expect(cms.read(file(NEW))).toBe(`${text('Mới')}Dòng của đồng nghiệp.\n`);
  });

  it('is refused where the same lines were changed meanwhile, and nothing is lost', async () => {
    await move(text('Mới'));
    cms.write(file(OLD), text('Khác'));
    cms.commit('Sửa tay');
    expect(await cms.publish(OLD)).toMatchObject(refused(/ở cùng một chỗ/));
    expect(cms.read(file(OLD))).toBe(text('Khác'));
    expect(existsSync(path.join(cms.dir, file(NEW)))).toBe(false);
  });

  it('is not saved over what a colleague saved', async () => {
    const expected = text('Cũ');
    cms.write(file(OLD), text('Khác'));
    cms.commit('Sửa tay');
    expect(await move(text('Mới'), { expected })).toMatchObject(refused(/được sửa/));
  });

  it('is not saved where a colleague moved it', async () => {
    const expected = text('Cũ');
    await move(text('Mới'), { expected });
    const late = await cms.saveDraft(OLD, text('Của tôi'), { expected });
    expect(late).toMatchObject(refused(new RegExp(`chuyển sang ${file(NEW)}`)));
    expect(cms.git('ls-tree', '--name-only', BRANCH, file(OLD))).toBe('');
  });
});

it('a draft that was never public moves without a trace', async () => {
  const first = '2026-08-ct-tu';
  await cms.saveDraft(first, text('Mới'));
  await cms.saveDraft(first, text('Mới'), { newPath: file(NEW) });
  const asked = await cms.ask('unpublishedEntry', { ...key, slug: first });
  expect(asked.body).toMatchObject({ diffs: [{ path: file(NEW), newFile: true }] });
  expect((await cms.publish(first)).status).toBe(200);
  expect(existsSync(path.join(cms.dir, file(first)))).toBe(false);
  expect(cms.read(file(NEW))).toBe(text('Mới'));
});

describe('what is refused', () => {
  it('an address that a public record has', async () => {
    cms.write(file(NEW), text('Của người khác'));
    cms.commit('Văn bản khác');
    expect(await move(text('Mới'))).toMatchObject(refused(/đã có bản ghi khác/));
    expect(cms.git('branch', '--list', 'cms/*')).toBe('');
  });

  it('an address that another draft has', async () => {
    await cms.saveDraft(NEW, text('Của người khác'));
    expect(await move(text('Mới'))).toMatchObject(
      refused(new RegExp(`bản nháp “directives/${NEW}”`)),
    );
  });

  it.each([
    ['another folder', { newPath: `content/stories/${NEW}.md` }],
    ['outside', { newPath: `content/directives/../../${NEW}.md` }],
    ['no record', { newPath: 'content/directives/.git.md' }],
  ])('%s', async (_case, more) => {
    expect((await cms.saveDraft(OLD, text('Mới'), more)).status).toBe(422);
  });
});
