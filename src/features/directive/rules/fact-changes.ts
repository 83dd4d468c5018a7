/** Describes changes to the particulars of a document that readers rely on. */
import { formatDate, isPartialDate } from '#lib/local-date.ts';
import { FACTS } from '#features/directive/validity-labels.ts';
import { typeName } from './citation.ts';
import { isText, type Version } from '#features/versions.ts';
import { CITED, VALIDITY_STATUSES, type ValidityStatus } from '#features/directive/schema.ts';

const text = (value: unknown): string =>
  isText(value) ? value.normalize('NFC').replace(/\s+/g, ' ').trim() : '';
const date = (value: unknown): string =>
  isText(value) && isPartialDate(value) ? formatDate(value) : text(value);
const part = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
const validity = (value: unknown): string => {
  const status = text(part(value, 'status'));
  return status in VALIDITY_STATUSES ? VALIDITY_STATUSES[status as ValidityStatus] : status;
};
const files = (value: unknown): string =>
  (Array.isArray(value) ? (value as unknown[]) : [])
    .map((file) => `${text(part(file, 'title'))} (${text(part(file, 'file')).split('/').at(-1)})`)
    .join('; ');

const WORDS: Readonly<Record<keyof typeof FACTS, (value: unknown) => string>> = {
  title: text,
  number: text,
  type: (value) => typeName(text(value)),
  issuedOn: date,
  effectiveOn: date,
  expiresOn: date,
  validity,
  signer: (value) => text(part(value, 'post')),
  summary: text,
  attachments: files,
};

/** Returns the differing particulars, in page order. */
export const factChanges = (before: Version, after: Version) =>
  Object.entries(WORDS).flatMap(([key, words]) => {
    const label = FACTS[key as keyof typeof FACTS];
    const change = { label, before: words(before.field(key)), after: words(after.field(key)) };
    return change.before === change.after ? [] : [change];
  });

/** Does it say the same above its text, except for Unicode composition and spaces? */
export const isCitedAlike = (before: Version, after: Version): boolean =>
  CITED.every((key) => text(before.field(key)) === text(after.field(key)));
