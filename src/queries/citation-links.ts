/** Links from numbers and names in running text to the documents they mean. */
import { hash } from 'node:crypto';
import { pathOf, type CollectionName } from '#domain/concepts.ts';
import { shortCitation } from '#domain/directive/citation.ts';
import { findCitations, type Citation } from '#domain/directive/citations/find.ts';
import { unitAt } from '#domain/directive/citations/place.ts';
import {
  resolveCitation,
  type CitationIndex,
  type CitationTarget,
  type CitingText,
} from '#domain/directive/citations/resolve.ts';
import type { UnitIndex } from '#domain/directive/unit-index.ts';
import type { DirectiveEntry, KnownDocumentEntry } from '#domain/entry.ts';
import { formatLongDate } from '#lib/local-date.ts';
import { href } from '#lib/url.ts';
import { escapeHtml, type TextHook } from '#markdown/html.ts';
import { choicesLabel, knownAnchor, searchLabel, termLabel } from '#strings/citation.ts';
import {
  agencyText,
  allTargets,
  citingText,
  directiveMentions,
  mentionsOf,
  type Mention,
} from './citations.ts';
import { records } from './collection.ts';
import { unitsOf } from './directive-units.ts';

interface Linking {
  readonly all: CitationIndex;
  readonly from: CitingText;
  readonly units: ReadonlyMap<string, UnitIndex>;
  /** Known documents that the page lists. */
  readonly known: ReadonlySet<string>;
  readonly hasChoices: boolean;
}

/** A body that is no directive's, and the agency that speaks in it. */
export interface CitingBody {
  readonly collection: CollectionName;
  readonly id: string;
  readonly agency: string;
}

/** More choices than this are a search. */
const MOST_CHOICES = 6;
const LONGEST_TITLE = 140;

const shorten = (text: string): string =>
  text.length <= LONGEST_TITLE ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST_TITLE))}…`;

const cited = ({ type, number, title, issuedOn }: CitationTarget) =>
  shortCitation({ type, number, title, issuedOn: issuedOn ?? '' });

/** A law's name says what it is about; other documents need their title. */
const tooltip = (target: CitationTarget): string =>
  target.type === 'luat' ? cited(target) : `${cited(target)}: ${target.title}`;

/** "Chỉ thị số 08-CT/TU ngày 05 tháng 9 năm 2021 (nhiệm kỳ 2020-2025)" */
function choiceName(target: CitationTarget): string {
  const { issuedOn, term, issuerNames } = target;
  const date = issuedOn === undefined ? '' : ` ${formatLongDate(issuedOn)}`;
  const [issuer] = issuerNames;
  const series = term === undefined ? '' : ` (${termLabel(term)})`;
  return `${cited(target)}${date}${issuer === undefined ? '' : ` của ${issuer}`}${series}`;
}

/** What tells the choices apart in a word: the year, else the day, else the issuer. */
function choiceMarks(targets: readonly CitationTarget[]): readonly string[] {
  const marks = [
    targets.map(({ issuedOn }) => issuedOn?.slice(0, 4) ?? '?'),
    targets.map(({ issuerNames }) => issuerNames.at(-1) ?? '?'),
    targets.map(({ issuedOn }) => issuedOn?.split('-').reverse().join('/') ?? '?'),
  ];
  const telling = marks.find((list) => new Set(list).size === list.length);
  return telling ?? targets.map((_, i) => `${marks[0]?.[i] ?? ''}.${i + 1}`);
}

const anchor = (to: string, title: string, words: string): string =>
  `<a class="cite" href="${escapeHtml(to)}" title="${escapeHtml(shorten(title))}">${escapeHtml(words)}</a>`;

function choices(words: string, number: string, targets: readonly CitationTarget[]): string {
  if (targets.length > MOST_CHOICES)
    return anchor(href(`/tim-kiem/?q=${encodeURIComponent(number)}`), searchLabel(number), words);
  const marks = choiceMarks(targets);
  // Signs are drawn by the style sheet, so that copied text stays what the document says.
  const links = targets.map(
    (target, i) =>
      `<a class="cite-choice" href="${href(pathOf('directive', target.id))}" data-mark="${escapeHtml(marks[i] ?? '')}" aria-label="${escapeHtml(choiceName(target))}"></a>`,
  );
  const label = escapeHtml(choicesLabel(number, targets.length));
  return `${escapeHtml(words)}<span class="cite-choices" role="group" aria-label="${label}">${links.join('')}</span>`;
}

/** The words as they stand, within a link where it is known where they lead. */
function linked(citation: Citation, words: string, linking: Linking): string {
  const targets = resolveCitation(citation, linking.all, linking.from);
  const [target, ...others] = targets;
  if (!target) return escapeHtml(words);
  if (others.length > 0) {
    const here = targets.filter(({ isOnSite }) => isOnSite);
    return linking.hasChoices && here.length > 0
      ? choices(words, citation.number, here)
      : escapeHtml(words);
  }
  if (!target.isOnSite)
    return linking.known.has(target.id)
      ? anchor(`#${knownAnchor(target.id)}`, tooltip(target), words)
      : escapeHtml(words);
  const units = citation.place && linking.units.get(target.id);
  const unit = citation.place && units && unitAt(citation.place, units);
  const to = href(pathOf('directive', target.id)) + (unit === undefined ? '' : `#${unit}`);
  return anchor(to, tooltip(target), words);
}

const hook =
  (linking: Linking): TextHook =>
  (text, before, after) => {
    const from = before.length;
    let html = '';
    let at = 0;
    for (const citation of findCitations(before + text + after, linking.all.names)) {
      const [start, end] = [citation.start - from, citation.end - from];
      if (start < at || end > text.length) continue;
      html += escapeHtml(text.slice(at, start)) + linked(citation, text.slice(start, end), linking);
      at = end;
    }
    return html + escapeHtml(text.slice(at));
  };

const only = ({ targets }: Mention): CitationTarget | undefined =>
  targets.length === 1 ? targets[0] : undefined;

let byId: Promise<ReadonlyMap<string, DirectiveEntry>> | undefined;

/** The directives with these ids, in the order of the ids. */
async function directivesOf(ids: ReadonlySet<string>): Promise<DirectiveEntry[]> {
  byId ??= records('directives').then((list) => new Map(list.map((entry) => [entry.id, entry])));
  const known = await byId;
  return [...ids].sort().flatMap((id) => known.get(id) ?? []);
}

/** Units of the documents that a text cites a part of. */
async function unitsCited(mentions: readonly Mention[]): Promise<ReadonlyMap<string, UnitIndex>> {
  const ids = new Set(
    mentions.flatMap((mention) => {
      const target = only(mention);
      return mention.hasPlace && target?.isOnSite ? [target.id] : [];
    }),
  );
  const found = (await directivesOf(ids)).map(
    async (entry) => [entry.id, await unitsOf(entry)] as const,
  );
  const units = new Map<string, UnitIndex>();
  for (const [id, unitIndex] of await Promise.all(found)) if (unitIndex) units.set(id, unitIndex);
  return units;
}

/** The known national documents that a directive's text cites, in the order of their numbers. */
export async function knownCited(entry: DirectiveEntry): Promise<readonly KnownDocumentEntry[]> {
  const mentions = await directiveMentions(entry);
  const ids = new Set(
    mentions.flatMap((mention) => {
      const target = only(mention);
      return target && !target.isOnSite ? [target.id] : [];
    }),
  );
  return ids.size === 0 ? [] : (await records('known-documents')).filter(({ id }) => ids.has(id));
}

/** Links in the text of a directive. */
export async function directiveLinks(entry: DirectiveEntry): Promise<TextHook> {
  return hook({
    all: await allTargets(),
    from: await citingText(entry),
    units: await unitsCited(await directiveMentions(entry)),
    known: new Set((await knownCited(entry)).map(({ id }) => id)),
    hasChoices: true,
  });
}

/** Links in the body of another record: to documents of the site, where there is no doubt. */
export async function bodyLinks(body: CitingBody): Promise<TextHook> {
  const from = await agencyText(body.agency);
  return hook({
    all: await allTargets(),
    from,
    units: await unitsCited(await mentionsOf(body.collection, body.id, from)),
    known: new Set(),
    hasChoices: false,
  });
}

const digests = new WeakMap<readonly CitationTarget[], string>();

/** One short text for all documents that bear a number: thousands name it, 124 communes bear it. */
function digestOf(candidates: readonly CitationTarget[]): string {
  const known = digests.get(candidates);
  if (known !== undefined) return known;
  const shown = candidates.map(
    ({ id, isOnSite, number, title, type, issuedOn, term, issuerNames }) =>
      JSON.stringify([id, isOnSite, number, title, type, issuedOn, term, issuerNames]),
  );
  const digest = hash('sha256', shown.sort().join('\n'), 'base64').slice(0, 22);
  digests.set(candidates, digest);
  return digest;
}

/** What links in a text show and where they lead, for the key of its page. */
async function keyOf(mentions: readonly Mention[]): Promise<string> {
  const shown = new Set(mentions.map(({ candidates }) => digestOf(candidates)));
  const placed = new Set(
    mentions.flatMap((mention) => {
      const target = mention.hasPlace ? only(mention) : undefined;
      return target?.isOnSite ? [target.id] : [];
    }),
  );
  // Whether a unit exists depends on the text of the document cited.
  const texts = await directivesOf(placed);
  return JSON.stringify([[...shown].sort(), texts.map(({ id, digest }) => [id, digest])]);
}

export const directiveLinksKey = async (entry: DirectiveEntry): Promise<string> =>
  keyOf(await directiveMentions(entry));

/** Key of the links in the body of another record. */
export const bodyLinksKey = async ({ collection, id, agency }: CitingBody): Promise<string> =>
  keyOf(await mentionsOf(collection, id, await agencyText(agency)));
