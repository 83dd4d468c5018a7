/** Faults of a record beside the words of its page that they are about. */
import type { Fault } from '#cms/kit/faults.ts';
import { formatDate, isPartialDate } from '#lib/local-date.ts';
import { formatNumber } from '#lib/vi-number.ts';

export interface Finding extends Fault {
  readonly severity: 'error' | 'warning';
}

const MARK = 'mb-mark';
/** Fewer letters are found anywhere. */
const SHORTEST = 3;
const LONGEST = 60;

const words = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

/** A line of Markdown as it is read. */
const plain = (line: string): string =>
  words(
    line
      .replace(/^\s*(?:#{1,6}|[>*+-]|\d+[.)])\s+/, '')
      .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replaceAll(/[*_`\\|]/g, ''),
  );

/** The words on the page that a finding is about; undefined where it has none of its own. */
function shownWords(
  { field, line }: Finding,
  data: Readonly<Record<string, unknown>>,
  body: string,
): string | undefined {
  const value = line === undefined ? data[field] : plain(body.split('\n')[line - 1] ?? '');
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value !== 'string') return undefined;
  const text = isPartialDate(value) ? formatDate(value) : words(value);
  return text.length < SHORTEST ? undefined : text.slice(0, LONGEST);
}

function elementWith(root: Element, text: string): Element | undefined {
  if (!words(root.textContent).includes(text)) return undefined;
  for (const child of root.children) {
    const found = elementWith(child, text);
    if (found) return found;
  }
  return root;
}

export function removeMarks(document: Document): void {
  for (const note of document.querySelectorAll(`p.${MARK}`)) note.remove();
  for (const element of document.querySelectorAll(`[data-${MARK}]`))
    element.removeAttribute(`data-${MARK}`);
}

/**
 * Marks what findings are about.
 * @returns the notes by their findings; a finding without a place on the page has none
 */
export function markFindings(
  document: Document,
  findings: readonly Finding[],
  data: Readonly<Record<string, unknown>>,
  body: string,
): ReadonlyMap<Finding, Element> {
  const main = document.querySelector('main');
  const notes = new Map<Finding, Element>();
  for (const finding of main ? findings : []) {
    const text = shownWords(finding, data, body);
    const place = text && main && elementWith(main, text);
    if (!place || place === main) continue;
    place.setAttribute(`data-${MARK}`, finding.severity);
    const note = document.createElement('p');
    note.className = MARK;
    note.dataset['severity'] = finding.severity;
    note.textContent = finding.text;
    // A note inside a cell or an item of a list leaves their lists whole.
    if (place.matches('td, th, li, dd, dt, tr, caption')) place.append(note);
    else place.after(note);
    notes.set(finding, note);
  }
  return notes;
}
