/** Do the figures of an indicator fit together: groups, periods, identities, quotients? */
import { PERIOD_KINDS, type Point, type Statistic } from '#domain/statistic/schema.ts';
import { daysBetween, formatDate } from '#lib/local-date.ts';
import { formatNumber } from '#lib/vi-number.ts';
import { problem, type Check, type Finding } from './context.ts';
import { suggest } from './nearest.ts';

const check = 'statistic-series';

/** Shortest and longest length of each kind of period, in days. */
const PERIOD_DAYS = {
  month: [28, 31],
  quarter: [90, 92],
  half: [181, 184],
  'nine-months': [273, 274],
  year: [365, 366],
} as const;

const decimals = (value: number): number => String(value).split('.')[1]?.length ?? 0;
/** All digits: the point of these messages is a small difference. */
const exact = (value: number) => formatNumber(value, 10);
const periodText = ({ from, to }: Point) => `${formatDate(from)}–${formatDate(to)}`;

function* groupFindings({ groups = [], identities = [], series }: Statistic): Generator<Finding> {
  const keys = groups.map(({ key }) => key);
  const unknown = (path: Finding['path'], key: string): Finding => ({
    check,
    path: path ?? [],
    fault: `Không có nhóm nào mang mã “${key}”.`,
    cure: suggest(key, keys, `Các nhóm đã khai: ${keys.join(', ') || 'chưa có'}.`),
  });
  for (const [index, { group }] of series.entries()) {
    if (group !== undefined && !keys.includes(group))
      yield unknown(['series', index, 'group'], group);
    if (group === undefined && keys.length > 0)
      yield {
        check,
        severity: 'warning',
        path: ['series', index],
        fault: 'Số liệu không ghi thuộc nhóm nào.',
        cure: `Thêm khóa group: ${keys.join(', ')}.`,
      };
  }
  for (const [index, identity] of identities.entries())
    for (const key of identity.split(/[=+]/))
      if (!keys.includes(key)) yield unknown(['identities', index], key);
}

function* periodFindings({ series, periodKind }: Statistic): Generator<Finding> {
  const [shortest, longest] = PERIOD_DAYS[periodKind];
  const seen = new Map<string, number>();
  for (const [index, point] of series.entries()) {
    const days = daysBetween(point.from, point.to) + 1;
    if (days < 1)
      yield {
        check,
        path: ['series', index, 'to'],
        fault: 'Đến ngày đứng trước từ ngày.',
        cure: 'Sửa ngày.',
      };
    else if (days < shortest || days > longest)
      yield {
        check,
        severity: 'warning',
        path: ['series', index, 'from'],
        fault: `Kỳ ${periodText(point)} dài ${days} ngày, không phải “${PERIOD_KINDS[periodKind]}”.`,
        cure: 'Sửa ngày của kỳ, hoặc loại kỳ (periodKind).',
      };
    const identity = [point.agency, point.group, point.from, point.to].join(' ');
    const first = seen.get(identity);
    if (first !== undefined)
      yield {
        check,
        path: ['series', index],
        fault: `Số liệu kỳ ${periodText(point)} đã ghi ở mục thứ ${first + 1}.`,
        cure: 'Xóa một mục, hoặc sửa cơ quan, nhóm, kỳ.',
      };
    else seen.set(identity, index);
  }
}

/** Rounded figures may differ by half a unit of the last place each; whole counts not at all. */
const tolerance = (values: readonly number[]): number => {
  const digits = Math.max(...values.map(decimals));
  return (digits ? values.length * 0.5 * 10 ** -digits : 0) + 1e-9;
};

/** The sides of `1=4+13+22` for one agency and period; undefined when a figure is not there. */
function sides(
  identity: string,
  values: ReadonlyMap<string, number>,
): { text: string; sum: number; terms: number[] }[] | undefined {
  const parsed = identity.split('=').map((text) => {
    const terms = text.split('+').map((key) => values.get(key));
    return { text, terms };
  });
  if (parsed.some(({ terms }) => terms.includes(undefined))) return undefined;
  return parsed.map(({ text, terms }) => {
    const numbers = terms.filter((term) => term !== undefined);
    return { text, terms: numbers, sum: numbers.reduce((sum, term) => sum + term, 0) };
  });
}

function* identityFindings({ identities = [], series }: Statistic): Generator<Finding> {
  const points = series.map((point, index) => ({ ...point, index }));
  const sets = Map.groupBy(points, ({ agency, from, to }) => [agency, from, to].join(' '));
  for (const set of sets.values()) {
    const values = new Map(set.map(({ group = '', stated }) => [group, stated]));
    for (const identity of identities) {
      const [left, ...rest] = sides(identity, values) ?? [];
      for (const right of rest) {
        if (!left || !set[0]) continue;
        const allowed = tolerance([...left.terms, ...right.terms]);
        if (Math.abs(left.sum - right.sum) <= allowed) continue;
        yield {
          check,
          severity: 'warning',
          path: ['series', set.find(({ group }) => group === left.text)?.index ?? set[0].index],
          fault: `Kỳ ${periodText(set[0])}: ${left.text} = ${exact(left.sum)} nhưng ${right.text} = ${exact(right.sum)}.`,
          cure: 'Đối chiếu báo cáo gốc. Nếu báo cáo ghi như vậy thì giữ nguyên và ghi chú (note).',
        };
      }
    }
  }
}

function* quotientFindings({ series, unit }: Statistic): Generator<Finding> {
  for (const [index, { stated, numerator, denominator }] of series.entries()) {
    if (numerator === undefined || !denominator) continue;
    const quotient = (numerator / denominator) * (unit.includes('%') ? 100 : 1);
    const computed = Number(quotient.toFixed(Math.max(decimals(stated), 0)));
    if (computed === stated) continue;
    yield {
      check,
      severity: 'notice',
      path: ['series', index, 'stated'],
      fault: `Nêu ${exact(stated)}, tính lại từ ${exact(numerator)}/${exact(denominator)} được ${exact(computed)}.`,
      cure: 'Trang hiện cả hai số. Đối chiếu báo cáo gốc nếu chênh lệch không do làm tròn.',
    };
  }
}

export const statisticSeries: Check = ({ of }) =>
  of('statistics').flatMap((record) =>
    [groupFindings, periodFindings, identityFindings, quotientFindings].flatMap((find) =>
      [...find(record.data)].map((finding) => problem(record, finding)),
    ),
  );
