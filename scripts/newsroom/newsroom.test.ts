import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { record, TestNewsroom } from './test-newsroom.ts';

let room: TestNewsroom;
beforeEach(async () => {
  room = new TestNewsroom();
  await room.start();
});
afterEach(() => room.stop());

const SLUG = '2026-08-ct-tu';
const FILE = `content/directives/${SLUG}.md`;
const OLD = '2020-01-ct-tu';
const OLD_FILE = `content/directives/${OLD}.md`;

describe('from draft to public', () => {
  it('touches the main work tree only when it is published', async () => {
    expect((await room.saveDraft(SLUG, record('Mới'))).status).toBe(200);
    expect(existsSync(path.join(room.dir, FILE))).toBe(false);
    expect(room.git('status', '--porcelain')).toBe('');
    expect((await room.ask('unpublishedEntries')).body).toEqual([`directives/${SLUG}`]);
    await room.setStatus(SLUG, 'pending_review');
    const draft = await room.ask('unpublishedEntry', { collection: 'directives', slug: SLUG });
    expect(draft.body).toMatchObject({
      status: 'pending_review',
      diffs: [{ path: FILE, newFile: true }],
    });

    expect((await room.publish(SLUG)).status).toBe(200);
    expect(room.read(FILE)).toBe(record('Mới'));
    expect(room.git('rev-parse', 'main')).toBe(room.git('rev-parse', 'newsroom'));
    expect(room.git('status', '--porcelain')).toBe('');
    expect(room.git('branch', '--list', 'cms/*')).toBe('');
    expect(room.published).toMatchObject([
      { commit: room.git('rev-parse', 'HEAD'), files: [FILE] },
    ]);
  });

  it('publishes nothing that is not ready', async () => {
    await room.saveDraft(SLUG, record('Mới'));
    const answer = await room.ask('publishUnpublishedEntry', {
      collection: 'directives',
      slug: SLUG,
    });
    expect(answer).toMatchObject({
      status: 409,
      body: { error: expect.stringMatching(/Sẵn sàng/) as string },
    });
    expect(existsSync(path.join(room.dir, FILE))).toBe(false);
  });

  it('shows in a draft only what the draft changes, whatever was published since', async () => {
    await room.saveDraft(SLUG, record('Một'));
    await room.saveDraft('2026-1-a', record('Hai'));
    await room.publish('2026-1-a');
    const draft = await room.ask('unpublishedEntry', { collection: 'directives', slug: SLUG });
    expect((draft.body as { diffs: object[] }).diffs).toHaveLength(1);
    expect((await room.publish(SLUG)).status).toBe(200);
    expect(room.git('log', '--format=%s', '-3')).toContain('Sửa 2026-1-a');
  });

  it('makes one commit of all that was tried, at the moment it is published', async () => {
    const before = room.git('rev-parse', 'main');
    await room.saveDraft(SLUG, record('Bản nháp lộ số điện thoại'));
    await room.saveDraft(SLUG, record('Mới'));
    const saved = Number(room.git('log', '-1', '--format=%ct', `cms/directives/${SLUG}`));
    // Times of commits are whole seconds.
    await new Promise((done) => setTimeout(done, 1100));
    expect((await room.publish(SLUG)).status).toBe(200);
    expect(room.git('rev-parse', 'main~1')).toBe(before);
    expect(room.git('log', '-1', '--format=%s', 'main')).toBe(`Sửa ${SLUG}`);
    expect(Number(room.git('log', '-1', '--format=%ct', 'main'))).toBeGreaterThan(saved);
    expect(room.git('log', '-p', '--all')).not.toContain('Bản nháp lộ');
  });

  it('drops a draft', async () => {
    await room.saveDraft(SLUG, record('Mới'));
    await room.ask('deleteUnpublishedEntry', { collection: 'directives', slug: SLUG });
    expect((await room.ask('unpublishedEntries')).body).toEqual([]);
    expect(
      (await room.ask('unpublishedEntry', { collection: 'directives', slug: SLUG })).body,
    ).toBe(null);
  });

  it('brings a deletion to the current branch', async () => {
    const answer = await room.ask('deleteFiles', {
      paths: [OLD_FILE],
      options: { commitMessage: 'Xóa' },
    });
    expect(answer.status).toBe(200);
    expect(existsSync(path.join(room.dir, OLD_FILE))).toBe(false);
    expect(room.git('log', '-1', '--format=%s', 'main')).toBe('Xóa');
    expect(room.published).toHaveLength(1);
  });

  it('works on a detached HEAD', async () => {
    room.git('checkout', '--quiet', '--detach');
    await room.saveDraft(SLUG, record('Mới'));
    expect((await room.publish(SLUG)).status).toBe(200);
    expect(room.read(FILE)).toBe(record('Mới'));
    expect(room.git('log', '-1', '--format=%s', 'main')).toBe('Bắt đầu');
  });

  it('works when the repository is the content', async () => {
    await room.start('');
    const answer = await room.ask('outlines', { folder: 'directives', extension: 'md' });
    expect(answer).toMatchObject({ status: 200, body: { whole: true, entries: [] } });
  });
});

describe('beside people who work in the same repository', () => {
  it('leaves uncommitted changes of other files alone', async () => {
    room.write('package.json', '{ "name": "dở dang" }\n');
    room.write('src/new.ts', 'export {};\n');
    room.git('add', 'package.json');
    await room.saveDraft(SLUG, record('Mới'));
    expect((await room.publish(SLUG)).status).toBe(200);
    expect(room.read('package.json')).toContain('dở dang');
    expect(room.git('status', '--porcelain')).toBe('M  package.json\n?? src/');
    expect(room.git('show', '--name-only', '--format=', 'HEAD')).toBe(FILE);
  });

  it.each([
    ['changed', () => room.write(OLD_FILE, record('Người khác đang sửa'))],
    ['deleted', () => rmSync(path.join(room.dir, OLD_FILE))],
  ])('refuses to publish a file that is %s there, and loses nothing', async (_name, change) => {
    await room.saveDraft(OLD, record('Sửa trong CMS'));
    change();
    const before = [room.git('rev-parse', 'main'), room.git('status', '--porcelain')];
    const answer = await room.publish(OLD);
    expect(answer).toMatchObject({
      status: 409,
      body: { error: expect.stringMatching(/chưa commit.*2020-01-ct-tu\.md/) as string },
    });
    expect([room.git('rev-parse', 'main'), room.git('status', '--porcelain')]).toEqual(before);
    expect((await room.ask('unpublishedEntries')).body).toEqual([`directives/${OLD}`]);
    expect(room.published).toEqual([]);
  });

  it('refuses to overwrite an untracked file', async () => {
    await room.saveDraft(SLUG, record('Mới'));
    room.write(FILE, 'của người khác');
    expect((await room.publish(SLUG)).status).toBe(409);
    expect(room.read(FILE)).toBe('của người khác');
  });

  it('refuses to delete a file that is changed there', async () => {
    room.write(OLD_FILE, record('Người khác đang sửa'));
    const options = { commitMessage: 'Xóa' };
    expect((await room.ask('deleteFiles', { paths: [OLD_FILE], options })).status).toBe(409);
    expect(room.read(OLD_FILE)).toContain('Người khác');
  });

  it('takes up what is committed by hand in between', async () => {
    await room.saveDraft(SLUG, record('Mới'));
    room.write('content/directives/2026-2-b.md', record('Viết tay'));
    room.commit('Viết tay');
    const entry = await room.ask('getEntry', { path: 'content/directives/2026-2-b.md' });
    expect(entry.body).toMatchObject({ data: record('Viết tay') });
    expect((await room.saveDraft(SLUG, record('Mới, sửa'))).status).toBe(200);
    expect((await room.publish(SLUG)).status).toBe(200);
    expect(room.git('log', '--format=%s', '-4').split('\n')).toContain('Viết tay');
    expect(room.read(FILE)).toBe(record('Mới, sửa'));
  });

  it('keeps both sides when both changed the same lines', async () => {
    await room.saveDraft(OLD, record('Trong CMS'));
    room.write(OLD_FILE, record('Bằng tay'));
    room.commit('Bằng tay');
    expect(await room.publish(OLD)).toMatchObject({
      status: 409,
      body: { error: expect.stringMatching(/cùng một chỗ/) as string },
    });
    expect((await room.saveDraft(OLD, record('Lần nữa'))).status).toBe(409);
    expect(room.read(OLD_FILE)).toBe(record('Bằng tay'));
    const path = OLD_FILE;
    const draft = await room.ask('unpublishedEntryDataFile', {
      collection: 'directives',
      slug: OLD,
      path,
      id: path,
    });
    expect(draft.body).toEqual({ data: record('Trong CMS') });
  });

  it('refuses to save over a version the editor has not seen', async () => {
    const read = await room.ask('getEntry', { path: OLD_FILE });
    const readVersion = (read.body as { file: { id: string } }).file.id;
    room.write(OLD_FILE, record('Đồng nghiệp vừa sửa'));
    room.commit('Đồng nghiệp');
    const stale = await room.saveDraft(OLD, record('Từ bản cũ'), { readVersion });
    expect(stale).toMatchObject({
      status: 409,
      body: {
        error: expect.stringMatching(/sửa ở nơi khác/) as string,
        theirs: record('Đồng nghiệp vừa sửa'),
      },
    });
    expect((await room.ask('unpublishedEntries')).body).toEqual([]);
  });

  it('refuses the same over a draft that a colleague saved meanwhile', async () => {
    const version = (text: string) => createHash('sha256').update(text).digest('hex');
    const first = record('Bản nháp đầu');
    await room.saveDraft(SLUG, first);
    const theirs = record('Đồng nghiệp sửa bản nháp');
    const readVersion = version(first);
    expect((await room.saveDraft(SLUG, theirs, { readVersion })).status).toBe(200);
    const stale = await room.saveDraft(SLUG, record('Từ bản nháp đầu'), { readVersion });
    expect(stale).toMatchObject({ status: 409, body: { theirs } });
    const seen = await room.saveDraft(SLUG, record('Đã xem'), { readVersion: version(theirs) });
    expect(seen.status).toBe(200);
  });

  it('waits while a merge is under way there', async () => {
    await room.saveDraft(SLUG, record('Mới'));
    room.write('.git/MERGE_HEAD', `${room.git('rev-parse', 'HEAD')}\n`);
    expect(await room.publish(SLUG)).toMatchObject({
      status: 409,
      body: { error: expect.stringMatching(/dở một thao tác/) as string },
    });
  });
});

describe('the desk', () => {
  it('keeps drafts over a restart', async () => {
    await room.saveDraft(SLUG, record('Mới'));
    await room.start();
    expect((await room.ask('unpublishedEntries')).body).toEqual([`directives/${SLUG}`]);
    expect((await room.publish(SLUG)).status).toBe(200);
  });

  it('comes back after its folder was deleted, between and during runs', async () => {
    await room.saveDraft(SLUG, record('Mới'));
    rmSync(path.join(room.dir, '.newsroom'), { recursive: true });
    expect((await room.ask('unpublishedEntries')).body).toEqual([`directives/${SLUG}`]);
    rmSync(path.join(room.dir, '.newsroom'), { recursive: true });
    await room.start();
    expect((await room.publish(SLUG)).status).toBe(200);
  });

  it('recovers from a rebase that a crash left behind', async () => {
    await room.saveDraft(OLD, record('Trong CMS'));
    room.write(OLD_FILE, record('Bằng tay'));
    room.commit('Bằng tay');
    const desk = path.join(room.dir, '.newsroom/desk');
    try {
      room.git('-C', desk, 'rebase', 'main', `cms/directives/${OLD}`);
    } catch {
      expect(existsSync(path.join(room.dir, '.git/worktrees/desk/rebase-merge'))).toBe(true);
    }
    await room.start();
    expect((await room.saveDraft(SLUG, record('Mới'))).status).toBe(200);
    expect((await room.publish(SLUG)).status).toBe(200);
  });

  it('says what to do where there is no repository or no commit', async () => {
    rmSync(path.join(room.dir, '.git'), { recursive: true });
    await room.start();
    expect(await room.ask('unpublishedEntries')).toMatchObject({
      status: 503,
      body: { error: expect.stringMatching(/git init/) as string },
    });
    room.git('init', '--quiet', '--initial-branch=main');
    expect(await room.ask('unpublishedEntries')).toMatchObject({
      status: 503,
      body: { error: expect.stringMatching(/git commit/) as string },
    });
    room.commit('Bắt đầu');
    expect((await room.ask('unpublishedEntries')).status).toBe(200);
  });

  it('takes saves one after the other', async () => {
    const slugs = ['2026-1-a', '2026-2-b', '2026-3-c', '2026-4-d', '2026-5-e', '2026-6-f'];
    const answers = await Promise.all(slugs.map((slug) => room.saveDraft(slug, record(slug))));
    expect(answers.map(({ status }) => status)).toEqual(slugs.map(() => 200));
    expect((await room.ask('unpublishedEntries')).body).toEqual(
      slugs.map((slug) => `directives/${slug}`),
    );
    const published = await Promise.all(slugs.map((slug) => room.publish(slug)));
    expect(published.map(({ status }) => status)).toEqual(slugs.map(() => 200));
    for (const slug of slugs) expect(room.read(`content/directives/${slug}.md`)).toBe(record(slug));
  });
});
