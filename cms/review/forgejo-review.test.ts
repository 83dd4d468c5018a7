import { describe, expect, it } from 'vitest';
import {
  activityOf,
  commentToNote,
  noteToComment,
  recordPath,
  type Commit,
} from './forgejo-review.ts';
import { recordData } from './review-queue.ts';

describe('recordPath', () => {
  it.each([
    ['content', 'stories', '2026-x', 'content/stories/2026-x.md'],
    ['content', 'agencies', 'so-y-te', 'content/agencies/so-y-te.yml'],
    ['', 'stories', '2026-x', 'stories/2026-x.md'],
    ['content', 'settings', 'site', 'content/site.yml'],
  ])('%s, %s, %s', (folder, collection, slug, path) => {
    expect(recordPath(folder, collection, slug)).toBe(path);
  });
});

describe('recordData', () => {
  it.each([
    ['a.md', '---\ntitle: Một\n---\nBài\n', { title: 'Một' }],
    ['a.yml', 'receivedOn: 2026-11-02\n', { receivedOn: '2026-11-02' }],
    ['a.md', 'không có khai báo', {}],
    ['a.md', '---js\nalert(1)\n---\n', {}],
    ['a.yml', 'chỉ một câu', {}],
  ])('%s %j', (path, text, data) => {
    expect(recordData(path, text)).toEqual(data);
  });
});

const commit = (files: NonNullable<Commit['files']>, parents = 1): Commit => ({
  ...{ sha: 'abc', parents: Array.from({ length: parents }, () => ({})), files },
  commit: {
    message: 'Sửa “2026-x”\n\nchi tiết',
    author: { name: 'An', email: 'an@example.vn' },
    committer: { date: '2026-11-20T10:00:00Z' },
  },
});
const changed = (filename: string, status = 'modified') => ({ filename, status });

it('a commit is shown by its first line and its records', () => {
  const files = [
    changed('content/stories/a.md', 'added'),
    changed('content/stories/b.md', 'removed'),
    changed('content/agencies/c.yml', 'renamed'),
    changed('content/uploads/mo-hinh/a.png', 'added'),
    changed('src/a.md'),
  ];
  expect(activityOf(commit(files), 'content')).toEqual([
    {
      ...{ commit: 'abc', author: 'An', email: 'an@example.vn', on: '2026-11-20T10:00:00Z' },
      subject: 'Sửa “2026-x”',
      records: [
        { path: 'stories/a.md', change: 'A' },
        { path: 'stories/b.md', change: 'D' },
        { path: 'agencies/c.yml', change: 'M' },
      ],
    },
  ]);
});

it.each([
  ['merges', commit([changed('content/stories/a.md')], 2)],
  ['touches no record', commit([changed('src/a.ts')])],
])('nothing is shown of what %s', (_what, one) => {
  expect(activityOf(one, 'content')).toEqual([]);
});

describe('a note as a comment', () => {
  it.each([
    { content: 'Ghi rõ số hộ.', resolved: false },
    { content: 'Ghi rõ số hộ.', resolved: true },
    { content: 'Hai dòng:\n\n- một\n- hai', resolved: true },
    { content: 'Câu có **Đã xử lý** ở giữa', resolved: false },
  ])('comes back as it was: $content', (note) => {
    expect(commentToNote(noteToComment(note))).toEqual(note);
  });

  it('says in words on the forge that it is settled', () => {
    expect(noteToComment({ content: 'Sửa số.', resolved: true })).toBe(
      '✅ **Đã xử lý**\n\nSửa số.',
    );
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
    expect(commentToNote(comment)).toEqual(note);
  });
});
