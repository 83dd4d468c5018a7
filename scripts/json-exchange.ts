/** Reads and sends JSON for the servers of the CMS, which use no parser that answers by itself. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { CmsServerFault } from './cms-server/fault.ts';

export type JsonObject = Record<string, unknown>;

/**
 * Reads an oversized body to its end, so that the sender gets the response, but discards it.
 * @param tooLarge the message to the editor then
 * @throws CmsServerFault
 */
export async function readJson(
  request: IncomingMessage,
  maxBytes: number,
  tooLarge: string,
): Promise<JsonObject> {
  const parts: Buffer[] = [];
  let size = 0;
  let body: unknown;
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      size += part.length;
      if (size <= maxBytes) parts.push(part);
    }
    if (size <= maxBytes) body = JSON.parse(Buffer.concat(parts).toString());
  } catch {
    // Truncated or invalid JSON: reported below.
  }
  if (size > maxBytes) throw new CmsServerFault(413, tooLarge);
  if (typeof body === 'object' && body !== null) return body as JsonObject;
  throw new CmsServerFault(400, 'Yêu cầu không đọc được');
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(JSON.stringify(body));
}
