import { text, titleSlug } from '#features/form-text.ts';
import {
  FORMER_ADDRESS,
  PUBLICATION,
  SOURCE,
  has,
  is,
  note,
  recordsOf,
  textOf,
  warning,
  type AgendaItem,
  type ConceptForm,
  type Data,
  type HelpRule,
  type HelpRules,
  type LineContext,
} from '#features/form.ts';
import { DESK } from '#features/statistic/labels.ts';
import { circularOf, validityOf } from '#features/statistic/rules/circulars.ts';
import { comparePeriods, isOfKind, periodName } from '#features/statistic/rules/period.ts';
import { releaseOf } from '#features/statistic/rules/release.ts';
import { isPeriodKind, statisticSchema, type Statistic } from '#features/statistic/schema.ts';
import { addDays, formatDate, isLocalDate } from '#lib/local-date.ts';

/** The newest period of a form, possibly incomplete, and its kind where one is chosen. */
function newestPeriod({ series, periodKind }: Data) {
  const kind = textOf(periodKind);
  const period = recordsOf(series)
    .map(({ from, to }) => ({ from: textOf(from), to: textOf(to) }))
    .filter(({ from, to }) => isLocalDate(from) && isLocalDate(to))
    .sort(comparePeriods)
    .at(-1);
  return period && { period, kind: isPeriodKind(kind) ? kind : undefined };
}

function lastPeriod(statistic: Data): string | undefined {
  const { kind, period } = newestPeriod(statistic) ?? {};
  if (!period) return undefined;
  return kind && isOfKind(kind, period) ? periodName(kind, period) : `đến ${formatDate(period.to)}`;
}

const DUE_WITHIN_DAYS = 30;

/** Of the calendar of release: what is late, and what comes next. */
function dueFigures(data: Data, { today }: LineContext): AgendaItem[] {
  if (!data['release']) return [];
  const { data: statistic } = statisticSchema.safeParse(data);
  const release = statistic && releaseOf(statistic, today);
  if (!release) return [];
  const coming = release.upcoming.filter(({ due }) => due <= addDays(today, DUE_WITHIN_DAYS));
  return [...release.late, ...coming].map(({ period, due }) => ({
    on: due,
    text: statistic.title,
    note: DESK.due(periodName(statistic.periodKind, period), formatDate(due)),
    isLate: due < today,
  }));
}

const isCumulative = is('periodKind', 'half', 'nine-months');

/** A note that names the newest period, which changes with each one that is added. */
function newest(statistic: Data, text: (name: string, to: string) => string) {
  const { kind, period } = newestPeriod(statistic) ?? {};
  return kind && period && note(text(periodName(kind, period), formatDate(period.to)));
}

/** When the circular of a form is in force, as far as is known. */
const circularHelp: HelpRule = ({ circular }) => {
  const known = circularOf(textOf(circular));
  return known && note(`Văn bản ${known.number} có hiệu lực ${validityOf(known)}.`);
};

const help: HelpRules<Statistic> = {
  'form.circular': circularHelp,
  'versions[].form.circular': circularHelp,
  'versions[].from': ({ from, key }, { record }) =>
    !from &&
    recordsOf(record['versions']).findIndex((version) => version['key'] === key) > 0 &&
    warning('Không có ngày thì không biết kỳ nào báo cáo theo cách mới.'),
  'versions[].why': ({ why, from }) =>
    textOf(from) && !why && warning('Người đọc cần biết vì sao số mới không so được với số cũ.'),
  summary: (statistic) => newest(statistic, (name) => `Kỳ mới nhất trong bảng số liệu: ${name}.`),
  asOf: (statistic) => newest(statistic, (name, to) => `Kỳ mới nhất: ${name}, đến ngày ${to}.`),
  unit: ({ unit }) =>
    textOf(unit) === '%' &&
    note('Tỷ lệ phải đọc được từ đâu: ghi cả tử số và mẫu số của từng số liệu.'),
  periodKind: (statistic) =>
    isCumulative(statistic) && note('Số cộng dồn từ đầu năm: trang không cộng với số của quý.'),
  chart: ({ chart, groups }) =>
    chart === 'stacked' &&
    recordsOf(groups).length === 0 &&
    warning('Cột chồng cần chia nhóm: thêm ở “Các nhóm (cột) số liệu”.'),
};

export const statisticForm: ConceptForm<Statistic> = {
  groups: [
    { id: 'statistic', label: 'Chỉ tiêu' },
    { id: 'figures', label: 'Số liệu' },
    { id: 'method', label: 'Cách tính và biểu mẫu' },
    { id: 'structure', label: 'Nhóm số liệu, phiên bản cách tính', rare: true },
    { id: 'goal', label: 'Chỉ tiêu phải đạt, lịch công bố', rare: true },
    PUBLICATION,
    SOURCE,
    FORMER_ADDRESS,
  ],
  conditions: {
    headlineAgency: {
      applies: ({ series }) => recordsOf(series).some(({ agency }) => agency),
      when: 'số liệu ghi theo cơ quan',
    },
    identities: { applies: has('groups'), when: 'số liệu chia thành nhóm' },
    'release.postponed': { applies: has('days'), when: 'đã đặt hạn công bố' },
  },
  help,
  widgets: {
    series: 'statistic-series',
    groups: { wraps: 'statistic-divisions' },
    versions: { wraps: 'statistic-divisions' },
  },
  defaults: (today) => ({ asOf: today }),
  naming: { slug: titleSlug },
  line: (data) => [text(data['title']), lastPeriod(data)],
  view: {
    sort: ['title', ['asOf', 'desc']],
    filters: ['field', 'key'],
    groups: [
      { by: 'field', label: 'Lĩnh vực số liệu' },
      'periodKind',
      { by: 'asOf', label: 'Số liệu tính đến năm', isYear: true },
    ],
  },
  task: { ...DESK.task, opens: 'list' },
  agenda: { ...DESK.agenda, items: dueFigures },
  needsSource: true,
};
