/** The settings of this province in `content/site.yml`. */
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
 * The address the feedback form posts to; undefined without a receiver. The build's environment
 * overrides the content: `npm start` points it to its own receiver, so that test messages never
 * reach the province's mailbox.
 */
const endpoint = SETTINGS.feedbackEndpoint ?? site.feedbackEndpoint;
const isOwn = endpoint?.startsWith('/') ?? false;
export const feedbackEndpoint = endpoint && isOwn ? href(endpoint) : endpoint;

/**
 * The address for "was this page useful?"; undefined unless it is asked and the receiver is our
 * own.
 */
export const usefulnessEndpoint =
  feedbackEndpoint && isOwn && site.usefulness
    ? `${feedbackEndpoint.replace(/\/?$/, '/')}${USEFULNESS.address}`
    : undefined;
