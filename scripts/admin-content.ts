/** The content for the CMS's own settings, without unreadable records, so that it can fix them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { agencySchema, type Agency } from '#features/agency/schema.ts';
import type { CollectionName } from '#features/concepts.ts';
import { isEmbargoed } from '#features/embargo.ts';
import { SCHEMAS, type DataOf } from '#features/index.ts';
import type { AdminSettings } from '#cms/settings.ts';
import type { StepContent } from '#check/first-steps.ts';
import { daysOffSchema } from '#features/days-off/schema.ts';
import type { Site } from '#features/site/schema.ts';
import { readRecordIfSound } from '#lib/front-matter.ts';
import { summaryOf } from '#features/reception/form/draft.ts';

interface Parser<T> {
  safeParse(data: unknown): { readonly data?: T | undefined };
}

/** The records of a collection that the schema accepts, each read when it is asked for. */
export function* recordsIn<T>(
  contentDir: string,
  collection: CollectionName,
  schema?: Parser<T>,
): Generator<{ id: string; data: T }> {
  const dir = path.join(contentDir, collection);
  const names = existsSync(dir) ? readdirSync(dir).sort() : [];
  for (const name of names) {
    const { name: id, ext } = path.parse(name);
    if (!/^\.(?:md|yml)$/.test(ext)) continue;
    const record = readRecordIfSound(name, readFileSync(path.join(dir, name), 'utf8'));
    const data = record && (schema ? schema.safeParse(record.data).data : (record.data as T));
    if (data !== undefined) yield { id, data };
  }
}

export const agenciesIn = (contentDir: string): { id: string; data: Agency }[] => [
  ...recordsIn(contentDir, 'agencies', agencySchema),
];

/** A file such as `site.yml`, its schema aside: it may be missing, and lack settings. */
export function readSettings<T>(file: string): Partial<T> {
  if (!existsSync(file)) return {};
  return (readRecordIfSound(file, readFileSync(file, 'utf8'))?.data ?? {}) as Partial<T>;
}

/** What the first steps are judged by. */
export const stepContent = (contentDir: string, now: Date): StepContent => ({
  site: readSettings<Site>(path.join(contentDir, 'site.yml')),
  agencies: agenciesIn(contentDir),
  of: <C extends CollectionName>(collection: C) =>
    recordsIn(contentDir, collection, SCHEMAS[collection] as unknown as Parser<DataOf<C>>),
  now,
});

/**
 * What the widgets of a reception need: days off, agencies’ duties, and when which schedule
 * applies, without embargoed ones: anyone may read what the CMS reads.
 */
export const receptionSettings = (
  contentDir: string,
  now: Date,
): Pick<AdminSettings, 'daysOff' | 'bearers' | 'receptions'> => ({
  daysOff: [...recordsIn(contentDir, 'days-off', daysOffSchema)].map(({ data }) => data),
  bearers: Object.fromEntries(
    agenciesIn(contentDir).map(({ id, data }) => [id, { kind: data.kind, level: data.level }]),
  ),
  receptions: [...recordsIn<Record<string, unknown>>(contentDir, 'receptions')].flatMap(
    ({ id, data }) => (isEmbargoed(data, now) ? [] : (summaryOf(id, data) ?? [])),
  ),
});

/** What the widget of figures needs: the agency names a form may use. */
export const statisticSettings = (contentDir: string): Pick<AdminSettings, 'namedAgencies'> => ({
  namedAgencies: agenciesIn(contentDir).map(({ id, data }) => ({
    id,
    data: {
      names: data.names,
      dissolvedOn: data.dissolvedOn,
      outside: data.outside,
      sample: data.sample,
    },
  })),
});
