/** Initial values of a new record: those that are almost always the same. */
import type { CollectionName } from '#features/concepts.ts';
import type { Data } from '#features/form.ts';
import { formOf, SCHEMAS } from '#features/index.ts';

interface Today {
  /** The day in Việt Nam. */
  readonly today: string;
  /** The agency of the record that this editor saved last. */
  readonly agency?: string | undefined;
}

/** @returns the initial keys of a new record; none for an unknown collection */
export function defaultsOf(collection: string, { today, agency }: Today): Data {
  const form = formOf(collection);
  if (!form) return {};
  const { agency: key, defaults } = form;
  return {
    ...('publishedOn' in SCHEMAS[collection as CollectionName].shape && { publishedOn: today }),
    ...defaults?.(today),
    ...(key && agency && { [key]: agency }),
  };
}

const KEPT = 'minh-bach-co-quan';

/** Stored in this browser only; undefined where the browser stores nothing. */
export function lastAgency(): string | undefined {
  try {
    return localStorage.getItem(KEPT) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Called once a record has passed the checks before saving. */
export function rememberAgency(collection: string, data: Data): void {
  const key = formOf(collection)?.agency;
  const agency = key && data[key];
  if (typeof agency !== 'string') return;
  try {
    localStorage.setItem(KEPT, agency);
  } catch {
    // Private windows may refuse; then only this default is missing.
  }
}
