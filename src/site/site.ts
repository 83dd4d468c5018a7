/** The settings of this province in `content/site.yml`. */
import { USEFULNESS } from '#features/usefulness/rules/form.ts';
import { SETTINGS } from '#lib/node/settings.ts';
import { href } from '#lib/url.ts';
import type { Site } from '#features/site/schema.ts';
import { KEYS } from '#db/inputs.ts';
import { input } from '#db/db.ts';

export const site = (): Site => input(KEYS.file('site')) as Site;

/**
 * The address the feedback form posts to; undefined without a receiver. The build's environment
 * overrides the content: `npm start` points it to its own receiver, so that test messages never
 * reach the province's mailbox.
 */
export function feedbackEndpoint(): string | undefined {
  const endpoint = SETTINGS.feedbackEndpoint ?? site().feedbackEndpoint;
  return endpoint?.startsWith('/') ? href(endpoint) : endpoint;
}

/**
 * The address for "was this page useful?"; undefined unless it is asked and the receiver is our
 * own.
 */
export function usefulnessEndpoint(): string | undefined {
  const endpoint = SETTINGS.feedbackEndpoint ?? site().feedbackEndpoint;
  if (!endpoint?.startsWith('/') || !site().usefulness) return undefined;
  return `${href(endpoint).replace(/\/?$/, '/')}${USEFULNESS.address}`;
}
