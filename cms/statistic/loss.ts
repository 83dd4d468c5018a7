/** What would be lost with a group or a version: what keeps it from being taken out. */
import { comparePeriods, type Period } from '#domain/statistic/period.ts';
import { isLocalDate } from '#lib/local-date.ts';
import { nameOfPeriod, type Frame } from './grid.ts';
import type { Figures } from './use-figures.ts';
import { figuresOf, textAt, type Division, type Raw } from './structure-edit.ts';

/** "24 số, Quý I/2024 – Quý III/2026"; undefined for none. */
export function heldText(
  { series, unread }: Pick<Figures, 'series' | 'unread'>,
  { periodKind }: Frame,
  by: Division,
  key: string | undefined,
): string | undefined {
  const figures = figuresOf<object>([...series, ...unread], by, key);
  if (figures.length === 0) return undefined;
  const periods = figures
    .map((figure): Period => ({
      from: textAt(figure as Raw, 'from'),
      to: textAt(figure as Raw, 'to'),
    }))
    .filter(({ from, to }) => isLocalDate(from) && isLocalDate(to))
    .sort(comparePeriods);
  const [first, last] = [periods[0], periods.at(-1)].map(
    (period) => period && nameOfPeriod(periodKind, period),
  );
  const span = [...new Set([first, last])].filter(Boolean).join(' – ');
  return [`${figures.length} số`, span].filter(Boolean).join(', ');
}

/** Why it cannot be taken out; undefined when nothing would be lost. */
export function lossText(
  name: string,
  held: string | undefined,
  identities: readonly string[],
): string | undefined {
  if (held !== undefined)
    return `Chưa bỏ được “${name}”: sẽ mất ${held}. Xóa các số ấy trong bảng trước, nếu đúng là không còn dùng.`;
  return identities.length > 0
    ? `Chưa bỏ được “${name}”: đẳng thức ${identities.join('; ')} còn dùng đến. Bỏ ở “Đẳng thức phải khớp” trước.`
    : undefined;
}
