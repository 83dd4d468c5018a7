import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cms, record, startForEachTest, SLUG, FILE, OLD, OLD_FILE } from './cms-server.fixture.ts';

startForEachTest();

describe('from draft to public', () => {
  it('touches the main work tree only when it is published', async () => {
    expect((await cms.saveDraft(SLUG, record('Mới'))).status).toBe(200);
    expect(existsSync(path.join(cms.dir, FILE))).toBe(false);
    expect(cms.git('status', '--porcelain')).toBe('');
    expect(await cms.drafts()).toEqual([`directives/${SLUG}`]);
    await cms.setStatus(SLUG, 'pending_review');
    const draft = await cms.ask('unpublishedEntry', { collection: 'directives', slug: SLUG });
    expect(draft.body).toMatchObject({
      status: 'pending_review',
      diffs: [{ path: FILE, newFile: true }],
    });

    expect((await cms.publish(SLUG)).status).toBe(200);
    expect(cms.read(FILE)).toBe(record('Mới'));
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
    // Commit times are whole seconds.
    await new Promise((done) => setTimeout(done, 1100));
    expect((await cms.publish(SLUG)).status).toBe(200);
    expect(cms.git('rev-parse', 'main~1')).toBe(before);
    expect(cms.git('log', '-1', '--format=%s', 'main')).toBe(`Sửa ${SLUG}`);
    expect(Number(cms.git('log', '-1', '--format=%ct', 'main'))).toBeGreaterThan(saved);
    expect(cms.git('log', '-p', '--all')).not.toContain('Bản nháp lộ');
  });

  it('keeps the uploads of a draft that are saved with it, and no others', async () => {
    const upload = (name: string) => ({
      path: `content/uploads/van-ban/${name}`,
      content: Buffer.from('%PDF-1.7').toString('base64'),
    });
    await cms.saveDraft(SLUG, record('Mới'), {}, [upload('a.pdf'), upload('b.pdf')]);
    await cms.saveDraft(SLUG, record('Mới'), {}, [upload('b.pdf')]);
    const asked = { collection: 'directives', slug: SLUG, path: upload('b.pdf').path };
    expect((await cms.ask('unpublishedEntryMediaFile', asked)).body).toMatchObject({
      name: 'b.pdf',
      encoding: 'base64',
      content: upload('b.pdf').content,
    });
    await cms.publish(SLUG);
    expect(cms.published).toMatchObject([{ files: [FILE, upload('b.pdf').path] }]);
  });

  it('makes a ready draft of a record that is taken back', async () => {
    const entry = { path: OLD_FILE, slug: OLD, raw: record('Cũ') };
    const options = {
      collectionName: 'directives',
      commitMessage: 'Gỡ',
      status: 'pending_publish',
    };
    await cms.ask('deleteFiles', { paths: [OLD_FILE], options: { commitMessage: 'Gỡ' } });
    await cms.ask('persistEntry', { dataFiles: [entry], assets: [], options });
    const draft = await cms.ask('unpublishedEntry', { collection: 'directives', slug: OLD });
    expect(draft.body).toMatchObject({ status: 'pending_publish', diffs: [{ newFile: true }] });
  });

  it('drops a draft', async () => {
    await cms.saveDraft(SLUG, record('Mới'));
    await cms.ask('deleteUnpublishedEntry', { collection: 'directives', slug: SLUG });
    expect(await cms.drafts()).toEqual([]);
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

describe('the repository', () => {
  it('keeps drafts over a restart', async () => {
    await cms.saveDraft(SLUG, record('Mới'));
    await cms.start();
    expect(await cms.drafts()).toEqual([`directives/${SLUG}`]);
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
    expect(await cms.drafts()).toEqual(slugs.map((slug) => `directives/${slug}`));
    const published = await Promise.all(slugs.map((slug) => cms.publish(slug)));
    expect(published.map(({ status }) => status)).toEqual(slugs.map(() => 200));
    for (const slug of slugs) expect(cms.read(`content/directives/${slug}.md`)).toBe(record(slug));
  });
});
