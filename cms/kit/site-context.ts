/** What the CMS knows of its site, from `admin/config.json`; set before Decap starts. */
import type { DaysOff } from '#features/days-off/schema.ts';
import { daysOffCalendar } from '#features/days-off/rules/working-days.ts';
import type { SlugSettings } from '#features/form.ts';
import type { RuleSummary } from '#features/reception/rules/rule-preview.ts';
import type { DutyBearer } from '#features/reception/rules/rule-minimum.ts';
import type { NamedAgency } from '#import/table/figures.ts';

type Colours = Readonly<Record<'brand' | 'accent', string>> & Readonly<Record<string, string>>;
type Theme = 'light' | 'dark';

export interface SiteContext extends SlugSettings {
  readonly agencies: Readonly<Record<string, string>>;
  /** Each agency's symbol in document numbers: UBND, TU. */
  readonly symbols: Readonly<Record<string, string>>;
  /** Telephone numbers and addresses that the site publishes as official. */
  readonly official: readonly string[];
  readonly samples?: readonly string[];
  /** The day on which an agency ended, by id. */
  readonly ended?: Readonly<Record<string, string>>;
  readonly daysOff: readonly DaysOff[];
  readonly receptions: readonly RuleSummary[];
  /** Kind and level of each agency, on which the legal minimum of receptions depends. */
  readonly bearers: Readonly<Record<string, DutyBearer>>;
  /** Agencies by all their names, for forms with figures. */
  readonly namedAgencies: readonly NamedAgency[];
  /** Is the whole site an example? Otherwise nothing illustrative may be on it. */
  readonly demonstration?: boolean;
  readonly province?: string;
  /** Ids of the first steps of the province that are not done (`check/first-steps.ts`). */
  readonly stepsLeft?: readonly string[];
  /** Does the service of `scripts/editor-service` answer beside the site? */
  readonly service?: boolean;
  /** By Decap's name. */
  readonly backend?: { readonly name: string };
  /** Path of the site: `/` or `/minh-bach/`. */
  readonly basePath: string;
  readonly siteName?: string;
  /** The province's colours by the name of their custom property, without its dashes. */
  readonly theme: Readonly<Record<Theme, Colours>>;
}

const PLAIN = { brand: '#000000', accent: '#000000' };
let site: SiteContext = {
  mainIssuers: [],
  agencies: {},
  symbols: {},
  official: [],
  daysOff: [],
  receptions: [],
  bearers: {},
  namedAgencies: [],
  basePath: '/',
  theme: { light: PLAIN, dark: PLAIN },
};

let calendar = daysOffCalendar(site.daysOff);

/** Must run before `CMS.init`. */
export function configureSite(next: SiteContext): void {
  site = next;
  calendar = daysOffCalendar(next.daysOff);
}

export const siteContext = (): SiteContext => site;

export const daysOff = () => calendar;

export const slugSettings = (): SlugSettings => site;

/** The current name of an agency; undefined for an unknown one. */
export const agencyName = (id: string): string | undefined => site.agencies[id];

/** The current name of an agency; for other records the id. */
export const labelOf = (collection: string, id: string): string =>
  (collection === 'agencies' && agencyName(id)) || id;

/** An agency's symbol in document numbers; undefined where none is entered. */
export const symbolOf = (id: string): string | undefined => site.symbols[id];

/** Contacts of agencies, which are not personal data. */
export const officialContacts = (): readonly string[] => site.official;

export const isSampleAgency = (id: string): boolean => site.samples?.includes(id) ?? false;

/** What the checks of one record know besides it; type `Surroundings`. */
export const surroundings = () => ({
  now: new Date(),
  site:
    site.province === undefined
      ? undefined
      : { demonstration: site.demonstration ?? false, province: site.province },
  daysOff: site.daysOff,
  agency: (id: string) => {
    const name = agencyName(id);
    const dissolvedOn = site.ended?.[id];
    return name === undefined
      ? undefined
      : { names: [{ name }], sample: isSampleAgency(id), ...(dissolvedOn && { dissolvedOn }) };
  },
});

export const stepsLeft = (): readonly string[] => site.stepsLeft ?? [];

export const siteName = (): string => site.siteName ?? 'Minh Bạch';

export const siteBase = (): string => site.basePath;

export const siteTheme = (): SiteContext['theme'] => site.theme;
