/**
 * What the CMS knows of the records of a concept: its form, how editors find, name and start them,
 * and what the check also asks of their texts. Data are those of a draft, where any field may be missing or unfinished.
 */

import type { BodyFault, CitizenText } from './record-text.ts';

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
  /** First in the form of a stored record: what one comes back for. */
  readonly leads?: true;
}

export const PUBLICATION: FormGroup = { id: 'publication', label: 'Đăng lên trang' };
export const SOURCE: FormGroup = { id: 'source', label: 'Nguồn' };
/** Where nearly every record comes from the office itself, so that no source is named. */
export const RARE_SOURCE: FormGroup = { ...SOURCE, rare: true };
export const FORMER_ADDRESS: FormGroup = { id: 'later', label: 'Đổi địa chỉ', rare: true };

/** The path of each field of a record, `relations[].to`; `[]` means the items of a list. */
export type FieldPath<T> = {
  [K in keyof T & string]: K | PathBelow<K, NonNullable<T[K]>>;
}[keyof T & string];
type PathBelow<P extends string, V> = V extends readonly (infer Item)[]
  ? PathBelow<`${P}[]`, NonNullable<Item>>
  : V extends object
    ? `${P}.${FieldPath<V>}`
    : never;
/** By the path of a field; `body` is the text below the front matter. */
type ByField<T, Rule> = string extends keyof T
  ? Readonly<Record<string, Rule>>
  : Readonly<Partial<Record<FieldPath<T> | 'body', Rule>>>;

export interface Condition {
  /** @param siblings the record, or the item or object that contains the field */
  readonly applies: (siblings: Data) => boolean;
  /** Ends the sentence “Chỉ dùng khi …”. */
  readonly when: string;
  /** Must it be filled in wherever it applies? A rule of the schema says so in its own words. */
  readonly isNeeded?: true;
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
/** Returns no help, too, where a condition before it does not hold: `isLate && warning(…)`. */
export type HelpRule = (siblings: Data, context: HelpContext) => Help | false | '' | undefined;
export type HelpRules<T = Data> = ByField<T, HelpRule>;

export const note = (text: string): Help => ({ text });
export const warning = (text: string): Help => ({ text, warns: true });

export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
export const recordsOf = (value: unknown): readonly Data[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : [];
export const recordOf = (value: unknown): Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : {};

export interface BodyField {
  readonly label: string;
  readonly hint: string;
  /** The part of the form it is in. */
  readonly group: string;
  /** A legal text: units with addresses, links only to documents of the site. */
  readonly isLegal?: true;
}

/** The name of a widget; `wraps` keeps the options of the usual one, which it contains. */
export type OwnWidget = string | { readonly wraps: string };

/** A file that an editor adds to a list of the record. */
export interface AddedUpload {
  /** As it is named on the editor's computer. */
  readonly name: string;
  readonly record: Data;
  /** What the list has already. */
  readonly items: readonly Data[];
  readonly settings: SlugSettings;
}
export interface NamedUpload {
  /** What it should be named: letters, digits and hyphens; a number is added where it is taken. */
  readonly stem: string;
  /** The first values of its item. */
  readonly item: Data;
}

export interface SlugSettings {
  /** Issuers whose documents have addresses without the issuer's name. */
  readonly mainIssuers: readonly string[];
}

export interface Naming {
  /** The file name of a new record; empty while the fields it needs are. */
  readonly slug: (data: Data, settings: SlugSettings) => string;
  /** The name identifies the record: what to say of a second one. Without it, a number is added. */
  readonly taken?: string;
  /** The name follows from the fields for ever: when they are corrected, the record moves. */
  readonly follows?: true;
}

/** A value computed from a record, for filters and groups; its name starts with `@`. */
export interface State {
  readonly label: string;
  readonly names: Readonly<Record<string, string>>;
  /** @returns undefined where the record is too incomplete */
  readonly of: (data: Data, today: string) => string | undefined;
}
type StateName = `@${string}`;

export interface LineContext {
  /** The day in Việt Nam. */
  readonly today: string;
  /** The current name of an agency; undefined for an unknown one. */
  readonly agencyName: (id: string) => string | undefined;
}

export interface ChoiceContext extends LineContext, SlugSettings {
  readonly id: string;
}
export interface ChoiceText {
  readonly label: string;
  /** What tells it from others of the same name. */
  readonly detail?: string | undefined;
  /** What else it is searched by. */
  readonly also?: string | undefined;
  /** Lower ones come first; among equals the newest by `date`. */
  readonly rank?: number;
  readonly date?: string | undefined;
}

export type Order = 'asc' | 'desc';
type ViewField<T> = FieldPath<T> | StateName;

interface ListView<T> {
  /** The field that names a record; default `title`. */
  readonly identifier?: string;
  /** The one with an order decides at first. */
  readonly sort: readonly (FieldPath<T> | readonly [field: FieldPath<T>, order: Order])[];
  /** A filter per option, for a switch that is on, else per year. */
  readonly filters: readonly ViewField<T>[];
  /** By value. With a label of its own where the field's is not clear alone, or by year. */
  readonly groups: readonly (
    ViewField<T> | { readonly by: FieldPath<T>; readonly label: string; readonly isYear?: true }
  )[];
}

/** What an editor comes for, on the first screen of the CMS. */
export interface Task {
  readonly label: string;
  readonly hint: string;
  /** A new form, or the list where one chooses a record. */
  readonly opens: 'new' | 'list';
}

/** Something of a record that takes place, or is to be done, on a day. */
export interface AgendaItem {
  readonly on: string;
  readonly text: string;
  readonly note?: string | undefined;
  /** A deadline that has passed. */
  readonly isLate?: boolean;
  /** What can be done about it at once: the query of the form's address. */
  readonly actions?: readonly { readonly label: string; readonly query: string }[];
}

/** What the first screen of the CMS shows of a concept, published or not. */
export interface Agenda {
  readonly label: string;
  /** Said when there is nothing. */
  readonly none: string;
  readonly items: (data: Data, context: LineContext) => readonly AgendaItem[];
}

/** @typeParam T the data of a record */
export interface ConceptForm<T = Data> {
  /** The parts in the order an editor thinks of them; a field names its part in its schema. */
  readonly groups: readonly FormGroup[];
  /** The text below the front matter, of files that have one. */
  readonly body?: BodyField;
  /**
   * Fields that make sense only with certain other values. They are drawn when they apply or have a
   * value: nothing in a file is ever hidden. All are optional in their schema; a test proves it.
   */
  readonly conditions?: ByField<T, Condition>;
  /** Help below a field that depends on values; that of `publicationHelp` is added. */
  readonly help?: HelpRules<T>;
  /** Fields with a widget of their own, or `hidden` ones. */
  readonly widgets?: ByField<T, OwnWidget>;
  /** By the path of a list of files: what follows from a file's name. */
  readonly uploads?: ByField<T, (added: AddedUpload) => NamedUpload>;
  /** The key of the agency a record belongs to: a new record starts with the editor's last one. */
  readonly agency?: keyof T & string;
  /** Other initial values that are almost always the same; today as `publishedOn` is added. */
  readonly defaults?: (today: string) => Data;
  readonly naming: Naming;
  /** The parts of a record's line in lists. */
  readonly line: (data: Data, context: LineContext) => readonly (string | undefined)[];
  readonly states?: Readonly<Record<StateName, State>>;
  /** What readers see of a public record in place of its text; undefined of most. */
  readonly takenDown?: (data: Data) => string | undefined;
  readonly view: ListView<T>;
  /** How other forms show a record that they may name; default its title. */
  readonly choice?: (data: Data, context: ChoiceContext) => ChoiceText;
  /** What follows the concept's path in the address that shows a record; default its own page. */
  readonly page?: string;
  readonly task?: Task;
  readonly agenda?: Agenda;
  /** Records that others name, seldom written: a group of its own in the menu. */
  readonly isReference?: true;
  /** Does a record state facts about real bodies, which need a source that readers can check? */
  readonly needsSource?: true;
  /** What is wrong with an empty body, or with one that is there; by default, both are right. */
  readonly bodyFault?: (data: Data, isEmpty: boolean) => BodyFault | undefined;
  /** What readers cite: once public, it changes only with an entry in the record's `changes`. */
  readonly cited?: readonly (keyof T & string)[];
  /** Texts of citizens, which must not contain personal data. */
  readonly citizenTexts?: (data: Data, body: string) => readonly CitizenText[];
}
