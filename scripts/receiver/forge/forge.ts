/** A forge that takes drafts: as the CMS would have saved them, a branch with one record and its request. */
import { RECEIVER_STAFF } from '#strings/receiver.ts';

export interface HeldDraft {
  readonly branch: string;
  /** Path of the record in the repository. */
  readonly path: string;
  readonly text: string;
  /** Title, an empty line, what to look at. */
  readonly message: string;
}

/** Where the drafts go: the repository that the CMS writes to, and a token that may do so. */
export interface Desk {
  /** `https://…/api/v1`, without a slash at the end. */
  readonly api: string;
  readonly repository: string;
  /** The branch that is published. */
  readonly base: string;
  readonly token: string;
}

/**
 * Brings a draft to the forge. What stands there from a try that broke off is taken as done, so it may
 * be called again at any time. @throws ForgeFault
 */
export type Deliver = (draft: HeldDraft) => Promise<void>;

/** What the board of the CMS looks for; Decap's own words. */
export const DRAFT_LABEL = 'decap-cms/draft';

export class ForgeFault extends Error {
  override name = 'ForgeFault';
}

export interface ForgeAnswer {
  readonly status: number;
  readonly body: unknown;
}
/** @throws ForgeFault unless the forge answers with success or one of `allowed` */
export type Call = (
  method: string,
  path: string,
  body?: object,
  allowed?: readonly number[],
) => Promise<ForgeAnswer>;

const TIMEOUT_MS = 30_000;

/** @param headers those that prove who asks */
export const caller =
  (api: string, headers: Readonly<Record<string, string>>): Call =>
  async (method, path, body, allowed = []) => {
    const url = `${api}${path}`;
    const response = await fetch(url, {
      method,
      headers: { ...headers, 'Content-Type': 'application/json', 'User-Agent': 'minh-bach' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body && { body: JSON.stringify(body) }),
    }).catch((error: unknown) => {
      const { cause, message } = error as Error;
      throw new ForgeFault(RECEIVER_STAFF.forgeAway(new URL(url).origin, String(cause ?? message)));
    });
    const text = await response.text();
    if (!response.ok && !allowed.includes(response.status))
      throw new ForgeFault(RECEIVER_STAFF.forgeRefused(method, url, response.status));
    return { status: response.status, body: text ? (JSON.parse(text) as unknown) : undefined };
  };

/** Each name apart: the slashes between them stay. */
export const pathSegments = (path: string): string =>
  path.split('/').map(encodeURIComponent).join('/');

export const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** First line of a message, and the rest. */
export function titleAndBody(message: string): { title: string; body: string } {
  const [title = '', ...rest] = message.split('\n');
  return { title, body: rest.join('\n').trim() };
}

/** `Name <mail>` */
export function authorOf(signature: string): { name: string; email: string } {
  const [, name = '', email = ''] = /^(.*) <(.*)>$/.exec(signature) ?? [];
  return { name, email };
}
