/** Links numbers and names of documents in running text. */
import { pathOf } from '#features/concepts.ts';
import { goesByName, shortCitation } from '#features/directive/rules/citation.ts';
import { findCitations, type Citation } from '#features/directive/rules/citations/find.ts';
import { unitAt } from '#features/directive/rules/citations/place.ts';
import {
  resolveCitation,
  type CitationIndex,
  type CitationTarget,
  type CitingText,
} from '#features/directive/rules/citations/resolve.ts';
import type { UnitIndex } from '#features/directive/rules/unit-index.ts';
import { formatLongDate } from '#lib/local-date.ts';
import { href } from '#lib/url.ts';
import { CITATION, knownAnchor } from '#features/directive/labels.ts';
import { escapeHtml, shorten, type TextHook } from './html.ts';

/** The data that determines link targets. */
interface Linking {
  readonly all: CitationIndex;
  readonly titleOf: (target: CitationTarget) => string;
  readonly from: CitingText;
  readonly units: ReadonlyMap<string, UnitIndex>;
  /** Ids of documents outside the site that the page lists. */
  readonly known: ReadonlySet<string>;
  readonly hasChoices: boolean;
}

/** More choices than this become a link to the search. */
const MOST_CHOICES = 6;
const LONGEST_TITLE = 140;

/** The name of a law describes its subject; other documents need their title. */
function tooltip(target: CitationTarget, title: string): string {
  const cited = shortCitation({ ...target, title });
  return goesByName(target.type) ? cited : `${cited}: ${title}`;
}

/** "Chỉ thị số 08-CT/TU ngày 05 tháng 9 năm 2021 (nhiệm kỳ 2020-2025)" */
function choiceName(target: CitationTarget, { titleOf }: Linking): string {
  const { type, issuedOn, term, issuerNames } = target;
  const cited = shortCitation({ ...target, title: goesByName(type) ? titleOf(target) : '' });
  const date = issuedOn === undefined ? '' : ` ${formatLongDate(issuedOn)}`;
  const [issuer] = issuerNames;
  const series = term === undefined ? '' : ` (${CITATION.term(term)})`;
  return `${cited}${date}${issuer === undefined ? '' : ` của ${issuer}`}${series}`;
}

/** Returns a short label for each choice: the years if they differ, else days, else issuers. */
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
  `<a class="cite" href="${escapeHtml(to)}" title="${escapeHtml(shorten(title, LONGEST_TITLE))}">${escapeHtml(words)}</a>`;

function choices(
  words: string,
  number: string,
  targets: readonly CitationTarget[],
  linking: Linking,
): string {
  if (targets.length > MOST_CHOICES)
    return anchor(
      href(`/tim-kiem/?q=${encodeURIComponent(number)}`),
      CITATION.search(number),
      words,
    );
  const marks = choiceMarks(targets);
  // The style sheet draws the signs, so that copied text equals the document's text.
  const links = targets.map(
    (target, i) =>
      `<a class="cite-choice" href="${escapeHtml(href(pathOf('directive', target.id)))}" data-mark="${escapeHtml(marks[i] ?? '')}" aria-label="${escapeHtml(choiceName(target, linking))}"></a>`,
  );
  const label = escapeHtml(CITATION.choices(number, targets.length));
  return `${escapeHtml(words)}<span class="cite-choices" role="group" aria-label="${label}">${links.join('')}</span>`;
}

/** Returns the words, as a link if their target is known. */
function linked(citation: Citation, words: string, linking: Linking): string {
  const targets = resolveCitation(citation, linking.all, linking.from);
  const [target, ...others] = targets;
  if (!target) return escapeHtml(words);
  if (others.length > 0) {
    const here = targets.filter(({ isOnSite }) => isOnSite);
    return linking.hasChoices && here.length > 0
      ? choices(words, citation.number, here, linking)
      : escapeHtml(words);
  }
  if (!target.isOnSite)
    return linking.known.has(target.id)
      ? anchor(`#${knownAnchor(target.id)}`, tooltip(target, linking.titleOf(target)), words)
      : escapeHtml(words);
  const units = citation.place && linking.units.get(target.id);
  const unit = citation.place && units && unitAt(citation.place, units);
  const to = href(pathOf('directive', target.id)) + (unit === undefined ? '' : `#${unit}`);
  return anchor(to, tooltip(target, linking.titleOf(target)), words);
}

/** Returns a hook that links numbers and names in running text. */
export const citationHook =
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
