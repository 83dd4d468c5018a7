/** The form of a reception, possibly incomplete → the values that determine its days. */
import type { Data } from '#features/form.ts';
import { receptionSchema, sessionSchema, type SessionRecord } from '#features/reception/schema.ts';
import type { RuleDraft, RuleSummary } from '#features/reception/rules/rule-preview.ts';
import { validityOf } from '#features/reception/rules/validity.ts';
import { isLocalDate } from '#lib/local-date.ts';
import { faultsOf } from '#cms/kit/faults.ts';
import { tidyRecord } from '#cms/kit/tidy.ts';

const { rule: ruleSchema, shift: shiftSchema } = receptionSchema.shape;

const day = (value: unknown): string | undefined =>
  typeof value === 'string' && isLocalDate(value) ? value : undefined;

/** Why the rule gives no days yet, by the labels of its fields. */
export const ruleFaults = (rule: Data): string[] =>
  faultsOf(ruleSchema, tidyRecord(ruleSchema, rule, 'keep'));

const validSessions = (value: unknown): SessionRecord[] =>
  (Array.isArray(value) ? value : []).flatMap((record) => {
    const read = sessionSchema.safeParse(record);
    return read.success ? [read.data] : [];
  });

/**
 * Undefined until the rule is complete. A shift that is not chosen yet counts as none; without a
 * first day the rule gives no sessions, as on the site.
 */
export function draftOf(data: Data): RuleDraft | undefined {
  const { rule, ...rest } = data;
  const read = ruleSchema.safeParse(
    rule ? tidyRecord(ruleSchema, rule as Data, 'keep') : undefined,
  );
  if (!read.success) return undefined;
  const tidied = tidyRecord(receptionSchema, rest);
  const shift = shiftSchema.safeParse(tidied['shift']);
  const holidayShift = shiftSchema.safeParse(tidied['holidayShift']);
  const [validFrom, validTo] = [day(tidied['validFrom']), day(tidied['validTo'])];
  return {
    rule: read.data,
    shift: shift.success ? shift.data : 'none',
    ...(holidayShift.success && { holidayShift: holidayShift.data }),
    ...(validFrom && { validFrom }),
    ...(validTo && { validTo }),
    sessions: validSessions(tidied['sessions']),
  };
}

/** The summary compared with other schedules; undefined until all its values are known. */
export function summaryOf(id: string, data: Data): RuleSummary | undefined {
  const { title, agency, host, kind } = receptionSchema.shape;
  const tidied = tidyRecord(receptionSchema, data);
  const read = {
    agency: agency.safeParse(tidied['agency']),
    host: host.safeParse(tidied['host']),
    kind: kind.safeParse(tidied['kind']),
  };
  const draft = draftOf(data);
  const validity = draft && validityOf(draft);
  if (!read.agency.success || !read.host.success || !read.kind.success || !validity)
    return undefined;
  return {
    id,
    title: title.safeParse(tidied['title']).data ?? id,
    agency: read.agency.data,
    post: read.host.data.post,
    kind: read.kind.data,
    validity,
  };
}
