/** What a result shows: the page, the place in it that answers, and the words around. */
import { belowBase } from '#lib/below-base.ts';
import type { Abbreviations } from './abbreviations.ts';
import { excerptOf } from './excerpt.ts';
import type { Found } from './fragments.ts';
import type { Query } from './query.ts';
import type { Hit, Passage } from './types.ts';
import type { Values } from './windows.ts';

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The finest place that the text at that offset belongs to; none at the page's beginning. */
function placeAt({ id, heading, places = [] }: Passage, at: number) {
  const inner = places.filter((place) => place.at <= at).pop();
  if (inner) return { id: inner.id, label: capitalised(inner.label) };
  return id === '' ? undefined : { id, label: capitalised(heading) };
}

export interface HitContext {
  readonly query: Query;
  readonly values: Values;
  readonly abbreviations: Abbreviations;
  /** Base path of the site, with a slash at its end. */
  readonly base: string;
}

/** @param exactNumber did the query name the document? Then its beginning is what was asked for. */
export function hitOf(
  { page, passage }: Found,
  exactNumber: boolean,
  { query, values, abbreviations, base }: HitContext,
): Hit {
  const url = belowBase(base, page.url);
  const { pieces, at } = excerptOf(passage, query, values, abbreviations);
  const place = exactNumber ? undefined : placeAt(passage, at);
  return {
    ...page,
    url,
    exactNumber,
    ...(place && { place: { label: place.label, url: `${url}#${place.id}` } }),
    excerpt: pieces,
  };
}
