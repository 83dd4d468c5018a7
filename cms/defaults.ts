/** Initial values of a new record: those that are almost always the same. */
import type { CollectionName } from '#features/concepts.ts';

type Data = Readonly<Record<string, unknown>>;

interface Today {
  /** The day in Việt Nam. */
  readonly today: string;
  /** The agency of the record that this editor saved last. */
  readonly agency?: string | undefined;
}

/** The key of the agency that a record belongs to. */
export const AGENCY_KEYS: Readonly<Partial<Record<CollectionName, string>>> = {
  directives: 'issuer',
  receptions: 'agency',
  stories: 'agency',
  dialogues: 'agency',
  feedback: 'unit',
};

const ON_TODAY: Readonly<Partial<Record<CollectionName, (today: string) => Data>>> = {
  directives: (today) => ({ publishedOn: today, validity: { checkedOn: today } }),
  receptions: (today) => ({ publishedOn: today }),
  stories: (today) => ({ publishedOn: today, registeredIn: Number(today.slice(0, 4)) }),
  statistics: (today) => ({ publishedOn: today, asOf: today }),
  dialogues: (today) => ({ publishedOn: today }),
  feedback: (today) => ({ publishedOn: today, receivedOn: today }),
  'days-off': (today) => ({ year: Number(today.slice(0, 4)) + 1 }),
};

/** @returns the initial keys of a new record; none for an unknown collection */
export function defaultsOf(collection: string, { today, agency }: Today): Data {
  const name = collection as CollectionName;
  const key = AGENCY_KEYS[name];
  return { ...ON_TODAY[name]?.(today), ...(key && agency && { [key]: agency }) };
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
  const key = AGENCY_KEYS[collection as CollectionName];
  const agency = key && data[key];
  if (typeof agency !== 'string') return;
  try {
    localStorage.setItem(KEPT, agency);
  } catch {
    // Private windows may refuse; then only this default is missing.
  }
}
