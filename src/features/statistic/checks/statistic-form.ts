/** Do the figures use the form in force in their period, and does that form exist? */
import { circularOf, validityOf } from '#features/statistic/rules/circulars.ts';
import { periodDays, periodName } from '#features/statistic/rules/period.ts';
import type { Statistic } from '#features/statistic/schema.ts';
import {
  formsOf,
  outOfForce,
  versionAt,
  versionLabel,
} from '#features/statistic/rules/versions.ts';
import { formatDate } from '#lib/local-date.ts';
import { checkEach, type Finding } from '#check/context.ts';
import { suggest } from '#check/nearest.ts';

function* validityFindings(statistic: Statistic): Generator<Finding> {
  for (const { form } of formsOf(statistic)) {
    const circular = circularOf(form.circular);
    const outside = outOfForce(statistic, form);
    const [first] = outside;
    if (!circular || !first) continue;
    const more = outside.length > 1 ? ` và ${outside.length - 1} số liệu khác` : '';
    yield {
      severity: 'warning',
      path: ['series', statistic.series.indexOf(first), 'to'],
      fault: `${form.circular} có hiệu lực ${validityOf(circular)}, không gồm ${periodName(statistic.periodKind, first)}${more}.`,
      cure: 'Kiểm tra kỳ và văn bản quy định biểu. Nếu biểu đã đổi thì khai phiên bản và ghi phiên bản cho từng số liệu.',
    };
  }
}

function* codeFindings(statistic: Statistic): Generator<Finding> {
  for (const { form, path } of formsOf(statistic)) {
    const codes = circularOf(form.circular)?.codes;
    if (!codes || codes.includes(form.code)) continue;
    yield {
      severity: 'warning',
      path: [...path, 'code'],
      fault: `${form.circular} không có biểu “${form.code}”.`,
      cure: suggest(form.code, codes, `Các biểu của văn bản này: ${codes.join(', ')}.`),
    };
  }
}

function* versionFindings(statistic: Statistic): Generator<Finding> {
  const { versions = [], series } = statistic;
  const keys = versions.map(({ key }) => key);
  const labels = keys.map((key) => `“${versionLabel(statistic, key)}”`);
  for (const [index, point] of series.entries()) {
    const { version } = point;
    // Before the date of the first version there is none to name.
    if (version === undefined && versionAt(statistic, point) !== undefined)
      yield {
        severity: 'warning',
        path: ['series', index],
        fault: 'Số liệu không ghi thuộc phiên bản nào.',
        cure: `Ghi phiên bản: ${labels.join(', ')}.`,
      };
    if (version !== undefined && !keys.includes(version))
      yield {
        path: ['series', index, 'version'],
        fault: `Không có phiên bản nào mang mã “${version}”.`,
        cure: suggest(version, keys, `Các phiên bản đã khai: ${labels.join(', ') || 'chưa có'}.`),
      };
    const from = versions.find(({ key }) => key === version)?.from;
    if (from !== undefined && point.to < from)
      yield {
        severity: 'warning',
        path: ['series', index, 'version'],
        fault: `Kỳ ${periodDays(point)} kết thúc trước ngày phiên bản “${versionLabel(statistic, version)}” áp dụng (${formatDate(from)}).`,
        cure: 'Sửa phiên bản hoặc kỳ của số liệu, hay ngày áp dụng của phiên bản.',
      };
  }
}

export const statisticForm = checkEach(
  'statistic-form',
  'statistics',
  ({ data }) => validityFindings(data),
  ({ data }) => codeFindings(data),
  ({ data }) => versionFindings(data),
);
