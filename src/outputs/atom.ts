/**
 * Writes one feed in two formats: Atom (RFC 4287) and JSON Feed 1.1. Dates come from the entries,
 * never from the clock, so that equal content gives equal bytes.
 */
import { escapeXml, stripControls } from '#lib/xml.ts';

export interface FeedEntry {
  /** Permanent: a `tag:` URI (RFC 4151) or a URL. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** RFC 3339 instant of its publication; a change is an entry of its own. */
  readonly at: string;
  readonly categories: readonly { term: string; label: string }[];
  readonly image?: FeedImage | undefined;
}
export interface FeedImage {
  readonly url: string;
  /** Media type, such as `image/webp`. */
  readonly type: string;
}

export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  readonly rights: string;
  /** The page that the feed belongs to. */
  readonly homeUrl: string;
  readonly atomUrl: string;
  readonly jsonUrl: string;
  readonly icon: string;
  /** Date of a feed without entries; Atom requires one. */
  readonly since: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

/** Returns a tag URI, which is independent of the path of the site. @param date of the event */
export const tagUri = (host: string, date: string, specific: string): string =>
  `tag:${host.split(':')[0]},${date}:${encodeURI(specific)}`;

const element = (name: string, text: string, attributes = ''): string =>
  `<${name}${attributes}>${escapeXml(text)}</${name}>`;

const link = (rel: string, type: string, url: string): string =>
  `<link rel="${rel}" type="${type}" href="${escapeXml(url)}"/>`;

function entryXml(entry: FeedEntry): string {
  return [
    '<entry>',
    element('id', entry.id),
    element('title', entry.title),
    link('alternate', 'text/html', entry.url),
    ...(entry.image ? [link('enclosure', entry.image.type, entry.image.url)] : []),
    element('published', entry.at),
    element('updated', entry.at),
    ...entry.categories.map(
      ({ term, label }) => `<category term="${escapeXml(term)}" label="${escapeXml(label)}"/>`,
    ),
    element('summary', entry.summary, ' type="text"'),
    '</entry>',
  ].join('\n');
}

export function writeAtom(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">`,
    element('id', feed.id),
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    element('updated', feed.entries[0]?.at ?? feed.since),
    `<author>${element('name', feed.author)}</author>`,
    element('rights', feed.rights),
    element('icon', feed.icon),
    link('self', 'application/atom+xml', feed.atomUrl),
    link('alternate', 'text/html', feed.homeUrl),
    link('alternate', 'application/feed+json', feed.jsonUrl),
    ...feed.entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n');
}

/** Returns the feed as JSON Feed 1.1. */
export function writeJsonFeed(feed: Feed): string {
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title: stripControls(feed.title),
    description: stripControls(feed.subtitle),
    home_page_url: feed.homeUrl,
    feed_url: feed.jsonUrl,
    icon: feed.icon,
    language: 'vi',
    authors: [{ name: feed.author }],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: stripControls(entry.title),
      content_text: stripControls(entry.summary),
      image: entry.image?.url,
      date_published: entry.at,
      date_modified: entry.at,
      tags: entry.categories.map(({ label }) => label),
    })),
  };
  return `${JSON.stringify(json, null, 1)}\n`;
}
