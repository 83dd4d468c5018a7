/** What the head of a page says: to browsers, search engines, the search index and who shares it. */
import type { Policy } from '#lib/csp.ts';
import type { SearchRecord } from '#search/search-record.ts';

export interface Crumb {
  readonly label: string;
  readonly path?: string;
}

export interface PageHead {
  /** Without the site's name, which is appended. */
  readonly title: string;
  readonly description: string;
  /** The path to this page, the last of it; default: its title alone. */
  readonly crumbs?: readonly Crumb[] | undefined;
  /**
   * Name of the social card (site/cards/cards.ts); default: that of the page's path, or of its
   * section.
   */
  readonly card?: string;
  readonly jsonLd?: readonly object[];
  /** Feeds of this page in addition to the site's. */
  readonly feeds?: readonly { title: string; path: string }[];
  /** The record for the search index; without it search does not find the page. */
  readonly index?: SearchRecord | undefined;
  readonly policy?: Policy;
  /** Origins to which a form of the page may post, in addition to this site. */
  readonly formAction?: readonly string[];
  /** Origins that the page's scripts load from. */
  readonly connect?: readonly string[];
  readonly noindex?: boolean;
  /** The canonical page, if it is another. */
  readonly canonical?: string;
}
