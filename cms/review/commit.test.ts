import { expect, it } from 'vitest';
import { activityOf, type Commit } from './commit.ts';

const commit = (files: NonNullable<Commit['files']>, parents = 1): Commit => ({
  ...{ sha: 'abc', parents: Array.from({ length: parents }, () => ({})), files },
  commit: {
    message: 'Sửa “2026-x”\n\nchi tiết',
    author: { name: 'An', email: 'an@example.vn' },
    committer: { date: '2026-11-20T10:00:00Z' },
  },
});
const changed = (filename: string, status = 'modified') => ({ filename, status });

it('a commit is told by its first line and its records', () => {
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
])('nothing is told of what %s', (_what, one) => {
  expect(activityOf(one, 'content')).toEqual([]);
});
