import { describe, expect, it } from 'vitest';
import type { DirectiveEntry } from '#features/directive/schema.ts';
import { directiveLog } from './log.ts';

const log = (data: object, id = 'a') =>
  directiveLog({
    id,
    data: { summary: 'Tóm tắt', publishedOn: '2026-03-05', ...data },
  } as DirectiveEntry);

describe('directiveLog', () => {
  it('keeps the marks of changes when a newer one is written above them', () => {
    const old = { on: '2026-04-01', kind: 'correction', note: 'Sửa ngày ký' };
    const same = { ...old, note: 'Sửa tên tệp' };
    const young = { on: '2026-05-01', kind: 'correction', note: 'Sửa trích yếu' };
    const marks = (changes: object[]) => log({ changes }).changes.map(({ on, mark }) => [on, mark]);
    expect(marks([old, same])).toEqual([
      ['2026-04-01', 1],
      ['2026-04-01', 2],
    ]);
    expect(marks([young, old, same])).toEqual([['2026-05-01', 1], ...marks([old, same])]);
  });

  it('keeps the keys of a document that was renumbered', () => {
    const moved = { formerIds: ['2021-08-ct-tu', '2021-07-ct-tu'] };
    expect(log(moved, '2021-09-ct-tu').root).toBe(log({}, '2021-08-ct-tu').root);
  });

  it('adds to the summary what was corrected on the first day', () => {
    const changes = [
      { on: '2026-03-04', kind: 'revision', note: 'Trước khi đăng' },
      { on: '2026-03-05', kind: 'correction', note: 'Sửa số' },
      { on: '2026-03-05', kind: 'withdrawal', note: 'Đăng nhầm' },
    ];
    expect(log({ changes }).summary).toBe('Tóm tắt\nĐính chính: Sửa số');
    expect(log({ changes, publishAt: '2026-03-06T08:00' }).summary).toBe('Tóm tắt');
  });
});
