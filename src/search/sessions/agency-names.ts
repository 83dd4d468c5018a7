/** Which agency a question means: by any of its names, also by their beginning. */
import { foldText } from '#lib/fold-text.ts';

/** An agency as `tim-kiem/co-quan.json` lists it, those that a question more likely means first. */
export interface NamedAgency {
  /** Short name of today. */
  readonly name: string;
  /** All names it has had, full and short. */
  readonly names: readonly string[];
  /** Site path of its calendar; of its own page where it has no calendar. */
  readonly path: string;
  readonly hasCalendar: boolean;
  /** Of this province and still there, so that "UBND tỉnh" means it, without the province's name. */
  readonly own: boolean;
}

/** Names are written out or cut short as people please; both become the short form. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:uy ban nhan dan|uy ban)\b/g, 'ubnd'],
  [/\bhoi dong nhan dan\b/g, 'hdnd'],
  [/\b(?:uy ban |ubnd )?mat tran to quoc(?: viet nam)?\b/g, 'mttq'],
  [/\bubmttq\b/g, 'mttq'],
  [/\bthanh pho\b/g, 'tp'],
  [/\bchu tich (tinh|tp|xa|phuong)\b/g, 'chu tich ubnd $1'],
];

/** Folded words with one spelling for each institution: "Ủy ban nhân dân tỉnh" → "ubnd tinh". */
export function plainWords(text: string): string {
  const words = foldText(text)
    .replace(/[^a-z0-9/]+/g, ' ')
    .trim();
  return SHORT_FORMS.reduce((result, [long, short]) => result.replace(long, short), words);
}

/**
 * How a name is said within the province: "Sở Tư pháp tỉnh X" is called "Sở Tư pháp", "Tỉnh ủy X"
 * "Tỉnh ủy"; of "UBND tỉnh X" the word "tỉnh" stays.
 */
function namesAtHome(name: string): string[] {
  const party = /^(?:tinh|thanh) uy\b/.exec(name)?.[0];
  if (party) return [party];
  const [, body, level] = /^(.+?)( tinh| tp)\b/.exec(name) ?? [];
  if (body === undefined || level === undefined) return [];
  return [body.includes(' ') ? body : body + level];
}

/** The ways to say an agency's names: with and without bracket, province, and a commune's "UBND". */
function keysOf({ names, own }: NamedAgency): string[] {
  const keys = names.flatMap((name) => {
    const bare = plainWords(name.replace(/\s*\(.*\)/, ''));
    const commune = /^ubnd ((?:xa|phuong) .+)/.exec(bare)?.[1] ?? [];
    return [plainWords(name), ...(own ? [bare, ...namesAtHome(bare)] : [])].concat(commune);
  });
  return [...new Set(keys)];
}

/** A beginning of so many syllables is enough: "sở nông nghiệp" for a department with a long name. */
const ENOUGH = 3;

/** How many syllables of the key, from its first, stand together in the text; 0 when too few. */
function syllablesNamed(text: string, key: string): number {
  const syllables = key.split(' ');
  const least = Math.min(syllables.length, ENOUGH);
  for (let count = syllables.length; count >= least; count -= 1)
    if (` ${text} `.includes(` ${syllables.slice(0, count).join(' ')} `)) return count;
  return 0;
}

/**
 * The agency that is named by most syllables; of several the first.
 * @param text of `plainWords`
 */
export function agencyNamed(
  text: string,
  agencies: readonly NamedAgency[],
): NamedAgency | undefined {
  let best: NamedAgency | undefined;
  let most = 0;
  for (const agency of agencies) {
    const count = Math.max(...keysOf(agency).map((key) => syllablesNamed(text, key)));
    if (count > most) [best, most] = [agency, count];
  }
  return best;
}
