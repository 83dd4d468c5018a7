/**
 * A digest of any value a query may return, so that two results can be compared without keeping the
 * first. Equal values have equal digests whatever the order of an object's keys.
 */
import { hash } from 'node:crypto';

const DIGESTS = new WeakMap<object, string>();

/** Tells `digestOf` the digest of an object that never changes, so that it is not walked again. */
export function rememberDigest(value: unknown, digest: string): void {
  if (typeof value === 'object' && value !== null) DIGESTS.set(value, digest);
}

const short = (text: string): string => hash('sha1', text, 'base64url').slice(0, 20);

const LONG = 200;
const writeText = (text: string): string =>
  text.length > LONG ? `"${hash('sha1', text, 'base64url')}` : JSON.stringify(text);

function write(value: unknown, depth: number): string {
  if (typeof value === 'function' || typeof value === 'symbol')
    throw new TypeError(`a query returned a ${typeof value}, which has no digest`);
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' ? writeText(value) : `${typeof value}:${value}`;
  const known = depth === 0 ? undefined : DIGESTS.get(value);
  if (known !== undefined) return `#${known}`;
  // Lists are made anew of the same items after most changes: each item is walked once.
  if (depth === 1) {
    const digest = short(write(value, 0));
    rememberDigest(value, digest);
    return `#${digest}`;
  }
  const list = (items: Iterable<unknown>) =>
    Array.from(items, (item) => write(item, depth === 0 ? 1 : depth + 1)).join();
  if (Array.isArray(value)) return `[${list(value)}]`;
  if (value instanceof Map)
    return `M[${Array.from(value, ([key, item]) => `${write(key, 2)}:${write(item, 1)}`).join()}]`;
  if (value instanceof Set) return `S[${list(value)}]`;
  if (value instanceof RegExp) return `R${String(value)}`;
  if (value instanceof Date) return `D${value.getTime()}`;
  if (value instanceof Uint8Array) return `B${hash('sha1', value, 'base64url')}`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new TypeError(`a query returned a ${value.constructor.name}, which has no digest`);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${write(field, depth + 2)}`).join()}}`;
}

/**
 * 20 characters that change when the value does. Fields that are undefined count as absent.
 * @throws TypeError for anything in the value that is not data: a function, a symbol, a class
 */
export const digestOf = (value: unknown): string =>
  (typeof value === 'object' && value !== null ? DIGESTS.get(value) : undefined) ??
  short(write(value, 0));
