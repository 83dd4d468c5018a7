/** Records → their events: each publication and each change once, none from the future. */
import { lowerFirst } from '#lib/fold-text.ts';
import { formatDate, isLocalDate } from '#lib/local-date.ts';
import { pathOf, type ConceptName } from '#features/concepts.ts';
import { shortCitation } from '#features/directive/rules/citation.ts';
import type {
  DialogueEntry,
  DirectiveEntry,
  FeedbackEntry,
  ReceptionEntry,
  StatisticEntry,
  StoryEntry,
} from '#features/entry.ts';
import { SESSION_STATUSES, type SessionRecord } from '#features/reception/schema.ts';
import { validityText } from '#features/reception/rules/validity.ts';
import { periodName } from '#features/statistic/rules/period.ts';
import { STAGES, type Stage } from '#features/story/schema.ts';
import { EVENT_KINDS, compareEvents, type EventKind, type LogEvent } from './event.ts';

export interface LogRecords {
  readonly directives: readonly DirectiveEntry[];
  readonly receptions: readonly ReceptionEntry[];
  readonly stories: readonly StoryEntry[];
  readonly statistics: readonly StatisticEntry[];
  readonly dialogues: readonly DialogueEntry[];
  readonly feedback: readonly FeedbackEntry[];
}

interface Subject {
  readonly concept: ConceptName;
  readonly path: string;
  /** The start of the key; the path, unless several records share a page. */
  readonly root?: string;
  readonly title: string;
  readonly agencies: readonly (string | undefined)[];
  readonly data: {
    publishedOn: string;
    publishAt?: string | undefined;
    sample?: boolean | undefined;
  };
}
type Make = (on: string, kind: EventKind, note: string, mark?: string | number) => LogEvent;

/** Events listed even on the day of publication. */
const ALWAYS_LISTED: ReadonlySet<EventKind> = new Set<EventKind>(['withdrawal', 'session']);

/** The day a record was published on the site. */
const firstDay = ({ publishAt, publishedOn }: Subject['data']): string =>
  publishAt?.slice(0, 10) ?? publishedOn;

/**
 * The events of one record; the first is always its publication, which includes changes of that day
 * or before.
 */
function eventsOf(subject: Subject, summary: string, more: (make: Make) => LogEvent[]): LogEvent[] {
  const { concept, path, root = path, title, data } = subject;
  const agencies = [...new Set(subject.agencies.flatMap((id) => id ?? []))];
  const sample = data.sample ?? false;
  const make: Make = (on, kind, note, mark) => ({
    key: [root, on, kind, mark].filter((part) => part !== undefined).join(':'),
    on,
    at: '00:00',
    kind,
    concept,
    title,
    note,
    path,
    agencies,
    sample,
  });
  const [, at = '00:00'] = data.publishAt?.split('T') ?? [];
  const first = firstDay(data);
  const later = more(make).filter(({ on, kind }) => on > first || ALWAYS_LISTED.has(kind));
  return [{ ...make(first, 'published', summary), at }, ...later];
}

/**
 * Corrections on the day of publication become part of its text, so that each text is listed once.
 */
function publicationNote({ summary, changes = [], ...data }: DirectiveEntry['data']): string {
  const sameDay = changes.filter(
    ({ on, kind }) => on === firstDay(data) && !ALWAYS_LISTED.has(kind as EventKind),
  );
  return [summary, ...sameDay.map(({ kind, note }) => `${EVENT_KINDS[kind]}: ${note}`)].join('\n');
}

const directive = (entry: DirectiveEntry): LogEvent[] =>
  eventsOf(
    {
      concept: 'directive',
      path: pathOf('directive', entry.id),
      // Renumbering a document is no news: its key stays that of its first address, for feed
      // readers.
      root: pathOf('directive', entry.data.formerIds?.[0] ?? entry.id),
      title: `${shortCitation(entry.data)}: ${entry.data.title}`,
      agencies: [entry.data.issuer],
      data: entry.data,
    },
    publicationNote(entry.data),
    (make) => {
      // Counted within a day and kind: a new entry above the others does not change their keys.
      const counts = new Map<string, number>();
      return (entry.data.changes ?? []).map(({ on, kind, note }) => {
        const count = (counts.get(on + kind) ?? 0) + 1;
        counts.set(on + kind, count);
        return make(on, kind, note, count);
      });
    },
  );

function sessionNote({ on, status, movedTo, reason }: SessionRecord): string {
  const to = movedTo ? ` sang ngày ${formatDate(movedTo)}` : '';
  const why = reason ? `. Lý do: ${reason}` : '';
  return `Buổi tiếp ngày ${formatDate(on)}: ${SESSION_STATUSES[status].toLowerCase()}${to}${why}`;
}

/** A session held as scheduled is no event, even when it was confirmed. */
const isRoutine = ({ status, host, times, place, form }: SessionRecord): boolean =>
  status === 'planned' || (status === 'confirmed' && !host && !times && !place && !form);

const reception = (entry: ReceptionEntry): LogEvent[] =>
  eventsOf(
    {
      concept: 'reception',
      path: pathOf('reception', entry.data.agency),
      root: `${pathOf('reception', entry.data.agency)}${entry.id}`,
      title: entry.data.title,
      agencies: [entry.data.agency],
      data: entry.data,
    },
    validityText(entry.data),
    (make) =>
      (entry.data.sessions ?? []).flatMap((session, index) =>
        session.publishedOn && !isRoutine(session)
          ? [make(session.publishedOn, 'session', sessionNote(session), index + 1)]
          : [],
      ),
  );

/** Steps of a model after its publication, where the exact day is known. */
const story = (entry: StoryEntry): LogEvent[] =>
  eventsOf(
    {
      concept: 'story',
      path: pathOf('story', entry.id),
      title: entry.data.title,
      agencies: [entry.data.agency],
      data: entry.data,
    },
    entry.data.summary,
    (make) =>
      Object.entries(entry.data.stages).flatMap(([stage, on]) =>
        on && isLocalDate(on) && on > entry.data.publishedOn
          ? [make(on, 'progress', STAGES[stage as Stage], stage)]
          : [],
      ),
  );

const statistic = (entry: StatisticEntry): LogEvent[] =>
  eventsOf(
    {
      concept: 'statistic',
      path: pathOf('statistic', entry.id),
      title: entry.data.title,
      agencies: entry.data.series.map(({ agency }) => agency),
      data: entry.data,
    },
    entry.data.summary,
    (make) => {
      const revised = entry.data.series.filter(({ revisedOn }) => revisedOn !== undefined);
      return [...new Set(revised.flatMap(({ revisedOn }) => revisedOn ?? []))].map((on) => {
        const names = revised
          .filter((point) => point.revisedOn === on)
          .map((point) => periodName(entry.data.periodKind, point));
        return make(on, 'figures', `Sửa số liệu ${[...new Set(names)].map(lowerFirst).join(', ')}`);
      });
    },
  );

const dialogue = (entry: DialogueEntry): LogEvent[] =>
  eventsOf(
    {
      concept: 'dialogue',
      path: pathOf('dialogue', entry.id),
      title: entry.data.title,
      agencies: [entry.data.agency, ...(entry.data.questions ?? []).map(({ unit }) => unit)],
      data: entry.data,
    },
    entry.data.summary,
    (make) =>
      (entry.data.questions ?? []).flatMap(({ doneOn, question, outcome }, index) =>
        doneOn && doneOn > entry.data.publishedOn
          ? [make(doneOn, 'progress', outcome ?? `Đã giải quyết xong: ${question}`, index + 1)]
          : [],
      ),
  );

const feedback = (entry: FeedbackEntry): LogEvent[] =>
  eventsOf(
    {
      concept: 'feedback',
      path: pathOf('feedback', entry.id),
      title: entry.data.title,
      agencies: [entry.data.unit],
      data: entry.data,
    },
    entry.data.question,
    (make) => {
      const { answeredOn, publishedOn } = entry.data;
      return answeredOn && answeredOn > publishedOn
        ? [make(answeredOn, 'answer', 'Cơ quan đã trả lời')]
        : [];
    },
  );

/** The whole log up to `today`, newest first. */
export function publicationLog(records: LogRecords, today: string): LogEvent[] {
  return [
    ...records.directives.flatMap(directive),
    ...records.receptions.flatMap(reception),
    ...records.stories.flatMap(story),
    ...records.statistics.flatMap(statistic),
    ...records.dialogues.flatMap(dialogue),
    ...records.feedback.flatMap(feedback),
  ]
    .filter(({ on }) => on <= today)
    .sort(compareEvents);
}
