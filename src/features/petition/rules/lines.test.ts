import { expect, test } from 'vitest';
import { formLines } from './lines.ts';

test('a blank at the end reaches to the margin, others have dots', () => {
  expect(formLines('Kính gửi: …\n\nSố: … ngày cấp …\n…\n(Tài liệu kèm theo - nếu có).')).toEqual([
    { words: 'Kính gửi:', fills: true, isNote: false },
    { words: 'Số: ........ ngày cấp', fills: true, isNote: false },
    { words: '', fills: true, isNote: false },
    { words: '(Tài liệu kèm theo - nếu có).', fills: false, isNote: true },
  ]);
});
