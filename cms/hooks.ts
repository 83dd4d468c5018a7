/** What the patched parts of Decap call. The settings arrive before Decap starts. */
import { formatDate } from '#lib/local-date.ts';
import { GROUP_VALUES } from './views.ts';
import { entrySlug, nextSlug, type SlugSettings } from './slug.ts';

interface HookSettings extends SlugSettings {
  /** Present name of each agency. */
  readonly agencies: Readonly<Record<string, string>>;
}

type Data = Readonly<Record<string, unknown>>;

let settings: HookSettings = { mainIssuers: [], agencies: {} };

/** Must run before `CMS.init`. */
export function configureHooks(next: HookSettings): void {
  settings = next;
}

export const slugSettings = (): SlugSettings => settings;

/** The file name of a new record; undefined leaves it to Decap. */
export const newSlug = (collection: string, data: Data): string | undefined =>
  entrySlug(collection, data, settings);

/** The name to try when one is taken; throws where that is a mistake. */
export const takenSlug = (collection: string, slug: string, attempt: number): string =>
  nextSlug(collection, slug, attempt);

/**
 * An agency by its present name, the last of its names; undefined for other records. Provinces that
 * merged kept their names: one that is no more says until when it was.
 */
export function entryLabel(collection: string, data: Data): string | undefined {
  const names = data['names'];
  if (collection !== 'agencies' || !Array.isArray(names)) return undefined;
  const last = (names as { name?: string; to?: string }[]).at(-1);
  const end = data['dissolvedOn'] ?? last?.to;
  return last?.name && typeof end === 'string'
    ? `${last.name} (đến ${formatDate(end)})`
    : last?.name;
}

/** The Vietnamese name of a value that records are grouped by. */
export function groupName(value: unknown): string {
  const key = String(value);
  return settings.agencies[key] ?? GROUP_VALUES[key] ?? key;
}
