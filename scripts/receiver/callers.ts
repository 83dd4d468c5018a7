/**
 * Whose form is taken: that of this site's own pages. A form on another site could send, in a
 * visitor's name, what the visitor never wrote. Every browser of the last years says where a POST
 * comes from.
 */
import type { IncomingMessage } from 'node:http';

export function isOwnForm({ headers }: IncomingMessage, origins: readonly string[]): boolean {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  return (
    origin !== undefined &&
    origins.includes(origin) &&
    (site === undefined || site === 'same-origin')
  );
}
