/**
 * Judges one record without its content folder, as the forms of the CMS do: the same checks as `npm
 * run check`, with what is known of agencies, days off and the site.
 */
import type { CollectionName } from '#features/concepts.ts';
import type { DataOf } from '#features/index.ts';
import type { Site } from '#features/site/schema.ts';
import { dateAt } from '#lib/local-date.ts';
import type { Reader } from '#db/query.ts';
import type { ContentRecord } from './content-tree.ts';
import {
  QUERIES,
  withContext,
  type Context,
  type TextRecord,
  type ValidRecord,
} from './context.ts';
import { OWN_CHECKS } from './own.ts';
import type { Problem } from './report.ts';
import { runChecks } from './run-checks.ts';
import { encoding, secretMark } from './text.ts';
import { validData } from './valid-data.ts';

/** What is known besides the record; other collections are empty. */
export interface Surroundings {
  readonly now: Date;
  readonly site: Pick<Site, 'demonstration' | 'province'> | undefined;
  readonly agency: (id: string) => Partial<DataOf<'agencies'>> | undefined;
  readonly daysOff: readonly DataOf<'days-off'>[];
}

export interface OneRecord {
  readonly collection: ContentRecord['collection'];
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string | undefined;
}

/** A problem of one field; of the body with the line of it. */
export type FieldProblem = Pick<Problem, 'check' | 'severity' | 'field' | 'fault' | 'cure'> & {
  readonly line?: number | undefined;
  /** An error that a draft may have, but not a public record. */
  readonly isForPublication?: true;
};

const known = <T>(data: T) => ({ data, lineOf: () => 1 }) as never;

function contextOf(around: Surroundings): Context {
  const context = {
    of: (collection: CollectionName) =>
      collection === 'days-off' ? around.daysOff.map((data) => known(data)) : [],
    one: (collection: CollectionName, id: string) => {
      const data = collection === 'agencies' ? around.agency(id) : undefined;
      return data && known(data);
    },
    site: around.site as Site | undefined,
    today: dateAt(around.now),
    isPast: (instant: Date) => instant <= around.now,
  };
  const ask: Reader['ask'] = (name, args) =>
    QUERIES.get(name)?.compute(reader, ...(args as never[]));
  const reader: Reader = { input: () => undefined, ask, peek: ask, digest: () => '' };
  return withContext({ ...context, reader });
}

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** Files are searched whole for broken letters and secrecy; here each field, to name it. */
function* textProblems(record: ContentRecord, context: Context): Generator<FieldProblem> {
  for (const [field, value] of Object.entries(record.data as object)) {
    const text = textsIn(value).join('\n');
    for (const problem of runChecks([encoding, secretMark], { ...record, text }, context))
      yield { ...problem, field, line: undefined };
  }
  const written = { ...record, text: record.body ?? '' };
  const checks = OWN_CHECKS.flatMap(({ text = [] }) => text);
  for (const problem of runChecks(checks, written, context))
    yield problem.field === undefined ? { ...problem, field: 'body' } : problem;
}

/** All problems; those of the data only once all required fields are right. */
export function problemsOfRecord(one: OneRecord, around: Surroundings): FieldProblem[] {
  const context = contextOf(around);
  const record: ContentRecord = {
    ...one,
    file: '',
    text: '',
    bodyLine: 1,
    lineOf: () => 1,
    typedAt: () => undefined,
  };
  const data = validData(record);
  const whole = {
    ...record,
    data: data ?? one.data,
    hasText: Boolean(one.body?.trim()),
  } as unknown;
  const validText = OWN_CHECKS.flatMap((checks) => checks.validText ?? []);
  const valid = data === undefined ? [] : OWN_CHECKS.flatMap((checks) => checks.valid ?? []);
  return [
    ...textProblems(record, context),
    ...runChecks(validText, whole as TextRecord<CollectionName>, context).map((problem) => ({
      ...problem,
      field: problem.field ?? 'body',
    })),
    ...runChecks(valid, whole as ValidRecord<CollectionName>, context).map((problem) => ({
      ...problem,
      isForPublication: true as const,
    })),
  ];
}
