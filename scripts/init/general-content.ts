/**
 * What of this repository's content any province can use: texts of central bodies, days off, forms
 * for citizens, abbreviations, often cited documents. Chosen by rule, so that there is no second copy.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseDocument } from 'yaml';
import type { Agency } from '#features/agency/schema.ts';
import type { Directive } from '#features/directive/schema.ts';
import { splitFrontMatter } from '#lib/front-matter.ts';
import { uploadsNamedIn } from '#lib/upload-names.ts';
import { PROVINCE_NAMES, type Province } from './province.ts';

/** Where central bodies sign. */
const CAPITAL = 'Hà Nội';
const WHOLE = ['README.md', 'search-terms.yml'];

/** Files by their path below `content/`. */
export type Files = Map<string, string | Uint8Array>;

const isBetweenWords = (names: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}])(?:${names.join('|')})(?![\\p{L}])`, 'u');

/** Does a text name a province other than this one and those it was made of? */
export function foreignNameIn({ name, earlier, formerly }: Province): (text: string) => boolean {
  const own = new Set([CAPITAL, name, ...[...earlier, ...formerly].map((place) => place.name)]);
  // "Bà Rịa - Vũng Tàu" is written with any dash, and by its parts.
  const others = PROVINCE_NAMES.filter((one) => !own.has(one)).flatMap((one) => one.split(' - '));
  const pattern = isBetweenWords(others);
  return (text) => pattern.test(text.normalize('NFC'));
}

type Read = (path: string) => string;

const isOwn = (data: Partial<Pick<Agency, 'sample' | 'outside'>>): boolean =>
  !data.sample && !data.outside;

/** As published on the new site: on that day, without corrections and addresses of another site. */
function published(text: string, today: string): string {
  const { yaml, body } = splitFrontMatter(text);
  const document = parseDocument(yaml);
  document.set('publishedOn', today);
  document.delete('changes');
  document.delete('formerIds');
  return `---\n${document.toString({ lineWidth: 0 })}---\n${body}`;
}

/** @param contentDir of this software @param today the day of publication on the new site */
export function generalContent(contentDir: string, province: Province, today: string): Files {
  const read: Read = (path) => readFileSync(join(contentDir, path), 'utf8');
  const namesOther = foreignNameIn(province);
  const list = (folder: string) =>
    readdirSync(join(contentDir, folder)).map((name) => `${folder}/${name}`);
  const agencies = list('agencies').filter((path) => {
    const data = parse(read(path)) as Agency;
    return data.level === 'central' && isOwn(data);
  });
  const issuers = new Set(agencies.map((path) => path.slice('agencies/'.length, -'.yml'.length)));
  const directives = list('directives').filter((path) => {
    const { yaml } = splitFrontMatter(read(path));
    const data = parse(yaml) as Directive;
    return isOwn(data) && issuers.has(data.issuer);
  });
  const plain = [
    ...WHOLE,
    ...list('days-off'),
    ...list('known-documents'),
    ...list('petitions'),
    ...agencies,
  ];
  const files: [string, string][] = [
    ...plain.map((path): [string, string] => [path, read(path)]),
    ...directives.map((path): [string, string] => [path, published(read(path), today)]),
  ];
  const kept = files.filter(([path, text]) => WHOLE.includes(path) || !namesOther(text));
  const uploads = kept.flatMap(([, text]) => uploadsNamedIn(text));
  return new Map<string, string | Uint8Array>([
    ...kept,
    ...uploads.map(
      (name) => [`uploads/${name}`, readFileSync(join(contentDir, 'uploads', name))] as const,
    ),
  ]);
}

/** All of the demonstration but its settings. */
export function demonstrationContent(contentDir: string): Files {
  return new Map(
    readdirSync(contentDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(contentDir.length + 1), readFileSync(file)]),
  );
}
