/**
 * What the feedback form sends: names and limits that the page shows and that whatever receives the
 * form must hold it to. A browser's own checks are a courtesy; only the receiver's count.
 */
import { slugify } from '#lib/fold-text.ts';
import { FEEDBACK_KINDS } from './schema.ts';

export type FeedbackKind = keyof typeof FEEDBACK_KINDS;

export const FEEDBACK_FORM = {
  kind: 'kind',
  about: 'about',
  agency: 'agency',
  content: 'content',
  contact: 'contact',
  /** Hidden from people: only a program fills it in. */
  trap: 'website',
} as const;

/** Of characters; `shortest` is the least that says anything. */
export const FEEDBACK_LIMITS = { shortest: 10, content: 4000, contact: 200, about: 300 } as const;

/** A path of this site: `/van-ban/2021-08-ct-tu/`. It names a folder or a file and never climbs. */
export const SITE_PATH = String.raw`/(?:[a-z0-9](?:[a-z0-9.]|-)*/)*(?:[a-z0-9](?:[a-z0-9.]|-)*)?`;

/** Where the receiver beside the site listens, below the site's base path. */
export const RECEIVER_PATH = '/gui-gop-y/';
/** The page after feedback was received, with the code to quote. */
export const RECEIVED_PATH = '/gop-y/da-nhan/';
export const RECEIPT_PARAMETER = 'ma';

/** Address part of a kind: `cau-hoi`. */
export const kindSlug = (kind: FeedbackKind): string => slugify(FEEDBACK_KINDS[kind]);

/** Parameter of `/gop-y/` that names the page the reader comes from. */
export const ABOUT_PARAMETER = 've';

/** Address of the feedback page with the page it is about: `/gop-y/?ve=%2Fvan-ban%2F…`. */
export const feedbackPath = (about: string): string =>
  `/gop-y/?${ABOUT_PARAMETER}=${encodeURIComponent(about)}`;
