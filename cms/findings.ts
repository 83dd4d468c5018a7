/**
 * What is wrong with the open record: what the schema refuses, and what the checks of `npm run check`
 * say that judge one record by itself. Errors stop a save or a
 * publication; the editor judges warnings.
 */
import type * as z from 'zod';
import { problemsOfRecord, type FieldProblem, type OneRecord } from '#check/one-record.ts';
import { formOf } from '#features/index.ts';
import type { Data } from '#features/form.ts';
import { PERSONAL_KINDS, personalDataIn } from '#lint/personal-data.ts';
import { labelPath, schemaFaults, type Fault } from './kit/faults.ts';
import { officialContacts, slugSettings, surroundings } from './kit/site-context.ts';
import { entrySlug } from './kit/slug.ts';

export interface Findings {
  readonly errors: readonly Fault[];
  readonly warnings: readonly Fault[];
  /** Those warnings that a moderator confirms before publishing. */
  readonly personal: readonly Fault[];
}

/** `relations[0].to` as a path. */
const pathOf = (field: string): (string | number)[] =>
  field
    .split(/[.[\]]+/)
    .filter((key) => key !== '')
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));

/** With the label of its field, or the line of the text. */
function faultOf(schema: z.ZodObject, problem: FieldProblem): Fault {
  const { check, field = '', fault, cure, isForPublication } = problem;
  const line = field === 'body' ? problem.line : undefined;
  const path = pathOf(field);
  const place =
    field !== 'body'
      ? labelPath(schema, path)
      : line === undefined
        ? 'Nội dung'
        : `Nội dung, dòng ${line}`;
  return {
    field: String(path[0] ?? ''),
    path,
    isMissing: check === 'body-present',
    text: `${place}: ${fault} ${cure}`,
    message: `${line === undefined ? '' : `Dòng ${line}: `}${fault} ${cure}`,
    ...(line !== undefined && { line }),
    ...(isForPublication && { isForPublication }),
  };
}

/** Personal data a moderator must check in what citizens wrote. */
const personalFaults = (schema: z.ZodObject, collection: string, data: Data, body: string) =>
  personalDataIn(formOf(collection)?.citizenTexts?.(data, body) ?? [], officialContacts()).map(
    ({ kind, path, text }): Fault => {
      const message = `Có thể là ${PERSONAL_KINDS[kind]}, phải bỏ trước khi đăng: “${text}”`;
      const place = path.length > 0 ? path : ['body'];
      const label = path.length > 0 ? labelPath(schema, path) : 'Nội dung';
      return {
        field: String(place[0]),
        path: place,
        isMissing: false,
        text: `${label}: ${message}`,
        message,
      };
    },
  );

const once = (faults: readonly Fault[]): Fault[] => [
  ...new Map(faults.map((fault) => [fault.text, fault])).values(),
];

/**
 * @param data front matter as it would be written @param body undefined where there is none
 * @param form a collection or a settings file
 */
export function findingsOf(
  schema: z.ZodObject,
  data: Data,
  body: string | undefined,
  form: string,
): Findings {
  const collection = form as OneRecord['collection'];
  const id = entrySlug(form, data, slugSettings()) ?? '';
  const found = problemsOfRecord({ collection, id, data, body }, surroundings());
  const those = (wanted: FieldProblem['severity']): Fault[] =>
    once(
      found
        .filter(({ severity }) => severity === wanted)
        .map((problem) => faultOf(schema, problem)),
    );
  const personal = once(personalFaults(schema, form, data, body ?? ''));
  return {
    errors: [...schemaFaults(schema, data), ...those('error')],
    warnings: [...those('warning'), ...personal],
    personal,
  };
}
