/** Do the figures of a statistic agree: groups, periods, identities, quotients? */
import { checkIdentities } from '#features/statistic/rules/identities.ts';
import { isOfKind, periodDays } from '#features/statistic/rules/period.ts';
import { PERIOD_KINDS, type Point, type Statistic } from '#features/statistic/schema.ts';
import { decimalsOf, recompute } from '#features/statistic/rules/series.ts';
import { formatNumber } from '#lib/vi-number.ts';
import { checkEach, type Finding } from '#check/context.ts';
import { suggest } from '#check/nearest.ts';

/** All digits: these messages are about small differences. */
const EXACT_DIGITS = 10;
const exact = (value: number) => formatNumber(value, EXACT_DIGITS);

function* groupFindings({ groups = [], identities = [], series }: Statistic): Generator<Finding> {
  const keys = groups.map(({ key }) => key);
  const labels = groups.map(({ label }) => `“${label}”`);
  const unknown = (path: Finding['path'], key: string): Finding => ({
    path: path ?? [],
    fault: `Không có nhóm nào mang mã “${key}”.`,
    cure: suggest(key, keys, `Các nhóm đã khai: ${labels.join(', ') || 'chưa có'}.`),
  });
  for (const [index, { group }] of series.entries()) {
    if (group !== undefined && !keys.includes(group))
      yield unknown(['series', index, 'group'], group);
    if (group === undefined && keys.length > 0)
      yield {
        severity: 'warning',
        path: ['series', index],
        fault: 'Số liệu không ghi thuộc nhóm nào.',
        cure: `Ghi nhóm: ${labels.join(', ')}.`,
      };
  }
  for (const [index, identity] of identities.entries())
    for (const key of identity.split(/[=+]/))
      if (!keys.includes(key)) yield unknown(['identities', index], key);
}

function* headlineFindings({ headlineAgency, series }: Statistic): Generator<Finding> {
  if (headlineAgency && !series.some(({ agency }) => agency === headlineAgency))
    yield {
      path: ['headlineAgency'],
      fault: 'Cơ quan nêu ở đầu trang không có số liệu nào trong chỉ tiêu này.',
      cure: 'Chọn một cơ quan có số liệu, hoặc bỏ trống.',
    };
}

/** A later revision may accompany the first statement; the same statement twice may not. */
const statementKey = ({
  agency,
  group,
  version,
  from,
  to,
  provisional,
  revisedOn,
}: Point): string => [agency, group, version, from, to, provisional, revisedOn].join(' ');

function* periodFindings({ series, periodKind }: Statistic): Generator<Finding> {
  const seen = new Map<string, number>();
  for (const [index, point] of series.entries()) {
    if (point.to < point.from)
      yield {
        path: ['series', index, 'to'],
        fault: 'Đến ngày đứng trước từ ngày.',
        cure: 'Sửa ngày.',
      };
    else if (!isOfKind(periodKind, point))
      yield {
        severity: 'notice',
        path: ['series', index, 'from'],
        fault: `Kỳ ${periodDays(point)} không dài đúng một “${PERIOD_KINDS[periodKind]}”.`,
        cure: 'Trang ghi rõ từng ngày của kỳ. Nếu không cố ý thì sửa ngày hoặc loại kỳ.',
      };
    const first = seen.get(statementKey(point));
    if (first !== undefined)
      yield {
        path: ['series', index],
        fault: `Số liệu kỳ ${periodDays(point)} đã ghi ở mục thứ ${first + 1}.`,
        cure: 'Xóa một mục; nếu là số đã sửa thì ghi ngày sửa.',
      };
    else seen.set(statementKey(point), index);
  }
}

function* identityFindings(statistic: Statistic): Generator<Finding> {
  for (const { identity, agency, period, sides, verdict } of checkIdentities(statistic)) {
    if (verdict !== 'fails') continue;
    const columns = identity.split('=');
    const values = columns.map((column, index) => `${column} = ${exact(sides[index] ?? NaN)}`);
    const index = statistic.series.findIndex(
      (point) =>
        point.agency === agency && point.from === period.from && columns[0] === point.group,
    );
    yield {
      severity: 'warning',
      path: ['series', Math.max(index, 0)],
      fault: `Kỳ ${periodDays(period)}: ${values.join(' nhưng ')}.`,
      cure: 'Đối chiếu báo cáo gốc. Nếu báo cáo ghi như vậy thì giữ nguyên và ghi chú.',
    };
  }
}

function* quotientFindings({ series, unit }: Statistic): Generator<Finding> {
  for (const [index, point] of series.entries()) {
    const recomputed = recompute(point, unit);
    if (!recomputed || recomputed.verdict === 'agrees') continue;
    const { stated, numerator = NaN, denominator = NaN } = point;
    const digits = Math.max(decimalsOf(stated), 2);
    yield {
      severity: 'notice',
      path: ['series', index, 'stated'],
      fault: `Nêu ${exact(stated)}, tính lại từ ${exact(numerator)}/${exact(denominator)} được ${formatNumber(recomputed.value, digits)}.`,
      cure: 'Trang hiện cả hai số. Đối chiếu báo cáo gốc nếu chênh lệch không do làm tròn.',
    };
  }
}

export const statisticSeries = checkEach(
  'statistic-series',
  'statistics',
  ({ data }) => groupFindings(data),
  ({ data }) => headlineFindings(data),
  ({ data }) => periodFindings(data),
  ({ data }) => identityFindings(data),
  ({ data }) => quotientFindings(data),
);
