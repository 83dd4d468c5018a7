/** What was read of a form and what did not add up: file, sheet, cell, fault, cure; in Vietnamese. */
import { periodDays } from '#domain/statistic/period.ts';
import type { ImportedTable } from './import-table.ts';

const ownersOf = ({ rows }: ImportedTable): string[] =>
  rows.flatMap(({ owner, written }) =>
    owner.kind === 'agency'
      ? [`  ✓ ${written} → ${owner.id}`]
      : owner.kind === 'total'
        ? [`  ✓ ${written} → số chung, không của riêng cơ quan nào`]
        : [],
  );

export function formatTable(
  table: ImportedTable,
  fileName: string,
  where: string,
  isDry: boolean,
): string {
  const { faults, identities, missing, notes, period, sheet } = table;
  return [
    `${fileName}, trang tính “${sheet}” → ${where}${isDry ? ' (chạy thử, chưa ghi)' : ''}`,
    '',
    'ĐÃ ĐỌC',
    `  ✓ Kỳ ${periodDays(period)}`,
    `  ✓ Đẳng thức: ${identities.join('; ') || 'biểu không ghi'}`,
    ...ownersOf(table),
    '',
    `CÒN PHẢI ĐIỀN: ${missing.join(', ')}`,
    '',
    faults.length > 0 ? `CHƯA KHỚP (${faults.length})` : 'CHƯA KHỚP: không có',
    ...faults.flatMap(({ sheet: name, cell, fault, cure }) => [
      `  ? ${fileName}, ${name}!${cell}: ${fault}`,
      `    → ${cure}`,
    ]),
    ...notes.map((note) => `  · ${note}`),
    '',
  ].join('\n');
}
