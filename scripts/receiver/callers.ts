/**
 * Which origins may post the form: only this site's own pages. A form on another site could send,
 * in a visitor's name, what the visitor never wrote. Every recent browser sends the origin of a
 * POST.
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
