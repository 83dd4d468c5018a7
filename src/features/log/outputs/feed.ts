/** Events of the log as feed entries. */
import { tagUri, type FeedEntry, type FeedImage } from '#outputs/atom.ts';
import { CONCEPTS } from '#features/concepts.ts';
import { EVENT_KINDS, LOG } from '#features/log/labels.ts';
import type { LogEvent } from '#features/log/rules/event.ts';
import { COMMON } from '#site/labels.ts';

/** Older entries are only in the log itself. */
export const FEED_LENGTH = 200;

/**
 * @param host of the site, so that ids survive a move of the pages
 * @param image first picture of the record, if any
 */
export function feedEntry(
  event: LogEvent,
  host: string,
  urlOf: (path: string) => string,
  image?: FeedImage,
): FeedEntry {
  const { key, on, at, kind, concept, title, note, path, sample } = event;
  const what = kind === 'published' ? '' : `${EVENT_KINDS[kind]}: `;
  return {
    id: tagUri(host, on, key),
    url: urlOf(path),
    title: `${sample ? LOG.sampleMark : ''}${what}${title}`,
    summary: note,
    at: `${on}T${at}:00+07:00`,
    image,
    categories: [
      { term: concept, label: CONCEPTS[concept].plural },
      { term: kind, label: EVENT_KINDS[kind] },
      ...(sample ? [{ term: 'sample', label: COMMON.sample }] : []),
    ],
  };
}
