/** Finds documents by their number however it is typed: "8 ct tu", "08/ct-tu", "766 qd ttg", "15/2026". */
import { foldText } from '#lib/fold-text.ts';
import type { Hit } from './engine.ts';
import type { SearchState } from './url-state.ts';

/** One document: its key and what a hit shows. */
export interface NumberedDocument {
  /** The number folded to parts: "8-ct-tu". */
  key: string;
  number: string;
  title: string;
  url: string;
  type: string;
  agency: string;
  date: string;
  validity: string;
  kind: string;
  sample?: boolean | undefined;
}
export type NumberIndex = readonly NumberedDocument[];

/** "08-CT/TU" and "8 ct tu" → "8-ct-tu": marks, case, separators and leading zeros do not matter. */
export const lookupKey = (text: string): string =>
  foldText(text)
    .replace(/^(?:so|van ban|chi thi|quyet dinh|ke hoach|nghi quyet|nghi dinh)\s+(?=\d)/, '')
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
    .map((part) => part.replace(/^0+(?=\d)/, ''))
    .join('-');

/** The documents whose number is, or begins with, what was typed; newest first. */
export function numberMatches(documents: NumberIndex, state: SearchState): Hit[] {
  const key = lookupKey(state.q);
  // A bare year or serial matches too much to be an answer.
  if (!/^\d+[a-z]?-[a-z0-9]/.test(key)) return [];
  return documents
    .filter((document) => document.key === key || document.key.startsWith(`${key}-`))
    .filter((document) => !state.kind || document.kind === state.kind)
    .filter((document) => !state.type || document.type === state.type)
    .filter((document) => !state.agency || document.agency === state.agency)
    .filter((document) => !state.year || document.date.startsWith(state.year))
    .filter(
      (document) =>
        (!state.from || document.date >= state.from) && (!state.to || document.date <= state.to),
    )
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .slice(0, 10)
    .map(({ key: _key, sample, ...document }) => ({
      ...document,
      excerpt: [],
      sample: sample === true,
    }));
}
