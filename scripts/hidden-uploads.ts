/** Uploads kept off the site: named only by records that are embargoed or were withdrawn. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CONCEPTS } from '#domain/concepts.ts';
import type { Directive } from '#domain/directive/schema.ts';
import { withdrawalOf } from '#domain/directive/validity.ts';
import { isEmbargoed } from '#domain/embargo.ts';
import { readRecord } from '#lib/front-matter.ts';

/** Reading ten thousand records takes a second, parsing them minutes: only these can be hidden. */
const MAY_BE_HIDDEN = /publishAt|withdrawal/;
const ADDRESS = /\/tep\/([a-z0-9][a-z0-9._/-]*)/g;

/** Every upload that the text names, in front matter or body; without a full stop after it. */
const namesIn = (text: string): string[] =>
  [...text.matchAll(ADDRESS)].map(([, name = '']) => name.replace(/[._/-]+$/, ''));

function isHidden(text: string, file: string, now: Date): boolean {
  if (!MAY_BE_HIDDEN.test(text)) return false;
  const data = readRecord(file, text).data as Record<string, unknown>;
  if (isEmbargoed(data, now)) return true;
  return Array.isArray(data['changes']) && withdrawalOf(data as Directive) !== undefined;
}

async function recordFiles(contentDir: string): Promise<string[]> {
  const lists = Object.values(CONCEPTS).map(async ({ collection, extension }) => {
    const names = await readdir(join(contentDir, collection)).catch(() => []);
    return names
      .filter((name) => name.endsWith(`.${extension}`) && name !== 'README.md')
      .map((name) => join(contentDir, collection, name));
  });
  return (await Promise.all(lists)).flat();
}

/**
 * An upload that another record also shows stays public, and so does one that no record names.
 * @returns paths below `content/uploads/`
 */
export async function hiddenUploads(contentDir: string, now: Date): Promise<ReadonlySet<string>> {
  const shown = new Set<string>();
  const hidden = new Set<string>();
  for (const file of await recordFiles(contentDir)) {
    const text = await readFile(file, 'utf8');
    const names = namesIn(text);
    if (names.length === 0) continue;
    const list = isHidden(text, file, now) ? hidden : shown;
    for (const name of names) list.add(name);
  }
  return hidden.difference(shown);
}
