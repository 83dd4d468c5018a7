import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { record, TestCmsServer } from './cms-server.fixture.ts';

let cms: TestCmsServer;
beforeEach(async () => {
  cms = new TestCmsServer();
  await cms.start();
});
afterEach(() => cms.stop());

const SLUG = '2026-08-ct-tu';
const FILE = `content/directives/${SLUG}.md`;
const OLD = '2020-01-ct-tu';
const OLD_FILE = `content/directives/${OLD}.md`;

describe('from draft to public', () => {
  it('touches the main work tree only when it is published', async () => {
    expect((await cms.saveDraft(SLUG, record('Mới'))).status).toBe(200);
    expect(existsSync(path.join(cms.dir, FILE))).toBe(false);
    expect(cms.git('status', '--porcelain')).toBe('');
    expect((await cms.ask('unpublishedEntries')).body).toEqual([`directives/${SLUG}`]);
    await cms.setStatus(SLUG, 'pending_review');
    const draft = await cms.ask('unpublishedEntry', { collection: 'directives', slug: SLUG });
    expect(draft.body).toMatchObject({
      status: 'pending_review',
      diffs: [{ path: FILE, newFile: true }],
    });

    expect((await cms.publish(SLUG)).status).toBe(200);
    expect(cms.read(FILE)).toBe(record('Mới'));
    expect(cms.git('rev-parse', 'main')).toBe(cms.git('rev-parse', 'cms-server'));
    expect(cms.git('status', '--porcelain')).toBe('');
    expect(cms.git('branch', '--list', 'cms/*')).toBe('');
    expect(cms.published).toMatchObject([{ commit: cms.git('rev-parse', 'HEAD'), files: [FILE] }]);
  });

  it('publishes nothing that is not ready', async () => {
    await cms.saveDraft(SLUG, record('Mới'));
    const answer = await cms.ask('publishUnpublishedEntry', {
      collection: 'directives',
      slug: SLUG,
    });
    expect(answer).toMatchObject({
      status: 409,
      body: { error: expect.stringMatching(/Sẵn sàng/) as string },
    });
    expect(existsSync(path.join(cms.dir, FILE))).toBe(false);
  });

  it('shows in a draft only what the draft changes, whatever was published since', async () => {
    await cms.saveDraft(SLUG, record('Một'));
    await cms.saveDraft('2026-1-a', record('Hai'));
    await cms.publish('2026-1-a');
    const draft = await cms.ask('unpublishedEntry', { collection: 'directives', slug: SLUG });
    expect((draft.body as { diffs: object[] }).diffs).toHaveLength(1);
    expect((await cms.publish(SLUG)).status).toBe(200);
    expect(cms.git('log', '--format=%s', '-3')).toContain('Sửa 2026-1-a');
  });

  it('makes one commit of all that was tried, at the moment it is published', async () => {
    const before = cms.git('rev-parse', 'main');
    await cms.saveDraft(SLUG, record('Bản nháp lộ số điện thoại'));
    await cms.saveDraft(SLUG, record('Mới'));
    const saved = Number(cms.git('log', '-1', '--format=%ct', `cms/directives/${SLUG}`));
    // Times of commits are whole seconds.
    await new Promise((done) => setTimeout(done, 1100));
    expect((await cms.publish(SLUG)).status).toBe(200);
    expect(cms.git('rev-parse', 'main~1')).toBe(before);
    expect(cms.git('log', '-1', '--format=%s', 'main')).toBe(`Sửa ${SLUG}`);
    expect(Number(cms.git('log', '-1', '--format=%ct', 'main'))).toBeGreaterThan(saved);
    expect(cms.git('log', '-p', '--all')).not.toContain('Bản nháp lộ');
  });

  it('drops a draft', async () => {
    await cms.saveDraft(SLUG, record('Mới'));
    await cms.ask('deleteUnpublishedEntry', { collection: 'directives', slug: SLUG });
    expect((await cms.ask('unpublishedEntries')).body).toEqual([]);
    expect((await cms.ask('unpublishedEntry', { collection: 'directives', slug: SLUG })).body).toBe(
      null,
    );
  });

  it('brings a deletion to the current branch', async () => {
    const answer = await cms.ask('deleteFiles', {
      paths: [OLD_FILE],
      options: { commitMessage: 'Xóa' },
    });
    expect(answer.status).toBe(200);
    expect(existsSync(path.join(cms.dir, OLD_FILE))).toBe(false);
    expect(cms.git('log', '-1', '--format=%s', 'main')).toBe('Xóa');
    expect(cms.published).toHaveLength(1);
  });

  it('works on a detached HEAD', async () => {
    cms.git('checkout', '--quiet', '--detach');
    await cms.saveDraft(SLUG, record('Mới'));
    expect((await cms.publish(SLUG)).status).toBe(200);
    expect(cms.read(FILE)).toBe(record('Mới'));
    expect(cms.git('log', '-1', '--format=%s', 'main')).toBe('Bắt đầu');
  });

  it('works when the repository is the content', async () => {
    await cms.start('');
    const answer = await cms.ask('outlines', { folder: 'directives', extension: 'md' });
    expect(answer).toMatchObject({ status: 200, body: { whole: true, entries: [] } });
  });
});

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
    expect((await cms.ask('unpublishedEntries')).body).toEqual([`directives/${OLD}`]);
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

  it('refuses to save over a version the editor has not seen', async () => {
    const read = await cms.ask('getEntry', { path: OLD_FILE });
    const readVersion = (read.body as { file: { id: string } }).file.id;
    cms.write(OLD_FILE, record('Đồng nghiệp vừa sửa'));
    cms.commit('Đồng nghiệp');
    const stale = await cms.saveDraft(OLD, record('Từ bản cũ'), { readVersion });
    expect(stale).toMatchObject({
      status: 409,
      body: {
        error: expect.stringMatching(/sửa ở nơi khác/) as string,
        theirs: record('Đồng nghiệp vừa sửa'),
      },
    });
    expect((await cms.ask('unpublishedEntries')).body).toEqual([]);
  });

  it('refuses the same over a draft that a colleague saved meanwhile', async () => {
    const version = (text: string) => createHash('sha256').update(text).digest('hex');
    const first = record('Bản nháp đầu');
    await cms.saveDraft(SLUG, first);
    const theirs = record('Đồng nghiệp sửa bản nháp');
    const readVersion = version(first);
    expect((await cms.saveDraft(SLUG, theirs, { readVersion })).status).toBe(200);
    const stale = await cms.saveDraft(SLUG, record('Từ bản nháp đầu'), { readVersion });
    expect(stale).toMatchObject({ status: 409, body: { theirs } });
    const seen = await cms.saveDraft(SLUG, record('Đã xem'), { readVersion: version(theirs) });
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

describe('the worktree', () => {
  it('keeps drafts over a restart', async () => {
    await cms.saveDraft(SLUG, record('Mới'));
    await cms.start();
    expect((await cms.ask('unpublishedEntries')).body).toEqual([`directives/${SLUG}`]);
    expect((await cms.publish(SLUG)).status).toBe(200);
  });

  it('comes back after its folder was deleted, between and during runs', async () => {
    await cms.saveDraft(SLUG, record('Mới'));
    rmSync(path.join(cms.dir, '.cms-server'), { recursive: true });
    expect((await cms.ask('unpublishedEntries')).body).toEqual([`directives/${SLUG}`]);
    rmSync(path.join(cms.dir, '.cms-server'), { recursive: true });
    await cms.start();
    expect((await cms.publish(SLUG)).status).toBe(200);
  });

  it('recovers from a rebase that a crash left behind', async () => {
    await cms.saveDraft(OLD, record('Trong CMS'));
    cms.write(OLD_FILE, record('Bằng tay'));
    cms.commit('Bằng tay');
    const worktree = path.join(cms.dir, '.cms-server/worktree');
    try {
      cms.git('-C', worktree, 'rebase', 'main', `cms/directives/${OLD}`);
    } catch {
      expect(existsSync(path.join(cms.dir, '.git/worktrees/worktree/rebase-merge'))).toBe(true);
    }
    await cms.start();
    expect((await cms.saveDraft(SLUG, record('Mới'))).status).toBe(200);
    expect((await cms.publish(SLUG)).status).toBe(200);
  });

  it('says what to do where there is no repository or no commit', async () => {
    rmSync(path.join(cms.dir, '.git'), { recursive: true });
    await cms.start();
    expect(await cms.ask('unpublishedEntries')).toMatchObject({
      status: 503,
      body: { error: expect.stringMatching(/git init/) as string },
    });
    cms.git('init', '--quiet', '--initial-branch=main');
    expect(await cms.ask('unpublishedEntries')).toMatchObject({
      status: 503,
      body: { error: expect.stringMatching(/git commit/) as string },
    });
    cms.commit('Bắt đầu');
    expect((await cms.ask('unpublishedEntries')).status).toBe(200);
  });

  it('takes saves one after the other', async () => {
    const slugs = ['2026-1-a', '2026-2-b', '2026-3-c', '2026-4-d', '2026-5-e', '2026-6-f'];
    const answers = await Promise.all(slugs.map((slug) => cms.saveDraft(slug, record(slug))));
    expect(answers.map(({ status }) => status)).toEqual(slugs.map(() => 200));
    expect((await cms.ask('unpublishedEntries')).body).toEqual(
      slugs.map((slug) => `directives/${slug}`),
    );
    const published = await Promise.all(slugs.map((slug) => cms.publish(slug)));
    expect(published.map(({ status }) => status)).toEqual(slugs.map(() => 200));
    for (const slug of slugs) expect(cms.read(`content/directives/${slug}.md`)).toBe(record(slug));
  });
});
