/** What the widgets of a reception need of the content: days off, agencies’ duties, and when which schedule applies. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { agencySchema } from '#domain/agency/schema.ts';
import { daysOffSchema } from '#domain/reception/days-off-schema.ts';
import { FrontMatterError, parseYaml, splitFrontMatter } from '#lib/front-matter.ts';
import type { ReceptionSettings } from '#cms/reception/context.ts';
import { summaryOf } from '#cms/reception/draft.ts';

interface ContentFile {
  readonly id: string;
  readonly text: string;
}

function filesIn(dir: string, extension: string): ContentFile[] {
  const names = existsSync(dir) ? readdirSync(dir) : [];
  return names
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => ({
      id: name.slice(0, -extension.length),
      text: readFileSync(path.join(dir, name), 'utf8').normalize('NFC'),
    }));
}

/** A file that cannot be read is the check's business; the CMS must open so that it can be mended. */
function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof FrontMatterError) return undefined;
    throw error;
  }
}

/** Of the records that the schemas accept. */
export const receptionSettings = (contentDir: string): ReceptionSettings => ({
  daysOff: filesIn(path.join(contentDir, 'days-off'), '.yml').flatMap(({ text }) => {
    const year = daysOffSchema.safeParse(readable(() => parseYaml(text).data));
    return year.success ? [year.data] : [];
  }),
  bearers: Object.fromEntries(
    filesIn(path.join(contentDir, 'agencies'), '.yml').flatMap(({ id, text }) => {
      const agency = agencySchema.safeParse(readable(() => parseYaml(text).data));
      return agency.success ? [[id, { kind: agency.data.kind, level: agency.data.level }]] : [];
    }),
  ),
  receptions: filesIn(path.join(contentDir, 'receptions'), '.md').flatMap(({ id, text }) => {
    const data = readable(() => parseYaml(splitFrontMatter(text).yaml).data);
    return data ? (summaryOf(id, data as Record<string, unknown>) ?? []) : [];
  }),
});
