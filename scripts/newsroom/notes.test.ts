import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Note } from './notes.ts';
import { record, TestNewsroom } from './test-newsroom.ts';

let room: TestNewsroom;
beforeEach(async () => {
  room = new TestNewsroom();
  await room.start();
});
afterEach(() => room.stop());

const SLUG = '2026-08-ct-tu';
const key = { collection: 'directives', slug: SLUG };
const notes = async () => (await room.ask('getNotes', key)).body as Note[];

it('keeps what writer and reviewer tell each other, until the draft is public', async () => {
  await room.saveDraft(SLUG, record('Mới'));
  const text = 'Sửa “ngày ký”\nở dòng 2; xem "khoản" #3 $HOME';
  const { body } = await room.ask('addNote', { ...key, content: text });
  await room.ask('addNote', { ...key, content: 'Hai' });
  const { id } = body as Note;
  await room.ask('updateNote', { ...key, noteId: id, resolved: true });
  await room.saveDraft(SLUG, record('Đã sửa'));
  expect(await notes()).toMatchObject([
    { author: 'Người Thử', content: text, resolved: true },
    { content: 'Hai', resolved: false },
  ]);
  await room.ask('deleteNote', { ...key, noteId: id });
  expect((await notes()).map(({ content }) => content)).toEqual(['Hai']);
  await room.publish(SLUG);
  expect(await notes()).toEqual([]);
  expect(room.git('log', '--all', '-p')).not.toContain('Hai');
  await room.saveDraft(SLUG, record('Nháp khác'));
  expect(await notes()).toEqual([]);
});

it('takes no note without a draft, an empty one, or one for a note that is gone', async () => {
  expect((await room.ask('addNote', { ...key, content: 'x' })).status).toBe(409);
  await room.saveDraft(SLUG, record('Mới'));
  expect((await room.ask('addNote', { ...key, content: ' ' })).status).toBe(422);
  expect((await room.ask('addNote', { ...key, content: 'x'.repeat(2001) })).status).toBe(422);
  expect((await room.ask('updateNote', { ...key, noteId: '1', content: 'x' })).status).toBe(409);
  expect((await room.ask('addNote', { collection: '..', slug: 'a', content: 'x' })).status).toBe(
    422,
  );
});
