/** What the patched parts of Decap call. The settings arrive before Decap starts. */
import { dateAt } from '#lib/local-date.ts';
import { defaultsOf, lastAgency } from './defaults.ts';
import { derivedValue, isDerived } from './derived.ts';
import { entryLabel } from './entry-label.ts';
import { entrySummary } from './summaries.ts';
import { GROUP_NAMES } from './views.ts';

export { entryLabel } from './entry-label.ts';
export { proposalNotice } from './review/proposal.ts';
export { isFolded, shownFieldsOf } from './form/shown.ts';
export { describedBy } from './form/described-by.ts';
export { FieldHelp } from './form/field-help.tsx';
export { FormGroups } from './form/form-groups.tsx';
export { drawnEntries, MoreEntries } from './list/more.tsx';
export { withFormerOption } from './move.ts';
export { isFormOf, openForm } from './open-form.ts';
export { sortEntries, sortOnce } from './list/order.ts';
export { movedName, movedPath, nameToBeFree, refuseTaken } from './stored-move.ts';
export { outlineEntries, storedEntry } from './list/outline.ts';
export { OwnLinks, OwnPage } from './pages/pages.tsx';
export { insertBlocks } from './body/insert-blocks.ts';
export { insertPasted } from './paste.ts';
export { preparePicture } from './picture.ts';
import { entrySlug, nextSlug, type SlugSettings } from './slug.ts';

type Colours = Readonly<Record<'brand' | 'accent', string>> & Readonly<Record<string, string>>;

export interface HookSettings extends SlugSettings {
  /** Present name of each agency. */
  readonly agencies: Readonly<Record<string, string>>;
  /** What each agency writes in its numbers: UBND, TU. */
  readonly symbols: Readonly<Record<string, string>>;
  /** Telephone numbers and addresses that the site publishes as its own. */
  readonly official: readonly string[];
  /** Illustrative agencies, by id. */
  readonly samples?: readonly string[];
  /** Path of the site: `/` or `/minh-bach/`. */
  readonly basePath: string;
  /** The province's colours by the name of their custom property, without its dashes. */
  readonly theme: Readonly<Record<Theme, Colours>>;
}

export type Theme = 'light' | 'dark';
type Data = Readonly<Record<string, unknown>>;

const PLAIN = { brand: '#000000', accent: '#000000' };
let settings: HookSettings = {
  mainIssuers: [],
  agencies: {},
  symbols: {},
  official: [],
  basePath: '/',
  theme: { light: PLAIN, dark: PLAIN },
};

/** Must run before `CMS.init`. */
export function configureHooks(next: HookSettings): void {
  settings = next;
}

export const slugSettings = (): SlugSettings => settings;

/** The file name of a new record; undefined leaves it to Decap. */
export const newSlug = (collection: string, data: Data): string | undefined =>
  entrySlug(collection, data, settings);

/** What a new record starts with, on top of what Decap fills in. */
export const withDefaults = (collection: string, data: Data): Data => ({
  ...data,
  ...defaultsOf(collection, { today: dateAt(new Date()), agency: lastAgency() }),
});

/** The name to try when one is taken; throws where that is a mistake. */
export const takenSlug = (collection: string, slug: string, attempt: number): string =>
  nextSlug(collection, slug, attempt);

/** The present name of an agency; other records by their id. */
export const labelOf = (collection: string, id: string): string =>
  (collection === 'agencies' && settings.agencies[id]) || id;

/** What an agency writes in its numbers; undefined where it has not said. */
export const symbolOf = (id: string): string | undefined => settings.symbols[id];

/** What agencies may be reached by, which is nobody's own data. */
export const officialContacts = (): readonly string[] => settings.official;

/** Is the agency of that id an illustrative one? */
export const isSampleAgency = (id: string): boolean => settings.samples?.includes(id) ?? false;

export const siteBase = (): string => settings.basePath;

export const themeOf = (theme: Theme): Colours => settings.theme[theme];

/** The heading of a group: agencies and choices by their names. */
export const groupName = (label: string, value: unknown): string =>
  GROUP_NAMES[label]?.[String(value)] ?? settings.agencies[String(value)] ?? String(value);

/** The line of a record in a list. */
export const listLine = (collection: string, data: Data): string | undefined => {
  const now = new Date();
  const agencyName = (id: string) => settings.agencies[id];
  return (
    entryLabel(collection, data) ??
    entrySummary(collection, data, { now, today: dateAt(now), agencyName })
  );
};

/** What a filter or group looks at: a field of the record, or what follows from its fields. */
export const viewValue = (data: { toJS(): Data }, field: string): string | undefined =>
  isDerived(field) ? derivedValue(field, data.toJS(), dateAt(new Date())) : undefined;
