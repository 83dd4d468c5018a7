/** What a concept says about its form: parts, conditions of fields, and help below them. */

export type Data = Readonly<Record<string, unknown>>;

/** Has somebody entered something? A switch that is off and an empty list do not count. */
export function holdsValue(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value === 'number') return !Number.isNaN(value);
  if (typeof value === 'object' && value !== null) return Object.values(value).some(holdsValue);
  return value === true;
}

export interface FormGroup {
  readonly id: string;
  readonly label: string;
  /** Rarely needed: collapsed until it has a value. It has no required field. */
  readonly rare?: true;
  /** Fields that belong together (from … to) keep their order, required or not. */
  readonly asWritten?: true;
}

export interface Condition {
  /** @param siblings the record, or the item or object that contains the field */
  readonly applies: (siblings: Data) => boolean;
  /** Ends the sentence “Chỉ dùng khi …”. */
  readonly when: string;
  /** The sibling that decides, and that this field follows where files have them reversed. */
  readonly after?: string;
}

export const is =
  (key: string, ...values: readonly unknown[]) =>
  (siblings: Data): boolean =>
    values.includes(siblings[key]);
export const has =
  (...keys: readonly string[]) =>
  (siblings: Data): boolean =>
    keys.some((key) => holdsValue(siblings[key]));
export const lacks =
  (key: string) =>
  (siblings: Data): boolean =>
    !holdsValue(siblings[key]);
export const isNot =
  (key: string, ...values: readonly unknown[]) =>
  (siblings: Data): boolean =>
    !values.includes(siblings[key]);

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
