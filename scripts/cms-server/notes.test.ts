import { expect, it } from 'vitest';
import type { Note } from './notes.ts';
import { cms, record, startForEachTest, SLUG } from './cms-server.fixture.ts';

startForEachTest();

const key = { collection: 'directives', slug: SLUG };
const notes = async () => (await cms.ask('getNotes', key)).body as Note[];

it('keeps what writer and reviewer tell each other, until the draft is public', async () => {
  await cms.saveDraft(SLUG, record('Mới'));
  const text = 'Sửa “ngày ký”\nở dòng 2; xem "khoản" #3 $HOME';
  const { body } = await cms.ask('addNote', { ...key, content: text });
  await cms.ask('addNote', { ...key, content: 'Hai' });
  const { id } = body as Note;
  await cms.ask('updateNote', { ...key, noteId: id, resolved: true });
  await cms.saveDraft(SLUG, record('Đã sửa'));
  expect(await notes()).toMatchObject([
    { author: 'Người Thử', content: text, resolved: true },
    { content: 'Hai', resolved: false },
  ]);
  await cms.ask('deleteNote', { ...key, noteId: id });
  expect((await notes()).map(({ content }) => content)).toEqual(['Hai']);
  await cms.publish(SLUG);
  expect(await notes()).toEqual([]);
  expect(cms.git('log', '--all', '-p')).not.toContain('Hai');
  await cms.saveDraft(SLUG, record('Nháp khác'));
  expect(await notes()).toEqual([]);
});

it('takes no note without a draft, an empty one, or one for a note that is gone', async () => {
  expect((await cms.ask('addNote', { ...key, content: 'x' })).status).toBe(409);
  await cms.saveDraft(SLUG, record('Mới'));
  expect((await cms.ask('addNote', { ...key, content: ' ' })).status).toBe(422);
  expect((await cms.ask('addNote', { ...key, content: 'x'.repeat(2001) })).status).toBe(422);
  expect((await cms.ask('updateNote', { ...key, noteId: '1', content: 'x' })).status).toBe(409);
  expect((await cms.ask('addNote', { collection: '..', slug: 'a', content: 'x' })).status).toBe(
    422,
  );
});
