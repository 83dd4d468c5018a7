/**
 * Runs the rules of `npm run check` on one record before it is saved. Errors stop a save; the
 * editor judges warnings. What needs other records is left to `npm run check`.
 */
import type * as z from 'zod';
import { formOf } from '#features/index.ts';
import { normaliseText } from '#lib/normalise-text.ts';
import { PERSONAL_KINDS, personalDataIn } from '#lint/personal-data.ts';
import { lintBody } from '#lint/lint-body.ts';
import { findSecrecy } from '#lint/secrecy.ts';
import { findTextFaults } from '#lint/text-faults.ts';
import { labelPath, schemaFaults, type Fault } from './kit/faults.ts';
import { officialContacts } from './kit/site-context.ts';

export interface Findings {
  readonly errors: readonly Fault[];
  readonly warnings: readonly Fault[];
}

interface Finding {
  readonly severity: 'error' | 'warning' | 'notice';
  /** The field it was found in; `body` is the text below the front matter. */
  readonly field: string;
  readonly text: string;
  /** Of the body. */
  readonly line?: number;
}

const inBody = (line: number, fault: string, cure: string): string =>
  `Nội dung, dòng ${line}: ${fault} ${cure}`;

const bodyFindings = (body: string): Finding[] =>
  [...lintBody(body), ...findTextFaults(body)].map(({ severity, line, fault, cure }) => ({
    severity,
    field: 'body',
    text: inBody(line, fault, cure),
    line,
  }));

/** All texts of a field, one per line. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [normaliseText(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Texts with their fields. */
type Written = readonly (readonly [field: string, text: string])[];

const fieldFindings = (schema: z.ZodObject, fields: Written): Finding[] =>
  fields.flatMap(([field, text]) =>
    findTextFaults(text).map(({ severity, fault, cure }) => ({
      severity,
      field,
      text: `${labelPath(schema, [field])}: ${fault} ${cure}`,
    })),
  );

/** The first secrecy mark; without one, the first words that may be one. */
function secrecyFindings(written: Written): Finding[] {
  const all = written.flatMap(([field, text]) => {
    const found = findSecrecy(text);
    return found ? [{ field, ...found }] : [];
  });
  const found = all.find(({ isMark }) => isMark) ?? all[0];
  if (!found) return [];
  const { field, words, isMark } = found;
  return [
    isMark
      ? {
          severity: 'error',
          field,
          text: `Có dấu “${words}”: không đăng văn bản mật hoặc lưu hành nội bộ`,
        }
      : {
          severity: 'warning',
          field,
          text: `Có chữ “${words}”: nếu là dấu của văn bản thì không được đăng`,
        },
  ];
}

/** Reports a required text that is missing, or a date that the text requires. */
function absent(collection: string, data: object, text: string): Fault[] {
  const isEmpty = text.trim() === '';
  const fault = formOf(collection)?.bodyFault?.(data as Record<string, unknown>, isEmpty);
  return fault
    ? [{ field: fault.key ?? 'body', isMissing: true, text: `${fault.fault} ${fault.cure}` }]
    : [];
}

/**
 * @param data front matter as it would be written @param body undefined where there is none @param
 * collection for rules of single collections
 */
export function findingsOf(
  schema: z.ZodObject,
  data: object,
  body?: string,
  collection = '',
): Findings {
  const text = body === undefined ? '' : normaliseText(body);
  const fields = Object.entries(data).map(
    ([field, value]) => [field, textsOf(value).join('\n')] as const,
  );
  const found = [
    ...bodyFindings(text),
    ...fieldFindings(schema, fields),
    ...secrecyFindings([...fields, ['body', text]]),
  ];
  const those = (wanted: Finding['severity']): Fault[] =>
    found
      .filter(({ severity }) => severity === wanted)
      .map(({ severity: _, ...finding }) => ({ ...finding, isMissing: false }));
  return {
    errors: [...schemaFaults(schema, data), ...absent(collection, data, text), ...those('error')],
    warnings: those('warning'),
  };
}

/** Personal data a moderator must check in what citizens wrote; each once. */
export const personalFindings = (
  collection: string,
  data: Readonly<Record<string, unknown>>,
  body: string,
): string[] => [
  ...new Set(
    personalDataIn(formOf(collection)?.citizenTexts?.(data, body) ?? [], officialContacts()).map(
      ({ kind, text }) => `Có thể là ${PERSONAL_KINDS[kind]}, phải bỏ trước khi đăng: “${text}”`,
    ),
  ),
];
