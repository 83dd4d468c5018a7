import { text, titleSlug } from '#features/form-text.ts';
import {
  FORMER_ADDRESS,
  PUBLICATION,
  SOURCE,
  has,
  recordsOf,
  type AgendaItem,
  type ConceptForm,
  type Data,
  type LineContext,
} from '#features/form.ts';
import { DESK } from '#features/statistic/labels.ts';
import { isOfKind, periodName } from '#features/statistic/rules/period.ts';
import { releaseOf } from '#features/statistic/rules/release.ts';
import { statisticSchema, type Statistic } from '#features/statistic/schema.ts';
import { addDays, formatDate } from '#lib/local-date.ts';
import { HELP, newestPeriod } from './help.ts';

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
  help: HELP,
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
