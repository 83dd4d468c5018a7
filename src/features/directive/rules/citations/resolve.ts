/**
 * Resolves citations to documents of the site or known national documents. Numbers recur every
 * year, every term and in every province, so type, date and issuer near the citation narrow the
 * choice; without them it stays ambiguous, and a contradiction excludes a document.
 */
import { numberLookupKey, parseNumber, compareNewest } from '#features/directive/rules/number.ts';
import { groupPairs } from '#lib/group-pairs.ts';
import type { Citation } from './find.ts';
import { lawNames, type FindNames } from './law-names.ts';
import { issuerFits, placesIn, placesOfName, placesOfNames, sharesPlace } from './issuer-words.ts';

/** A document that can be cited. */
export interface CitationTarget {
  readonly id: string;
  /** Does it have a page on this site? Otherwise it is a known national document. */
  readonly isOnSite: boolean;
  readonly number: string;
  readonly type: string;
  /** Day, month or year. */
  readonly issuedOn: string | undefined;
  readonly term: string | undefined;
  /** Full and short names of the issuer on the day of issue. */
  readonly issuerNames: readonly string[];
  /** Names that cite it without its number. */
  readonly names: readonly string[];
}

export interface CitingText {
  /** Id of the directive that contains the text: it does not cite itself. */
  readonly id?: string | undefined;
  readonly issuerNames?: readonly string[] | undefined;
  /** Date of the citing text: it cannot cite a later document. */
  readonly until?: string | undefined;
}

export interface CitationIndex {
  readonly names: FindNames;
  readonly byKey: ReadonlyMap<string, readonly CitationTarget[]>;
  readonly byName: ReadonlyMap<string, readonly CitationTarget[]>;
  readonly bySerial: ReadonlyMap<string, readonly CitationTarget[]>;
}

/** The same as data: `names` is the list of names. */
type CitationTables = Omit<CitationIndex, 'names'> & { readonly names: readonly string[] };

/** @param targets documents of the site first: they replace a known one with the same number */
export function citationTables(targets: readonly CitationTarget[]): CitationTables {
  const onSite = new Set(
    targets.filter(({ isOnSite }) => isOnSite).map(({ number }) => numberLookupKey(number)),
  );
  const all = targets.filter(
    ({ isOnSite, number }) => isOnSite || !onSite.has(numberLookupKey(number)),
  );
  // A document of the site keeps the names of the known record it replaces.
  const named = groupPairs(
    targets.flatMap(({ number, names }) =>
      names.map((name) => [numberLookupKey(number), name] as const),
    ),
  );
  const names = all.flatMap((target) =>
    [...new Set(named.get(numberLookupKey(target.number)))].map((name) => [name, target] as const),
  );
  return {
    names: names.map(([name]) => name),
    byKey: groupPairs(all.map((target) => [numberLookupKey(target.number), target])),
    byName: groupPairs(names),
    bySerial: groupPairs(
      all.map((target) => [`${target.type} ${parseNumber(target.number)?.serial ?? ''}`, target]),
    ),
  };
}

/** @param lookalikes names of other laws that start like a known one */
export function citationIndex(
  targets: readonly CitationTarget[],
  lookalikes: Iterable<string> = [],
): CitationIndex {
  const tables = citationTables(targets);
  return { ...tables, names: lawNames(tables.names, lookalikes) };
}

const agree = (a: string, b: string): boolean =>
  a.length === b.length ? a === b : a.startsWith(b) || b.startsWith(a);

/** Is the first date certainly later than the second? Each is a day, month or year. */
const isLater = (a: string, b: string): boolean => a > b && !a.startsWith(b);

type Cited = Omit<Citation, 'start' | 'end' | 'isIrregular' | 'place'>;

type CitationLookup = Omit<CitationIndex, 'names'>;

/** Returns all documents with that number or name, whatever the surroundings. */
function candidates(citation: Cited, index: CitationLookup): readonly CitationTarget[] {
  if (citation.kind === 'name') return index.byName.get(citation.number) ?? [];
  if (citation.kind !== 'short') return index.byKey.get(citation.key) ?? [];
  return citation.types.flatMap((type) =>
    (index.bySerial.get(`${type} ${citation.serial ?? ''}`) ?? []).filter(
      ({ number }) => citation.year === undefined || parseNumber(number)?.year === citation.year,
    ),
  );
}

/** Selects by place and issuer words: issuers in all provinces share UBND, HĐND, TU. */
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
  const here = placesOfNames(from.issuerNames ?? []);
  const near = targets.filter(
    ({ issuerNames }) => here.length === 0 || sharesPlace(issuerNames, here),
  );
  // Documents without a place come from central bodies, which everyone may cite.
  const central = targets.filter(({ issuerNames }) => placesOfNames(issuerNames).length === 0);
  const left = [...new Set([...near, ...central])];
  if (words === undefined) return left;
  const fits = issuerFits(words);
  const fitting = left.filter(({ issuerNames }) => fits(issuerNames));
  return fitting.length > 0 ? fitting : left;
}

/** The documents a citation may mean. A number has hundreds of candidates: what is cheap is first. */
function meant(
  citation: Cited,
  index: CitationLookup,
  from: CitingText = {},
): readonly CitationTarget[] {
  const { types, date, issuer } = citation;
  const { until } = from;
  const possible = candidates(citation, index).filter(
    ({ type, issuedOn }) =>
      (issuedOn === undefined ||
        ((date === undefined || agree(date, issuedOn)) &&
          (until === undefined || !isLater(issuedOn, until)))) &&
      (types.length === 0 || types.includes(type)),
  );
  if (possible.length === 0) return possible;
  const left = byIssuer(possible, issuer, from);
  // A document's own number refers to itself.
  if (left.some(({ isOnSite, id }) => isOnSite && id === from.id)) return [];
  return citation.kind === 'short' && left.length > 1 ? [] : left;
}

/**
 * Returns the documents a citation may mean, newest first: none is unknown, one becomes a link,
 * more are offered as a choice.
 */
export const resolveCitation = (
  citation: Cited,
  index: CitationLookup,
  from?: CitingText,
): readonly CitationTarget[] =>
  meant(citation, index, from).toSorted((a, b) =>
    compareNewest(
      { number: a.number, issuedOn: a.issuedOn ?? '' },
      { number: b.number, issuedOn: b.issuedOn ?? '' },
    ),
  );

/** The document of a citation that can mean only one. */
export function unambiguousTarget(
  citation: Cited,
  index: CitationLookup,
  from?: CitingText,
): CitationTarget | undefined {
  const targets = meant(citation, index, from);
  return targets.length === 1 ? targets[0] : undefined;
}
