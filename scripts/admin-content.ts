/** The content as the CMS's own settings read it: what cannot be read is left out. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { agencySchema, type Agency } from '#domain/agency/schema.ts';
import { FrontMatterError, parseYaml } from '#lib/front-matter.ts';

interface ContentFile {
  readonly id: string;
  readonly text: string;
}

export function filesIn(dir: string, extension: string): ContentFile[] {
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
export function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof FrontMatterError) return undefined;
    throw error;
  }
}

/** The agencies that the schema accepts. */
export const agenciesIn = (contentDir: string): { id: string; data: Agency }[] =>
  filesIn(path.join(contentDir, 'agencies'), '.yml').flatMap(({ id, text }) => {
    const agency = agencySchema.safeParse(readable(() => parseYaml(text).data));
    return agency.success ? [{ id, data: agency.data }] : [];
  });
