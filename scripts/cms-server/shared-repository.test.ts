import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cms, record, startForEachTest, SLUG, FILE, OLD, OLD_FILE } from './cms-server.fixture.ts';

startForEachTest();

describe('beside people who work in the same repository', () => {
  it('leaves uncommitted changes of other files alone', async () => {
    cms.write('package.json', '{ "name": "dở dang" }\n');
    cms.write('src/new.ts', 'export {};\n');
    cms.git('add', 'package.json');
    await cms.saveDraft(SLUG, record('Mới'));
    expect((await cms.publish(SLUG)).status).toBe(200);
    expect(cms.read('package.json')).toContain('dở dang');
    expect(cms.git('status', '--porcelain')).toBe('M  package.json\n?? src/');
    expect(cms.git('show', '--name-only', '--format=', 'HEAD')).toBe(FILE);
  });

  it.each([
    ['changed', () => cms.write(OLD_FILE, record('Người khác đang sửa'))],
    ['deleted', () => rmSync(path.join(cms.dir, OLD_FILE))],
  ])('refuses to publish a file that is %s there, and loses nothing', async (_name, change) => {
    await cms.saveDraft(OLD, record('Sửa trong CMS'));
    change();
    const before = [cms.git('rev-parse', 'main'), cms.git('status', '--porcelain')];
    const answer = await cms.publish(OLD);
    expect(answer).toMatchObject({
      status: 409,
      body: { error: expect.stringMatching(/chưa commit.*2020-01-ct-tu\.md/) as string },
    });
    expect([cms.git('rev-parse', 'main'), cms.git('status', '--porcelain')]).toEqual(before);
    expect(await cms.drafts()).toEqual([`directives/${OLD}`]);
    expect(cms.published).toEqual([]);
  });

  it('refuses to overwrite an untracked file', async () => {
    await cms.saveDraft(SLUG, record('Mới'));
    cms.write(FILE, 'của người khác');
    expect((await cms.publish(SLUG)).status).toBe(409);
    expect(cms.read(FILE)).toBe('của người khác');
  });

  it('refuses to delete a file that is changed there', async () => {
    cms.write(OLD_FILE, record('Người khác đang sửa'));
    const options = { commitMessage: 'Xóa' };
    expect((await cms.ask('deleteFiles', { paths: [OLD_FILE], options })).status).toBe(409);
    expect(cms.read(OLD_FILE)).toContain('Người khác');
  });

  it('takes up what is committed by hand in between', async () => {
    await cms.saveDraft(SLUG, record('Mới'));
    cms.write('content/directives/2026-2-b.md', record('Viết tay'));
    cms.commit('Viết tay');
    const entry = await cms.ask('getEntry', { path: 'content/directives/2026-2-b.md' });
    expect(entry.body).toMatchObject({ data: record('Viết tay') });
    expect((await cms.saveDraft(SLUG, record('Mới, sửa'))).status).toBe(200);
    expect((await cms.publish(SLUG)).status).toBe(200);
    expect(cms.git('log', '--format=%s', '-4').split('\n')).toContain('Viết tay');
    expect(cms.read(FILE)).toBe(record('Mới, sửa'));
  });

  it('keeps both sides when both changed the same lines', async () => {
    await cms.saveDraft(OLD, record('Trong CMS'));
    cms.write(OLD_FILE, record('Bằng tay'));
    cms.commit('Bằng tay');
    expect(await cms.publish(OLD)).toMatchObject({
      status: 409,
      body: { error: expect.stringMatching(/cùng một chỗ/) as string },
    });
    expect((await cms.saveDraft(OLD, record('Lần nữa'))).status).toBe(409);
    expect(cms.read(OLD_FILE)).toBe(record('Bằng tay'));
    const path = OLD_FILE;
    const draft = await cms.ask('unpublishedEntryDataFile', {
      collection: 'directives',
      slug: OLD,
      path,
      id: path,
    });
    expect(draft.body).toEqual({ data: record('Trong CMS') });
  });

  it('keeps what was committed by hand elsewhere in the file, also when the draft is saved again', async () => {
    const lines = (first: string, last: string) => record(first) + 'dòng\n'.repeat(9) + last;
    cms.write(OLD_FILE, lines('Cũ', 'cũ\n'));
    cms.commit('Dài');
    await cms.saveDraft(OLD, lines('Trong CMS', 'cũ\n'));
    cms.write(OLD_FILE, lines('Cũ', 'bằng tay\n'));
    cms.commit('Bằng tay');
    expect((await cms.saveDraft(OLD, lines('Trong CMS, lần hai', 'cũ\n'))).status).toBe(200);
    expect((await cms.publish(OLD)).status).toBe(200);
    expect(cms.read(OLD_FILE)).toBe(lines('Trong CMS, lần hai', 'bằng tay\n'));
  });

  it('refuses to save over a version the editor has not seen', async () => {
    const read = await cms.ask('getEntry', { path: OLD_FILE });
    const expected = (read.body as { data: string }).data;
    cms.write(OLD_FILE, record('Đồng nghiệp vừa sửa'));
    cms.commit('Đồng nghiệp');
    const stale = await cms.saveDraft(OLD, record('Từ bản cũ'), { expected });
    expect(stale).toMatchObject({
      status: 409,
      body: { error: expect.stringMatching(/sửa ở nơi khác/) as string },
    });
    expect(await cms.drafts()).toEqual([]);
  });

  it('refuses the same over a draft that a colleague saved meanwhile', async () => {
    const first = record('Bản nháp đầu');
    await cms.saveDraft(SLUG, first);
    const theirs = record('Đồng nghiệp sửa bản nháp');
    expect((await cms.saveDraft(SLUG, theirs, { expected: first })).status).toBe(200);
    const stale = await cms.saveDraft(SLUG, record('Từ bản nháp đầu'), { expected: first });
    expect(stale.status).toBe(409);
    const seen = await cms.saveDraft(SLUG, record('Đã xem'), { expected: theirs });
    expect(seen.status).toBe(200);
  });

  it('waits while a merge is under way there', async () => {
    await cms.saveDraft(SLUG, record('Mới'));
    cms.write('.git/MERGE_HEAD', `${cms.git('rev-parse', 'HEAD')}\n`);
    expect(await cms.publish(SLUG)).toMatchObject({
      status: 409,
      body: { error: expect.stringMatching(/dở một thao tác/) as string },
    });
  });
});
