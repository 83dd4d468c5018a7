import { expect, test } from 'vitest';
import {
  formatAnnotation,
  formatReport,
  formatSummary,
  sortProblems,
  type Problem,
} from './report.ts';

const problem = (rest: Partial<Problem>): Problem => ({
  check: 'schema',
  severity: 'error',
  file: 'agencies/a.yml',
  fault: 'Sai.',
  cure: 'Sửa.',
  ...rest,
});

test('errors come first, then files, then lines', () => {
  const sorted = sortProblems([
    problem({ severity: 'notice', line: 1 }),
    problem({ severity: 'warning', line: 1 }),
    problem({ file: 'b.yml', line: 1 }),
    problem({ line: 10 }),
    problem({ line: 9 }),
  ]);
  expect(sorted.map(({ severity, file, line }) => [severity, file, line])).toEqual([
    ['error', 'agencies/a.yml', 9],
    ['error', 'agencies/a.yml', 10],
    ['error', 'b.yml', 1],
    ['warning', 'agencies/a.yml', 1],
    ['notice', 'agencies/a.yml', 1],
  ]);
});

test('a report names severity, file, line, field, fault and cure', () => {
  const text = formatReport([
    problem({ line: 4, field: 'names[0].name', label: 'Tên đầy đủ' }),
    problem({ severity: 'warning', check: 'source-given' }),
  ]);
  expect(text).toBe(
    [
      'LỖI — phải sửa trước khi đăng (1)',
      '',
      'agencies/a.yml',
      '  ✗ dòng 4 · Tên đầy đủ (names[0].name)  [schema]',
      '      Sai.',
      '      → Sửa.',
      '',
      'CẢNH BÁO — nên xem lại (1)',
      '',
      'agencies/a.yml',
      '  ! cả tệp  [source-given]',
      '      Sai.',
      '      → Sửa.',
      '',
    ].join('\n'),
  );
});

test('the summary counts', () => {
  expect(formatSummary([], 12, 0.84)).toBe(
    'Đã kiểm tra 12 bản ghi trong 0,8 giây: không có lỗi nào.',
  );
  expect(formatSummary([problem({}), problem({ severity: 'notice' })], 2, 1)).toContain(
    '1 lỗi, 0 cảnh báo, 1 lưu ý.',
  );
});

test('annotations escape what GitHub would read as a command', () => {
  const nasty = problem({ line: 3, field: 'a', label: 'Số, ký hiệu: x', fault: '100%\n::error::' });
  expect(formatAnnotation(nasty, 'content')).toBe(
    '::error file=content/agencies/a.yml,line=3,title=Số%2C ký hiệu%3A x (a)::100%25%0A::error:: → Sửa.',
  );
});
