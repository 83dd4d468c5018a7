/** Shares written as fractions: 0,125 in a column of per cent is most likely 12,5. */
import { foldText } from '#lib/fold-text.ts';
import { formatNumber } from '#lib/vi-number.ts';
import type { Fault, FormRow } from './figures.ts';
import type { Form } from './form.ts';
import { address, type Sheet } from './sheets.ts';

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
