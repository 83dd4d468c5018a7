/** Preview of a rule before it is saved: its next days, and warnings about them and other rules. */
import { addDays, formatDate, formatDay } from '#lib/local-date.ts';
import { gapsOf, sessionsOf } from './recurrence.ts';
import { ruleDates, type Gap } from './rule-dates.ts';
import { gapText } from './rule-text.ts';
import type { Reception } from '#features/reception/schema.ts';
import type { Session } from './session.ts';
import { standingOf, validityOf, type Validity } from './validity.ts';
import {
  dayOffKind,
  shiftedDate,
  type DayOffKind,
  type DaysOffCalendar,
} from '#features/days-off/rules/working-days.ts';

/** The part of a reception that determines its days; the rest of the form may still be empty. */
export type RuleDraft = Pick<
  Reception,
  'rule' | 'shift' | 'holidayShift' | 'validFrom' | 'validTo' | 'sessions'
>;

export interface PreviewDate extends Pick<Session, 'date' | 'nominal' | 'shiftedFor'> {
  /** Set when the session stays on a day off. */
  readonly dayOff?: DayOffKind;
}

/** Three years: twelve fifth Tuesdays take that long. */
const HORIZON_DAYS = 1100;
const YEAR_DAYS = 365;
/** Editors do not read a longer list. */
const GAPS_SHOWN = 3;

/** The engine takes a whole reception; it only passes these placeholder fields on. */
const complete = (draft: RuleDraft): Reception => ({
  title: '',
  agency: '',
  host: { post: '' },
  kind: 'periodic',
  times: [],
  place: { name: '' },
  form: 'in-person',
  publishedOn: '',
  ...draft,
});

/** The next sessions from `today` on, including changed ones. */
export const comingSessions = (
  draft: RuleDraft,
  daysOff: DaysOffCalendar,
  today: string,
  count: number,
): Session[] =>
  sessionsOf(complete(draft), 'lich', daysOff, today, addDays(today, HORIZON_DAYS)).slice(0, count);

/** All sessions before `today`, oldest first; none where the schedule has no first day. */
export function pastSessions(draft: RuleDraft, daysOff: DaysOffCalendar, today: string): Session[] {
  const first = validityOf(draft)?.from;
  const last = addDays(today, -1);
  return first && first <= last ? sessionsOf(complete(draft), 'lich', daysOff, first, last) : [];
}

const startOf = (draft: RuleDraft, today: string): string => {
  const from = validityOf(draft)?.from ?? today;
  return standingOf(draft, today) === 'ended' || from > today ? from : today;
};

function previewDate(
  { date, nominal, shiftedFor }: Session,
  daysOff: DaysOffCalendar,
): PreviewDate {
  const dayOff = dayOffKind(date, daysOff);
  return { date, nominal, ...(shiftedFor && { shiftedFor }), ...(dayOff && { dayOff }) };
}

const DAY_OFF_TEXT: Record<DayOffKind, string> = {
  weekend: 'ngày nghỉ cuối tuần',
  holiday: 'ngày nghỉ lễ, Tết',
};

function dayOffWarnings(dates: readonly PreviewDate[], listed: boolean): string[] {
  const why = listed
    ? 'ngày trong danh sách không tự dời'
    : 'lịch không dời được sang ngày làm việc';
  return dates.flatMap(({ date, dayOff }) =>
    dayOff ? [`${formatDay(date)} là ${DAY_OFF_TEXT[dayOff]}; ${why}.`] : [],
  );
}

function gapWarnings(gaps: readonly Gap[]): string[] {
  const more = gaps.length - GAPS_SHOWN;
  return [
    ...gaps.slice(0, GAPS_SHOWN).map(gapText),
    ...(more > 0 ? [`Và ${more} tháng khác như thế.`] : []),
  ];
}

/** Warns of days by rule that shift onto one another, and of sessions that leave their month. */
function shiftWarnings(draft: RuleDraft, daysOff: DaysOffCalendar, from: string, to: string) {
  if (draft.rule.repeat === 'dates') return [];
  const byDay = Map.groupBy(ruleDates(draft.rule, from, to).dates, (nominal) =>
    shiftedDate(nominal, draft, daysOff),
  );
  return [...byDay].flatMap(([date, nominals]) => {
    const [nominal = date] = nominals;
    const days = nominals.map(formatDate).join(' và ');
    if (nominals.length > 1)
      return [`Ngày ${days} cùng rơi vào ${formatDay(date, 'sentence')}: chỉ còn một buổi.`];
    if (draft.rule.repeat === 'weekly' || nominal.slice(0, 7) === date.slice(0, 7)) return [];
    const [of, into] = [formatDate(nominal.slice(0, 7)), formatDate(date.slice(0, 7))];
    return [`Buổi của tháng ${of} rơi sang tháng ${into} (${formatDay(date, 'sentence')}).`];
  });
}

function unannouncedWarnings(dates: readonly PreviewDate[], daysOff: DaysOffCalendar): string[] {
  const years = new Set(dates.map(({ date }) => date.slice(0, 4)));
  return [...years]
    .filter((year) => !daysOff.announced.has(year))
    .map((year) => `Lịch nghỉ lễ, Tết năm ${year} chưa có; ngày tiếp năm ${year} có thể thay đổi.`);
}

/** The warning about a rule without a first day, in the form and from the check. */
export const UNDATED =
  'Lịch không ghi “Áp dụng từ ngày” và không có danh sách ngày: trang đăng nguyên thông báo, không tính ngày các buổi tiếp.';

function periodWarnings(draft: RuleDraft, found: number, count: number, today: string): string[] {
  const standing = standingOf(draft, today);
  if (standing === 'undated') return [UNDATED];
  if (standing === 'ended')
    return [`Lịch đã hết áp dụng từ ngày ${formatDate(validityOf(draft)?.to ?? '')}.`];
  if (found === 0) return ['Quy tắc này không cho ngày tiếp nào trong thời gian áp dụng.'];
  if (found < count && draft.validTo)
    return [`Chỉ còn ${found} buổi đến hết ngày ${formatDate(draft.validTo)}.`];
  return [];
}

/**
 * The next `count` days by the rule alone (without records of sessions), with warnings. Without a
 * first day, the days count from today, and the first warning explains the consequence.
 */
export function rulePreview(
  draft: RuleDraft,
  daysOff: DaysOffCalendar,
  today: string,
  count: number,
): { dates: readonly PreviewDate[]; warnings: readonly string[] } {
  const { sessions: _, ...entered } = draft;
  const rule = validityOf(draft) ? entered : { ...entered, validFrom: today };
  const start = startOf(rule, today);
  const dates = comingSessions(rule, daysOff, start, count).map((session) =>
    previewDate(session, daysOff),
  );
  const end = dates.at(-1)?.date ?? addDays(start, YEAR_DAYS);
  return {
    dates,
    warnings: [
      ...periodWarnings(draft, dates.length, count, today),
      ...dayOffWarnings(dates, draft.rule.repeat === 'dates'),
      ...gapWarnings(gapsOf(complete(rule), start, end)),
      ...shiftWarnings(rule, daysOff, start, end),
      ...unannouncedWarnings(dates, daysOff),
    ],
  };
}

/** The facts needed of every other schedule. */
export interface RuleSummary {
  readonly id: string;
  readonly title: string;
  readonly agency: string;
  readonly post: string;
  readonly kind: Reception['kind'];
  readonly validity: Validity;
}

const sameHost = (a: RuleSummary, b: RuleSummary): boolean =>
  a.agency === b.agency && a.kind === b.kind && a.post.normalize('NFC') === b.post.normalize('NFC');

const meet = ({ validity: a }: RuleSummary, { validity: b }: RuleSummary): boolean =>
  a.from <= (b.to ?? '9999') && b.from <= (a.to ?? '9999');

/**
 * One sentence for each other schedule of the same host that applies at the same time: rules are
 * replaced, not edited, and two would announce sessions twice.
 */
export const overlapWarnings = (own: RuleSummary, others: readonly RuleSummary[]): string[] =>
  others
    .filter((other) => other.id !== own.id && sameHost(own, other) && meet(own, other))
    .map(({ title, validity: { from, to } }) => {
      const end = to ? ` đến ${formatDate(to)}` : ', không có ngày kết thúc';
      return `Trùng thời gian với “${title}” (từ ${formatDate(from)}${end}). Hãy ghi ngày kết thúc cho lịch cũ.`;
    });
