/** Events of the log as entries of a feed. */
import { tagUri, type FeedEntry, type FeedImage } from '#lib/atom.ts';
import { CONCEPTS } from '../concepts.ts';
import { EVENT_KINDS, type LogEvent } from './event.ts';

/** More than this a reader fetches from the log itself. */
export const FEED_LENGTH = 200;

/**
 * @param host of the site, for ids that outlive a move of the pages
 * @param image what the record shows first, if anything
 */
export function feedEntry(
  event: LogEvent,
  host: string,
  urlOf: (path: string) => string,
  image?: FeedImage,
): FeedEntry {
  const { key, on, at, kind, concept, title, note, path, sample } = event;
  const instant = `${on}T${at}:00+07:00`;
  const what = kind === 'published' ? '' : `${EVENT_KINDS[kind]}: `;
  return {
    id: tagUri(host, on, key),
    url: urlOf(path),
    title: `${sample ? '[Minh họa] ' : ''}${what}${title}`,
    summary: note,
    published: instant,
    updated: instant,
    image,
    categories: [
      { term: concept, label: CONCEPTS[concept].plural },
      { term: kind, label: EVENT_KINDS[kind] },
      ...(sample ? [{ term: 'sample', label: 'Dữ liệu minh họa' }] : []),
    ],
  };
}
