/**
 * A form stays the same one when its own save gives it another address or another version: it is not
 * drawn anew, and keeps its place on the screen.
 */
import type { Store } from '#cms/kit/decap.ts';

let next = 0;
let moved: { readonly from: string; readonly to: string } | undefined;
const forms = new Map<string, string>();

/** Announces that the form at one address goes on at another. */
export function movesTo(from: string, to: string): void {
  moved = { from, to };
}

/** Is that where the form goes on? */
export const isMove = (address: string): boolean => moved?.to === address;

/** Identifies a form by its address. @param before that of the form drawn last */
export function formAt(
  url: string,
  before?: { readonly url: string; readonly key: number },
): { readonly url: string; readonly key: number } {
  if (before?.url === url) return before;
  const isSame = before && moved?.from === before.url && moved.to === url;
  moved = undefined;
  return { url, key: isSame ? before.key : (next += 1) };
}

/** The fields of a draft are drawn under this key: Decap's own, or that of the draft before it. */
export const fieldsKey = (draft: string): string => forms.get(draft) ?? draft;

/** Runs what gives the draft a new key; its fields stay drawn under the old one. */
export function keepForm({ getState }: Store, work: () => void): void {
  const before = fieldsKey(getState().entryDraft.get('key') ?? '');
  work();
  forms.clear();
  forms.set(getState().entryDraft.get('key') ?? '', before);
}
