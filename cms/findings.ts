/**
 * What the check of the site would say of a record, said before it is saved. Errors stop a save; a
 * warning is for the editor to judge. What needs other records is left to `npm run check`.
 */
import type * as z from 'zod';
import { PERSONAL_KINDS } from '#domain/feedback/personal-data.ts';
import { personalDataIn } from '#domain/feedback/spoken.ts';
import { normaliseText } from '#lib/normalise-text.ts';
import { bodyFault } from '#scripts/lint/body-present.ts';
import { lintBody } from '#scripts/lint/lint-body.ts';
import { findSecrecy } from '#scripts/lint/secrecy.ts';
import { findTextFaults } from '#scripts/lint/text-faults.ts';
import { faultsOf } from './faults.ts';
import { officialContacts } from './hooks.ts';

export interface Findings {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

interface Finding {
  readonly severity: 'error' | 'warning' | 'notice';
  readonly text: string;
}

const inBody = (line: number, fault: string, cure: string): string =>
  `Nội dung, dòng ${line}: ${fault} ${cure}`;

const bodyFindings = (body: string): Finding[] => [
  ...lintBody(body).map(({ severity, line, fault, cure }) => ({
    severity,
    text: inBody(line, fault, cure),
  })),
  ...findTextFaults(body).map(({ severity, line, fault, cure }) => ({
    severity,
    text: inBody(line, fault, cure),
  })),
];

/** All texts of the front matter, one a line. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const fieldFindings = (texts: string): Finding[] =>
  findTextFaults(texts).map(({ severity, fault, cure }) => ({
    severity,
    text: `Các ô nhập: ${fault} ${cure}`,
  }));

function secrecyFindings(text: string): Finding[] {
  const found = findSecrecy(text);
  if (!found) return [];
  return [
    found.isMark
      ? {
          severity: 'error',
          text: `Có dấu “${found.words}”: không đăng văn bản mật hoặc lưu hành nội bộ`,
        }
      : {
          severity: 'warning',
          text: `Có chữ “${found.words}”: nếu là dấu của văn bản thì không được đăng`,
        },
  ];
}

/**
 * @param data front matter as it would be written @param body undefined where there is none
 * @param collection for the rules that only some have
 */
export function findingsOf(
  schema: z.ZodObject,
  data: object,
  body?: string,
  collection = '',
): Findings {
  const text = body === undefined ? '' : normaliseText(body);
  const texts = textsOf(data).map(normaliseText).join('\n');
  const found = [
    ...bodyFindings(text),
    ...fieldFindings(texts),
    ...secrecyFindings(`${texts}\n${text}`),
  ];
  const those = (severity: Finding['severity']): string[] =>
    found.filter((finding) => finding.severity === severity).map((finding) => finding.text);
  const missing = bodyFault(collection, data as Record<string, unknown>, text);
  const absent = missing ? [`${missing.fault} ${missing.cure}`] : [];
  return {
    errors: [...faultsOf(schema, data), ...absent, ...those('error')],
    warnings: those('warning'),
  };
}

/** What a moderator must look at where citizens speak; each once. */
export const personalFindings = (
  collection: string,
  data: Readonly<Record<string, unknown>>,
  body: string,
): string[] => [
  ...new Set(
    personalDataIn(collection, data, body, officialContacts()).map(
      ({ kind, text }) => `Có thể là ${PERSONAL_KINDS[kind]}, phải bỏ trước khi đăng: “${text}”`,
    ),
  ),
];
