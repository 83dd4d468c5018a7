/** What `content/site.yml` says of this province. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { USEFULNESS } from '#domain/usefulness/form.ts';
import { readRecord } from '#lib/front-matter.ts';
import { SETTINGS } from '#lib/node/settings.ts';
import { href } from '#lib/url.ts';
import { siteSchema } from '#domain/site/schema.ts';

export const site = siteSchema.parse(
  readRecord('site.yml', readFileSync(join(SETTINGS.contentDir, 'site.yml'), 'utf8')).data,
);

/**
 * Where the feedback form is sent, as the form needs it; undefined where nothing receives it. The
 * build's environment goes before the content: `npm start` sends it to the receiver beside it, so that
 * what is tried out never lands in the province's own mail.
 */
const endpoint = SETTINGS.feedbackEndpoint ?? site.feedbackEndpoint;
const isOwn = endpoint?.startsWith('/') ?? false;
export const feedbackEndpoint = endpoint && isOwn ? href(endpoint) : endpoint;

/** Where "was this page useful?" is sent; undefined unless it is asked and the receiver is our own. */
export const usefulnessEndpoint =
  feedbackEndpoint && isOwn && site.usefulness
    ? `${feedbackEndpoint.replace(/\/?$/, '/')}${USEFULNESS.address}`
    : undefined;
