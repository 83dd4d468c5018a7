/** Finds inconsistencies: unknown agencies, unequal sums and totals, shares as fractions. */
import { checkIdentities, near } from '#features/statistic/rules/identities.ts';
import { foldText } from '#lib/fold-text.ts';
import { formatNumber } from '#lib/vi-number.ts';
import type { Fault, FormRow } from './figures.ts';
import type { Form } from './form.ts';
import { address, type Sheet } from './sheets.ts';

const EXACT_DIGITS = 10;
const exact = (value: number | undefined): string =>
  value === undefined ? '…' : formatNumber(value, EXACT_DIGITS);
const AS_STATED =
  'Bản nháp giữ số đã ghi. Hỏi lại cơ quan báo cáo; số sai thì sửa ở báo cáo gốc trước.';

/** Returns why a row is left out of the draft, or that its agency or total occurs twice. */
function ownerFault(
  { owner, written }: FormRow,
  before: number | undefined,
): readonly [fault: string, cure: string] | undefined {
  switch (owner.kind) {
    case 'agency':
    case 'total':
      if (before === undefined) return undefined;
      return [
        `“${written}” đã có ở dòng ${before + 1}.`,
        'Bỏ bớt một dòng trong tệp, hoặc xóa số liệu thừa trong bản nháp.',
      ];
    case 'several':
      return [
        `“${written}” có thể là: ${owner.ids.join(', ')}.`,
        'Dòng này chưa vào bản nháp: ghi tên đầy đủ trong tệp rồi nhập lại.',
      ];
    case 'subtotal':
      return [
        `“${written}” là dòng cộng nhóm, không phải một cơ quan.`,
        'Dòng này không vào bản nháp và không tính vào tổng; không phải làm gì thêm.',
      ];
    default:
      return [
        written
          ? `Không có cơ quan nào tên “${written}” trong content/agencies/.`
          : 'Dòng có số nhưng không có tên cơ quan.',
        'Dòng này chưa vào bản nháp: thêm cơ quan, thêm tên gọi cũ hoặc tên gọn, hay sửa tên trong tệp rồi nhập lại.',
      ];
  }
}

export function ownerFaults(rows: readonly FormRow[], form: Form, sheet: Sheet): Fault[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row) => {
    const key = row.owner.kind === 'agency' ? row.owner.id : row.owner.kind;
    const found = ownerFault(row, seen.get(key));
    seen.set(key, row.row);
    if (!found) return [];
    const [fault, cure] = found;
    return [{ sheet: sheet.name, cell: address(row.row, form.agencyColumn), fault, cure }];
  });
}

/** Checks the printed sums in every row. */
export function identityFaults(
  identities: readonly string[],
  rows: readonly FormRow[],
  form: Form,
  sheet: Sheet,
): Fault[] {
  const days = { from: '', to: '' }; // all of one period
  return rows.flatMap(({ row, written, values }) => {
    const series = [...values].map(([group, stated]) => ({ group, stated, ...days }));
    return checkIdentities({ series, identities })
      .filter(({ verdict }) => verdict === 'fails')
      .map(({ identity, sides }) => {
        const column = form.columns.find(({ key }) => key === identity.split('=')[0]);
        const cell = address(row, column?.at ?? form.agencyColumn);
        const fault = `${written}: ${identity} không khớp (${sides.map(exact).join(' ≠ ')}).`;
        return { sheet: sheet.name, cell, fault, cure: AS_STATED };
      });
  });
}

/** Checks the total against all rows of single agencies, whether known to the site or not. */
export function totalFaults(rows: readonly FormRow[], form: Form, sheet: Sheet): Fault[] {
  const parts = rows.filter(({ owner }) => owner.kind !== 'total' && owner.kind !== 'subtotal');
  const totals = rows.filter(({ owner }) => owner.kind === 'total');
  return totals.flatMap(({ row, written, values }) =>
    form.columns.flatMap(({ key, at }) => {
      const stated = values.get(key);
      const figures = parts.flatMap((part) => part.values.get(key) ?? []);
      const sum = figures.reduce((all, value) => all + value, 0);
      if (stated === undefined || figures.length === 0 || near(stated, sum)) return [];
      const fault = `${written}, cột ${key}: ghi ${exact(stated)}, cộng ${figures.length} dòng được ${exact(sum)}.`;
      return [{ sheet: sheet.name, cell: address(row, at), fault, cure: AS_STATED }];
    }),
  );
}

const SHARE = /%|^ty le\b|: ty le\b/;

/**
 * Reports columns named as shares in which no value is above 1 and some are below: 0,125 most
 * likely means 12,5. Values are not changed.
 */
export const shareFaults = (rows: readonly FormRow[], form: Form, sheet: Sheet): Fault[] =>
  form.columns
    .filter(({ label }) => SHARE.test(foldText(label)))
    .flatMap(({ at, key, label }) => {
      const figures = rows.flatMap(({ row, values }) => {
        const value = values.get(key);
        return value === undefined ? [] : [{ row, value }];
      });
      const fraction = figures.find(({ value }) => value > 0 && value < 1);
      if (!fraction || figures.some(({ value }) => Math.abs(value) > 1)) return [];
      const written = exact(fraction.value);
      const fault = `Cột “${label}” là tỷ lệ nhưng mọi số đều không quá 1, ví dụ ${written}.`;
      const cure = `Nếu ${written} nghĩa là ${exact(fraction.value * 100)}%: định dạng cột ấy thành phần trăm trong Excel rồi nhập lại.`;
      return [{ sheet: sheet.name, cell: address(fraction.row, at), fault, cure }];
    });
