/**
 * The feedback form: field names and limits, shared by the page and the receiver. The receiver must
 * enforce them; browser checks are only a convenience.
 */
import { slugify } from '#lib/fold-text.ts';
import { FEEDBACK_KINDS } from '#features/feedback/schema.ts';

export type FeedbackKind = keyof typeof FEEDBACK_KINDS;

export const FEEDBACK_FORM = {
  kind: 'kind',
  about: 'about',
  agency: 'agency',
  content: 'content',
  contact: 'contact',
  /** Hidden from people: only a bot fills it in. */
  trap: 'website',
} as const;

/** In characters; `shortest` is the minimum for meaningful content. */
export const FEEDBACK_LIMITS = { shortest: 10, content: 4000, contact: 200, about: 300 } as const;

/** A path of this site, to a folder or file, without `..`: `/van-ban/2021-08-ct-tu/`. */
export const SITE_PATH = String.raw`/(?:[a-z0-9](?:[a-z0-9.]|-)*/)*(?:[a-z0-9](?:[a-z0-9.]|-)*)?`;

/** Path of this site's own receiver, below the base path. */
export const RECEIVER_PATH = '/gui-gop-y/';
/** The confirmation page, with the receipt code as parameter. */
export const RECEIVED_PATH = '/gop-y/da-nhan/';
export const RECEIPT_PARAMETER = 'ma';

/** Returns the path segment of a kind: `cau-hoi`. */
export const kindSlug = (kind: FeedbackKind): string => slugify(FEEDBACK_KINDS[kind]);

/** Parameter of `/gop-y/` with the page the reader comes from. */
export const ABOUT_PARAMETER = 've';

/** Returns the address of the feedback form for a page: `/gop-y/?ve=%2Fvan-ban%2F…`. */
export const feedbackPath = (about: string): string =>
  `/gop-y/?${ABOUT_PARAMETER}=${encodeURIComponent(about)}`;
