/**
 * Notes of author and reviewer on a draft, in `branch.<name>.notes` next to the draft's status:
 * they never reach a commit, so none of them becomes public, and git deletes them with the branch
 * once the draft is published or deleted.
 */
import { randomUUID } from 'node:crypto';
import type { Note as ReviewNote } from '#cms/review/notes.ts';
import { draftBranch, hasDraft, type DraftKey } from './drafts.ts';
import { badRequest, conflict } from './fault.ts';
import { undefinedIf1, type Git } from './git.ts';

export interface Note extends ReviewNote {
  /** This server serves one computer, so every note can be changed there. */
  readonly isOwn: true;
}

const MAX_NOTES = 100;
const MAX_LETTERS = 2000;

const setting = (key: DraftKey): string => `branch.${draftBranch(key)}.notes`;

/** @returns an empty list without a draft or without notes */
export async function listNotes(git: Git, key: DraftKey): Promise<Note[]> {
  const json = await undefinedIf1(git('config', setting(key)));
  return json ? (JSON.parse(json) as Note[]) : [];
}

const write = (git: Git, key: DraftKey, notes: readonly Note[]): Promise<string> =>
  git('config', setting(key), JSON.stringify(notes));

/** @throws CmsServerFault when it is empty or much too long */
export function noteText(content: unknown): string {
  const text = typeof content === 'string' ? content.normalize('NFC').trim() : '';
  if (!text) throw badRequest('Ghi chú chưa có nội dung');
  if (text.length > MAX_LETTERS)
    throw badRequest(`Ghi chú dài quá ${MAX_LETTERS} chữ; hãy viết gọn lại`);
  return text;
}

export async function addNote(git: Git, key: DraftKey, content: string): Promise<Note> {
  if (!(await hasDraft(git, key)))
    throw conflict('Ghi chú đi với bản nháp: hãy bấm “Lưu nháp” một lần rồi ghi chú');
  const notes = await listNotes(git, key);
  if (notes.length >= MAX_NOTES)
    throw conflict(`Bản nháp đã có ${MAX_NOTES} ghi chú; hãy xóa bớt ghi chú đã xử lý`);
  const [author = ''] = (await git('var', 'GIT_AUTHOR_IDENT')).split(' <');
  const timestamp = new Date().toISOString();
  const note: Note = {
    id: randomUUID(),
    author,
    timestamp,
    content,
    resolved: false,
    isOwn: true,
  };
  await write(git, key, [...notes, note]);
  return note;
}

/** @throws CmsServerFault when the note no longer exists */
async function withNote(git: Git, key: DraftKey, id: unknown): Promise<[Note, Note[]]> {
  const notes = await listNotes(git, key);
  const note = notes.find((one) => one.id === id);
  if (!note) throw conflict('Ghi chú này không còn; hãy tải lại trang');
  return [note, notes];
}

export async function updateNote(
  git: Git,
  key: DraftKey,
  id: unknown,
  updates: Partial<Pick<Note, 'content' | 'resolved'>>,
): Promise<Note> {
  const [note, notes] = await withNote(git, key, id);
  const updated = { ...note, ...updates };
  await write(
    git,
    key,
    notes.map((one) => (one === note ? updated : one)),
  );
  return updated;
}

export async function deleteNote(git: Git, key: DraftKey, id: unknown): Promise<void> {
  const [note, notes] = await withNote(git, key, id);
  await write(
    git,
    key,
    notes.filter((one) => one !== note),
  );
}
