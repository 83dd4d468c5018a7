/**
 * The line of a record in a list: number, date, title and status. Drafts may be incomplete, so that
 * every part may be missing.
 */
import type { CollectionName } from '#features/concepts.ts';
import { DIALOGUE_STATUSES } from '#features/dialogue/schema.ts';
import { VALIDITY_STATUSES } from '#features/directive/schema.ts';
import { ANSWER_DAYS } from '#features/feedback/rules/timing.ts';
import { isOfKind, periodName, type Period } from '#features/statistic/rules/period.ts';
import { PERIOD_KINDS, type PeriodKind } from '#features/statistic/schema.ts';
import { addDays, formatDate, instantOf, isLocalDate } from '#lib/local-date.ts';
import { DERIVED_NAMES, derivedValue, type DerivedField } from './derived.ts';

type Data = Readonly<Record<string, unknown>>;

interface SummaryContext {
  /** The day in Việt Nam. */
  readonly today: string;
  readonly now: Date;
  /** The current name of an agency; undefined for an unknown one. */
  readonly agencyName: (id: string) => string | undefined;
}

type Parts = readonly (string | undefined)[];

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined;
const within = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Data)[key] : undefined;
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Also `2026-01` and `2026`; other text is shown as typed. */
const day = (value: unknown): string | undefined => {
  const written = text(value);
  return written && formatDate(written);
};
const named = (names: Readonly<Record<string, string>>, value: unknown): string | undefined =>
  names[String(value)];
const after = (word: string, value: string | undefined): string | undefined =>
  value && `${word} ${value}`;

function validity(data: Data): string | undefined {
  const isWithdrawn = list(data['changes']).some((item) => within(item, 'kind') === 'withdrawal');
  return isWithdrawn ? 'Đã gỡ bỏ' : named(VALIDITY_STATUSES, within(data['validity'], 'status'));
}

function derived(field: DerivedField, data: Data, today: string): string | undefined {
  const value = derivedValue(field, data, today);
  return value && named(DERIVED_NAMES[field], value);
}

function lastPeriod(data: Data): string | undefined {
  const periods = list(data['series']).filter(
    (point): point is Period =>
      isLocalDate(String(within(point, 'from'))) && isLocalDate(String(within(point, 'to'))),
  );
  const last = periods.toSorted((a, b) => (a.to < b.to ? -1 : 1)).at(-1);
  if (!last) return undefined;
  const kind = String(data['periodKind']);
  const isKind = (name: string): name is PeriodKind => name in PERIOD_KINDS;
  return isKind(kind) && isOfKind(kind, last)
    ? periodName(kind, last)
    : `đến ${formatDate(last.to)}`;
}

function answer(data: Data, today: string): string | undefined {
  const state = derived('@answer', data, today);
  const received = data['receivedOn'];
  return state && !data['answeredOn']
    ? `${state}, hạn ${formatDate(addDays(String(received), ANSWER_DAYS))}`
    : state;
}

const RULES: Readonly<
  Partial<Record<CollectionName, (data: Data, context: SummaryContext) => Parts>>
> = {
  directives: (data) => [
    text(data['number']),
    day(data['issuedOn']),
    validity(data),
    text(data['title']),
  ],
  receptions: (data, { agencyName }) => [
    agencyName(String(data['agency'])),
    text(within(data['host'], 'post')),
    [after('từ', day(data['validFrom'])), after('đến', day(data['validTo']))]
      .filter(Boolean)
      .join(' '),
  ],
  stories: (data, { today }) => [
    text(data['title']),
    text(data['registeredIn']),
    derived('@stage', data, today),
  ],
  statistics: (data) => [text(data['title']), lastPeriod(data)],
  dialogues: (data) => [
    day(data['on']),
    named(DIALOGUE_STATUSES, data['status']),
    text(data['title']),
  ],
  feedback: (data, { today }) => [
    text(data['title']),
    after('nhận', day(data['receivedOn'])),
    answer(data, today),
  ],
  duties: (data) => [
    text(data['directive']),
    after('Nhiệm vụ', text(data['order'])),
    text(data['title']),
  ],
  'known-documents': (data) => [text(data['number']), day(data['issuedOn']), text(data['title'])],
};

function waiting(data: Data, now: Date): string | undefined {
  const [date = '', time = ''] = String(data['publishAt'] ?? '').split('T');
  return isLocalDate(date) && instantOf(date, time || '00:00') > now
    ? `hẹn đăng ${time} ${formatDate(date)}`
    : undefined;
}

/** @returns undefined where the configured summary is enough */
export function entrySummary(
  collection: string,
  data: Data,
  context: SummaryContext,
): string | undefined {
  const rule = RULES[collection as CollectionName];
  if (!rule) return undefined;
  const parts = [...rule(data, context), waiting(data, context.now)];
  return parts.filter(Boolean).join(' · ') || undefined;
}

/**
 * An agency by its current name, the last of its names; undefined for other records. Merged
 * provinces kept their names, so a dissolved agency also shows its last day.
 */
export function entryLabel(
  collection: string,
  data: Readonly<Record<string, unknown>>,
): string | undefined {
  const names = data['names'];
  if (collection !== 'agencies' || !Array.isArray(names)) return undefined;
  const last = (names as { name?: string; to?: string }[]).at(-1);
  const end = data['dissolvedOn'] ?? last?.to;
  return last?.name && typeof end === 'string'
    ? `${last.name} (đến ${formatDate(end)})`
    : last?.name;
}
