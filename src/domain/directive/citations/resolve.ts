/**
 * Which document of the site, or which known national one, a citation means. A number comes back
 * every year and every term, and in every province, so type, date and issuer beside it decide; what
 * they leave open stays open, and what contradicts them is another document.
 */
import { numberLookupKey, parseNumber, compareNewest } from '../number.ts';
import type { Citation } from './find.ts';
import { lawNames, type LawNames } from './law-names.ts';
import { issuerFits, placesIn, placesOfName, sharesPlace } from './issuer-words.ts';

/** A document that can be cited. */
export interface CitationTarget {
  readonly id: string;
  /** Has it a page on this site? Else it is a known national one. */
  readonly isOnSite: boolean;
  readonly number: string;
  readonly type: string;
  readonly title: string;
  /** Day, month or year. */
  readonly issuedOn: string | undefined;
  readonly term: string | undefined;
  /** Names of the issuer in its day, full and short. */
  readonly issuerNames: readonly string[];
  /** Names used for it without its number. */
  readonly names: readonly string[];
}

/** The text that contains a citation. */
export interface CitingText {
  /** The directive whose text it is: it does not cite itself. */
  readonly id?: string | undefined;
  readonly issuerNames?: readonly string[] | undefined;
  /** It cannot cite what was issued later. */
  readonly until?: string | undefined;
}

export interface CitationIndex {
  readonly names: LawNames;
  readonly byKey: ReadonlyMap<string, readonly CitationTarget[]>;
  readonly byName: ReadonlyMap<string, readonly CitationTarget[]>;
  readonly bySerial: ReadonlyMap<string, readonly CitationTarget[]>;
}

function group(entries: Iterable<readonly [string, CitationTarget]>) {
  const groups = new Map<string, CitationTarget[]>();
  for (const [key, target] of entries) {
    const same = groups.get(key);
    if (same) same.push(target);
    else groups.set(key, [target]);
  }
  return groups;
}

/**
 * @param targets documents of the site first: a known one with the same number yields to them
 * @param lookalikes names of other laws that start like a known one
 */
export function citationIndex(
  targets: readonly CitationTarget[],
  lookalikes: Iterable<string> = [],
): CitationIndex {
  const onSite = new Set(
    targets.filter(({ isOnSite }) => isOnSite).map(({ number }) => numberLookupKey(number)),
  );
  const all = targets.filter(
    ({ isOnSite, number }) => isOnSite || !onSite.has(numberLookupKey(number)),
  );
  // The names of a known record go on standing for the document when it comes to the site.
  const named = new Map<string, readonly string[]>();
  for (const { number, names } of targets) {
    const key = numberLookupKey(number);
    named.set(key, [...(named.get(key) ?? []), ...names]);
  }
  const names = all.flatMap((target) =>
    [...new Set(named.get(numberLookupKey(target.number)))].map((name) => [name, target] as const),
  );
  return {
    names: lawNames(
      names.map(([name]) => name),
      lookalikes,
    ),
    byKey: group(all.map((target) => [numberLookupKey(target.number), target])),
    byName: group(names),
    bySerial: group(
      all.map((target) => [`${target.type} ${parseNumber(target.number)?.serial ?? ''}`, target]),
    ),
  };
}

const agree = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

/** Is the first day or month surely after the second? */
const isLater = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
};

type Cited = Omit<Citation, 'start' | 'end' | 'isIrregular' | 'place'>;

/** All documents with that number or name, whatever surrounds it. */
export function citationCandidates(
  citation: Cited,
  index: CitationIndex,
): readonly CitationTarget[] {
  if (citation.kind === 'name') return index.byName.get(citation.number) ?? [];
  if (citation.kind !== 'short') return index.byKey.get(citation.key) ?? [];
  return citation.types.flatMap((type) =>
    (index.bySerial.get(`${type} ${citation.serial ?? ''}`) ?? []).filter(
      ({ number }) => citation.year === undefined || parseNumber(number)?.year === citation.year,
    ),
  );
}

/** Issuers of one province share symbols with those of all others: UBND, HĐND, TU. */
function byIssuer(
  targets: readonly CitationTarget[],
  words: string | undefined,
  from: CitingText,
): readonly CitationTarget[] {
  const named = words === undefined ? [] : placesIn(words);
  if (words !== undefined && named.length > 0)
    return targets.filter(
      ({ issuerNames }) =>
        issuerNames.some((name) => placesOfName(name).length === 0) ||
        sharesPlace(issuerNames, named),
    );
  const here = (from.issuerNames ?? []).flatMap(placesOfName);
  const near = targets.filter(
    ({ issuerNames }) => here.length === 0 || sharesPlace(issuerNames, here),
  );
  // Documents without a place are of the central bodies, which all cite.
  const central = targets.filter(
    ({ issuerNames }) => issuerNames.flatMap(placesOfName).length === 0,
  );
  const left = [...new Set([...near, ...central])];
  const fitting =
    words === undefined ? [] : left.filter(({ issuerNames }) => issuerFits(issuerNames, words));
  return fitting.length > 0 ? fitting : left;
}

/**
 * The documents that a citation may mean, newest first: none is unknown, one is a link, more are a
 * choice for the reader.
 */
export function resolveCitation(
  citation: Cited,
  index: CitationIndex,
  from: CitingText = {},
): readonly CitationTarget[] {
  const { types, date, issuer } = citation;
  const possible = citationCandidates(citation, index).filter(
    (target) =>
      (types.length === 0 || types.includes(target.type)) &&
      (date === undefined || target.issuedOn === undefined || agree(date, target.issuedOn)) &&
      (from.until === undefined ||
        target.issuedOn === undefined ||
        !isLater(target.issuedOn, from.until)),
  );
  const left = byIssuer(possible, issuer, from);
  // Its own number, bare, means itself.
  if (left.some(({ isOnSite, id }) => isOnSite && id === from.id)) return [];
  if (citation.kind === 'short' && left.length > 1) return [];
  return left.toSorted((a, b) =>
    compareNewest(
      { number: a.number, issuedOn: a.issuedOn ?? '' },
      { number: b.number, issuedOn: b.issuedOn ?? '' },
    ),
  );
}
