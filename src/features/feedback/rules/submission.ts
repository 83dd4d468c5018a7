/**
 * Validates a submitted form and returns the submission, or its faults by field. The content is
 * plain text only: Markdown, HTML and YAML have no effect.
 */
import * as z from 'zod';
import { normaliseText } from '#lib/normalise-text.ts';
import { choice, ID } from '#features/schema-kit.ts';
import { FEEDBACK_FORM, FEEDBACK_LIMITS, SITE_PATH } from './form.ts';
import { FAULTS } from '#features/feedback/receiver-labels.ts';
import { FEEDBACK_KINDS } from '#features/feedback/schema.ts';

const {
  shortest,
  content: LONGEST,
  contact: LONGEST_CONTACT,
  about: LONGEST_ABOUT,
} = FEEDBACK_LIMITS;

/** Control, zero-width and bidirectional characters, which nobody types or sees. */
const UNSEEN =
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|\p{Cs}/gu;
const LOST = '\uFFFD';

/** Removes invisible characters, trailing spaces and repeated empty lines. */
const plainLines = (text: string): string =>
  normaliseText(text.replaceAll(/\r\n?/gu, '\n'))
    .replaceAll(UNSEEN, '')
    .replaceAll(/[ \t\u00A0]+$/gmu, '')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();

const plainLine = (text: string): string => plainLines(text).replaceAll(/\s+/gu, ' ');

/** Returns the path; people paste whole addresses. */
function sitePath(text: string): string {
  const path = URL.canParse(text) ? new URL(text).pathname : text.replace(/[?#].*$/u, '');
  return /[^/]$/u.test(path) && !/\.[a-z]+$/u.test(path) ? `${path}/` : path;
}

const text = () => z.string(FAULTS.unreadable);
const isIntact = (value: string) => !value.includes(LOST);

/** Checks that depend on the receiver's site. */
export interface Known {
  hasPage(path: string): boolean;
  hasAgency(id: string): boolean;
}

const submissionSchema = (known: Known) =>
  z.object({
    kind: choice(FEEDBACK_KINDS),
    content: text()
      .transform(plainLines)
      .refine(isIntact, FAULTS.broken)
      .refine((value) => value.length >= shortest, FAULTS.short(shortest))
      .refine((value) => value.length <= LONGEST, {
        error: ({ input }) => FAULTS.long((input as string).length, LONGEST),
      }),
    about: text()
      .transform((value) => sitePath(plainLine(value)))
      .refine(
        (value) =>
          value === '' ||
          (value.length <= LONGEST_ABOUT && new RegExp(`^${SITE_PATH}$`).test(value)),
        FAULTS.notAPath,
      )
      .refine((value) => value === '' || known.hasPage(value), FAULTS.noPage)
      .default(''),
    agency: text()
      .refine(
        (value) => value === '' || (ID.test(value) && known.hasAgency(value)),
        FAULTS.notListed,
      )
      .default(''),
    contact: text()
      .transform(plainLine)
      .refine(isIntact, FAULTS.broken)
      .refine((value) => value.length <= LONGEST_CONTACT, FAULTS.longest(LONGEST_CONTACT))
      .default(''),
    [FEEDBACK_FORM.trap]: text()
      .refine((value) => value === '', FAULTS.trap)
      .default(''),
  });
export type Submission = z.output<ReturnType<typeof submissionSchema>>;

export interface SubmissionFault {
  readonly field: string;
  /** The fault, worded to follow the field's label. */
  readonly message: string;
}

export type Reading =
  | { readonly submission: Submission; readonly faults?: undefined }
  | { readonly submission?: undefined; readonly faults: readonly SubmissionFault[] };

/**
 * @param fields the form as sent, each field a string
 * @returns the submission, or the first fault of each field
 */
export function readSubmission(fields: unknown, known: Known): Reading {
  const result = submissionSchema(known).safeParse(fields, {
    error: () => FAULTS.notChosen,
  });
  if (result.success) return { submission: result.data };
  const first = new Map<string, string>();
  for (const { path, message } of result.error.issues)
    if (!first.has(String(path[0]))) first.set(String(path[0]), message);
  return { faults: [...first].map(([field, message]) => ({ field, message })) };
}

const TITLE_LENGTH = 80;

/** Returns the beginning as a provisional title, for the moderator to improve. */
export function titleOf(content: string): string {
  const [sentence = ''] = content.split(/\n|(?<=[.?!])\s/u);
  if (sentence.length <= TITLE_LENGTH) return sentence.replace(/\.$/u, '');
  return `${sentence.slice(0, TITLE_LENGTH).replace(/\s+\S*$/u, '')}…`;
}

/** Letters and digits that are not confused when read aloud or copied by hand. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';
const CODE_LENGTH = 8;
const RECEIPT_CODE = new RegExp(String.raw`^\d{4}-(?:0[1-9]|1[0-2])-[${LETTERS}]{${CODE_LENGTH}}$`);

/** Has it the format of `receiptCode`? Receipt codes become file names. */
export const isReceiptCode = (value: string): boolean => RECEIPT_CODE.test(value);

/**
 * Returns the receipt code, which is also the record's id and address: `2026-11-k7m3q9tx`.
 * @param today the day of receipt
 * @param chance returns a random integer from 0 to below its argument
 */
export const receiptCode = (today: string, chance: (below: number) => number): string =>
  `${today.slice(0, 7)}-${Array.from({ length: CODE_LENGTH }, () => LETTERS[chance(LETTERS.length)]).join('')}`;

/**
 * Returns the front matter of the draft. Fields that only the moderator can fill in (field, day of
 * publication, sometimes the agency) are left out: an unreviewed draft fails the schema and cannot
 * be published.
 */
export const draftData = (
  { kind, content, about, agency }: Submission,
  receivedOn: string,
): Record<string, string> => ({
  title: titleOf(content),
  kind,
  question: content,
  ...(about && { about }),
  ...(agency && { unit: agency }),
  receivedOn,
});
