/** What does not add up: rows nobody is known for, identities of the form, totals against their rows. */
import { checkIdentities } from '#domain/statistic/identities.ts';
import { formatNumber } from '#lib/vi-number.ts';
import type { Fault, FormRow } from './figures.ts';
import type { Form } from './form.ts';
import { address, type Sheet } from './sheets.ts';
import { foldText } from '#lib/fold-text.ts';

const EXACT_DIGITS = 10;
const exact = (value: number | undefined): string =>
  value === undefined ? '…' : formatNumber(value, EXACT_DIGITS);
const AS_STATED =
  'Bản nháp giữ số đã ghi. Hỏi lại cơ quan báo cáo; số sai thì sửa ở báo cáo gốc trước.';
const isSame = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** Rows that are left out of the draft, each with the reason; an agency or a total that comes twice. */
export function ownerFaults(rows: readonly FormRow[], form: Form, sheet: Sheet): Fault[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ owner, row, written }) => {
    const at = { sheet: sheet.name, cell: address(row, form.agencyColumn) };
    const key = owner.kind === 'agency' ? owner.id : owner.kind;
    const before = seen.get(key);
    seen.set(key, row);
    switch (owner.kind) {
      case 'agency':
      case 'total':
        return before === undefined
          ? []
          : [
              {
                ...at,
                fault: `“${written}” đã có ở dòng ${before + 1}.`,
                cure: 'Bỏ bớt một dòng trong tệp, hoặc xóa số liệu thừa trong bản nháp.',
              },
            ];
      case 'several':
        return [
          {
            ...at,
            fault: `“${written}” có thể là: ${owner.ids.join(', ')}.`,
            cure: 'Dòng này chưa vào bản nháp: ghi tên đầy đủ trong tệp rồi nhập lại.',
          },
        ];
      case 'subtotal':
        return [
          {
            ...at,
            fault: `“${written}” là dòng cộng nhóm, không phải một cơ quan.`,
            cure: 'Dòng này không vào bản nháp và không tính vào tổng; không phải làm gì thêm.',
          },
        ];
      default:
        return [
          {
            ...at,
            fault: written
              ? `Không có cơ quan nào tên “${written}” trong content/agencies/.`
              : 'Dòng có số nhưng không có tên cơ quan.',
            cure: 'Dòng này chưa vào bản nháp: thêm cơ quan, thêm tên gọi cũ hoặc tên gọn, hay sửa tên trong tệp rồi nhập lại.',
          },
        ];
    }
  });
}

/** The printed sums in every row, whoever's it is. */
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
        return {
          sheet: sheet.name,
          cell: address(row, column?.at ?? form.agencyColumn),
          fault: `${written}: ${identity} không khớp (${sides.map(exact).join(' ≠ ')}).`,
          cure: AS_STATED,
        };
      });
  });
}

/** The total against all rows that are one agency's, known to the site or not. */
export function totalFaults(rows: readonly FormRow[], form: Form, sheet: Sheet): Fault[] {
  const parts = rows.filter(({ owner }) => owner.kind !== 'total' && owner.kind !== 'subtotal');
  if (parts.length === 0) return [];
  return rows
    .filter(({ owner }) => owner.kind === 'total')
    .flatMap(({ row, written, values }) =>
      form.columns.flatMap(({ key, at }) => {
        const stated = values.get(key);
        const figures = parts.flatMap((part) => part.values.get(key) ?? []);
        const sum = figures.reduce((all, value) => all + value, 0);
        if (stated === undefined || figures.length === 0 || isSame(stated, sum)) return [];
        return [
          {
            sheet: sheet.name,
            cell: address(row, at),
            fault: `${written}, cột ${key}: ghi ${exact(stated)}, cộng ${figures.length} dòng được ${exact(sum)}.`,
            cure: AS_STATED,
          },
        ];
      }),
    );
}

const SHARE = /%|^ty le\b|: ty le\b/;
const DIGITS = 10;

/** Columns named as shares in which no value is above 1 and some are below; never changed, only told. */
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
      const written = formatNumber(fraction.value, DIGITS);
      return [
        {
          sheet: sheet.name,
          cell: address(fraction.row, at),
          fault: `Cột “${label}” là tỷ lệ nhưng mọi số đều không quá 1, ví dụ ${written}.`,
          cure: `Nếu ${written} nghĩa là ${formatNumber(fraction.value * 100, DIGITS)}%: định dạng cột ấy thành phần trăm trong Excel rồi nhập lại.`,
        },
      ];
    });
