import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { record, TestNewsroom } from './test-newsroom.ts';

let room: TestNewsroom;
beforeEach(async () => {
  room = new TestNewsroom();
  await room.start();
});
afterEach(() => room.stop());

const [OLD, NEW] = ['2020-01-ct-tu', '2020-02-ct-tu'];
const file = (slug: string) => `content/directives/${slug}.md`;
const BRANCH = `cms/directives/${OLD}`;
/** Long enough for git to see that it is the same one. */
const text = (title: string) => record(title) + 'Một dòng của văn bản.\n'.repeat(20);
const version = (raw: string) => createHash('sha256').update(raw).digest('hex');

const key = { collection: 'directives', slug: OLD };
const move = (raw: string, more: object = {}, assets: object[] = []) =>
  room.saveDraft(OLD, raw, { newPath: file(NEW), ...more }, assets);
const refused = (message: RegExp, status = 409) => ({
  status,
  body: { error: expect.stringMatching(message) as string },
});

describe('a public record that moves', () => {
  beforeEach(() => {
    room.write(file(OLD), text('Cũ'));
    room.commit('Văn bản');
  });

  it('is public at its old address until the draft is published, then at the new one', async () => {
    expect((await move(text('Mới'))).status).toBe(200);
    expect(room.git('diff', '--name-status', '-M', 'main', BRANCH)).toMatch(
      new RegExp(`^R\\d+\\t${file(OLD)}\\t${file(NEW)}$`),
    );
    expect(room.git('rev-list', '--count', `main..${BRANCH}`)).toBe('1');
    expect(room.read(file(OLD))).toBe(text('Cũ'));
    expect((await room.ask('unpublishedEntry', key)).body).toMatchObject({
      slug: OLD,
      status: 'draft',
      diffs: [{ path: file(NEW), newFile: false }],
    });
    expect((await room.publish(OLD)).status).toBe(200);
    expect(existsSync(path.join(room.dir, file(OLD)))).toBe(false);
    expect(room.read(file(NEW))).toBe(text('Mới'));
    expect(room.git('log', '--follow', '--format=%s', '--', file(NEW))).toContain('Văn bản');
    expect(room.git('status', '--porcelain')).toBe('');
  });

  it('is edited, moved on and put back in its draft', async () => {
    const at = (from: string, raw: string, more: object = {}) =>
      room.saveDraft(OLD, raw, { path: file(from), readVersion: version(text('Mới')), ...more });
    await move(text('Mới'));
    expect((await at(NEW, text('Mới'))).status).toBe(200);
    const third = '2020-03-ct-tu';
    expect((await at(NEW, text('Mới'), { newPath: file(third) })).status).toBe(200);
    expect(room.git('diff', '--name-only', '--no-renames', 'main', BRANCH).split('\n')).toEqual([
      file(OLD),
      file(third),
    ]);
    expect((await at(third, text('Mới'), { newPath: file(OLD) })).status).toBe(200);
    expect((await room.ask('unpublishedEntry', key)).body).toMatchObject({
      diffs: [{ path: file(OLD), newFile: false }],
    });
  });

  it('brings its uploads in the same commit, byte by byte', async () => {
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from([0, 255, 10, 13, 0])]);
    const asset = { path: 'content/uploads/van-ban/a.pdf', content: bytes.toString('base64') };
    expect((await move(text('Mới'), {}, [{ ...asset, encoding: 'base64' }])).status).toBe(200);
    const size = room.git('cat-file', '-s', `${BRANCH}:${asset.path}`);
    expect(Number(size)).toBe(bytes.length);
  });

  it('merges what was changed elsewhere in the file meanwhile', async () => {
    await move(text('Mới'));
    room.write(file(OLD), `${text('Cũ')}Dòng của đồng nghiệp.\n`);
    room.commit('Sửa tay');
    expect((await room.publish(OLD)).status).toBe(200);
    expect(room.read(file(NEW))).toBe(`${text('Mới')}Dòng của đồng nghiệp.\n`);
  });

  it('is refused where the same lines were changed meanwhile, and nothing is lost', async () => {
    await move(text('Mới'));
    room.write(file(OLD), text('Khác'));
    room.commit('Sửa tay');
    expect(await room.publish(OLD)).toMatchObject(refused(/ở cùng một chỗ/));
    expect(room.read(file(OLD))).toBe(text('Khác'));
    expect(existsSync(path.join(room.dir, file(NEW)))).toBe(false);
  });

  it('is not saved over what a colleague saved', async () => {
    const readVersion = version(text('Cũ'));
    room.write(file(OLD), text('Khác'));
    room.commit('Sửa tay');
    expect(await move(text('Mới'), { readVersion })).toMatchObject(refused(/đã được sửa/));
  });

  it('is not saved where a colleague moved it', async () => {
    const readVersion = version(text('Cũ'));
    await move(text('Mới'), { readVersion });
    const late = await room.saveDraft(OLD, text('Của tôi'), { readVersion });
    expect(late).toMatchObject(refused(new RegExp(`chuyển sang ${file(NEW)}`)));
    expect(room.git('ls-tree', '--name-only', BRANCH, file(OLD))).toBe('');
  });
});

it('a draft that was never public moves without a trace', async () => {
  const first = '2026-08-ct-tu';
  await room.saveDraft(first, text('Mới'));
  await room.saveDraft(first, text('Mới'), { newPath: file(NEW) });
  const asked = await room.ask('unpublishedEntry', { ...key, slug: first });
  expect(asked.body).toMatchObject({ diffs: [{ path: file(NEW), newFile: true }] });
  expect((await room.publish(first)).status).toBe(200);
  expect(existsSync(path.join(room.dir, file(first)))).toBe(false);
  expect(room.read(file(NEW))).toBe(text('Mới'));
});

describe('what is refused', () => {
  it('an address that a public record has', async () => {
    room.write(file(NEW), text('Của người khác'));
    room.commit('Văn bản khác');
    expect(await move(text('Mới'))).toMatchObject(refused(/đã có bản ghi khác/));
    expect(room.git('branch', '--list', 'cms/*')).toBe('');
  });

  it('an address that another draft has', async () => {
    await room.saveDraft(NEW, text('Của người khác'));
    expect(await move(text('Mới'))).toMatchObject(
      refused(new RegExp(`bản nháp “directives/${NEW}”`)),
    );
  });

  it.each([
    ['another folder', { newPath: `content/stories/${NEW}.md` }],
    ['outside', { newPath: `content/directives/../../${NEW}.md` }],
    ['no record', { newPath: 'content/directives/.git.md' }],
  ])('%s', async (_case, more) => {
    expect((await room.saveDraft(OLD, text('Mới'), more)).status).toBe(422);
  });
});
