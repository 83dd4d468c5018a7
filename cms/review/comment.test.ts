import { describe, expect, it } from 'vitest';
import { commentOf, noteOf } from './comment.ts';

describe('a note as a comment', () => {
  it.each([
    { content: 'Ghi rõ số hộ.', resolved: false },
    { content: 'Ghi rõ số hộ.', resolved: true },
    { content: 'Hai dòng:\n\n- một\n- hai', resolved: true },
    { content: 'Câu có **Đã xử lý** ở giữa', resolved: false },
  ])('comes back as it was: $content', (note) => {
    expect(noteOf(commentOf(note))).toEqual(note);
  });

  it('says in words on the forge that it is settled', () => {
    expect(commentOf({ content: 'Sửa số.', resolved: true })).toBe('✅ **Đã xử lý**\n\nSửa số.');
  });

  it.each([
    ['typed on the forge', 'Sửa số.', { content: 'Sửa số.', resolved: false }],
    ['settled by hand', '**Đã xử lý**\r\nSửa số.', { content: 'Sửa số.', resolved: true }],
    ['decomposed letters', '**Đã xử lý**\nA'.normalize('NFD'), { content: 'A', resolved: true }],
    [
      'of the pipeline',
      '<!-- minh-bach -->\nKhông dựng được.',
      { content: 'Không dựng được.', resolved: false },
    ],
  ])('reads a comment %s', (_what, comment, note) => {
    expect(noteOf(comment)).toEqual(note);
  });
});
