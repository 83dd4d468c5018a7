/** Help below a field that depends on its value or on other fields. */
import type { Data } from '#cms/form/conditions.ts';

export interface Help {
  readonly text: string;
  /** A warning, not only useful information. */
  readonly warns?: true;
}

export interface HelpContext {
  /** The day in Việt Nam, and the instant. */
  readonly today: string;
  readonly now: Date;
  /** The whole form; `body` is its text. */
  readonly record: Data;
  /** The agency's symbol in document numbers: UBND, TU. */
  readonly symbolOf: (agency: string) => string | undefined;
}

/** @param siblings the record, or the item or object that contains the field */
export type HelpRule = (siblings: Data, context: HelpContext) => Help | undefined;
/** By the path of the field, as in `fields.ts`. */
export type HelpRules = Readonly<Record<string, HelpRule>>;

export const note = (text: string): Help => ({ text });
export const warning = (text: string): Help => ({ text, warns: true });

export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
export const recordsOf = (value: unknown): readonly Data[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : [];
export const recordOf = (value: unknown): Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : {};
