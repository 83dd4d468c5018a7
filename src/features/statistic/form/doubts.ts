/** Sums in a row that do not add up, in the form's words; reported, never corrected. */
import { formatRecomputed } from '#features/statistic/rules/format.ts';
import { checkIdentities } from '#features/statistic/rules/identities.ts';
import type { Point } from '#features/statistic/schema.ts';
import { recompute } from '#features/statistic/rules/series.ts';
import type { GridFrame } from './grid.ts';
import { currentAt, sameRow, type RowRef } from './series-edit.ts';
import { numberText } from './typed.ts';

function identityDoubts(row: readonly Point[], { identities }: GridFrame): string[] {
  return checkIdentities({ series: row, identities })
    .filter(({ verdict }) => verdict === 'fails')
    .map(({ identity, sides }) => {
      const columns = identity.split('=');
      const values = columns.map(
        (column, index) => `${column} = ${numberText(sides[index] ?? NaN)}`,
      );
      return `${identity} không khớp: ${values.join(' nhưng ')}.`;
    });
}

function figureDoubts(point: Point, name: string, { unit }: GridFrame): string[] {
  const { stated, numerator = NaN, denominator = NaN } = point;
  const again = recompute(point, unit);
  const parts = `${numberText(numerator)}/${numberText(denominator)}`;
  return [
    ...(again && again.verdict !== 'agrees'
      ? [
          `${name ? `${name}: ghi` : 'Ghi'} ${numberText(stated)}, tính lại từ ${parts} được ${formatRecomputed(again.value, stated)}${again.verdict === 'truncated' ? ' (số ghi đã cắt bớt phần lẻ)' : ''}.`,
        ]
      : []),
    ...(unit === '%' && (stated > 100 || stated < 0)
      ? [
          `${name && `${name}: `}${numberText(stated)}% nằm ngoài 0–100%. Phần lẻ viết sau dấu phẩy, ví dụ 91,3.`,
        ]
      : []),
  ];
}

/** @param nameOf returns the column heading of a group */
export function doubtsOf(
  series: readonly Point[],
  frame: GridFrame,
  line: RowRef,
  nameOf: (group: string | undefined) => string,
): string[] {
  const row = series.filter((point) => sameRow(point, line));
  const groups = [...new Set(row.map(({ group }) => group))];
  const current = groups.flatMap((group) => currentAt(row, { ...line, group }) ?? []);
  return [
    ...identityDoubts(row, frame),
    ...current.flatMap((point) => figureDoubts(point, nameOf(point.group), frame)),
  ];
}
