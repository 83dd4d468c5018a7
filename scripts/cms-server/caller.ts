/** Who may ask the servers of an editor's own computer. */
import type { IncomingMessage } from 'node:http';
import { CmsServerFault } from './fault.ts';

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/;

const refused = (): CmsServerFault =>
  new CmsServerFault(403, 'Yêu cầu không đến từ trang biên tập của máy này nên bị từ chối');

/**
 * Accepts only the page of this server in a browser on this computer: a foreign page (CSRF),
 * another local port, a rebound DNS name and the network all differ in one of Host, Origin,
 * Sec-Fetch-Site or the address of the peer. @throws CmsServerFault
 */
export function checkCaller(request: IncomingMessage, ownOrigin: string): void {
  const { host, origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const type = request.headers['content-type'] ?? '';
  if (!LOOPBACK.test(request.socket.remoteAddress ?? '')) throw refused();
  if (origin !== ownOrigin || host !== new URL(ownOrigin).host) throw refused();
  if (site !== undefined && site !== 'same-origin') throw refused();
  if (request.method !== 'POST' || !/^application\/json\b/i.test(type)) throw refused();
}
