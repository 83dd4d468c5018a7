/** The reader's last searches, kept in this browser and sent nowhere. */
import { foldText } from '#lib/fold-text.ts';

const KEY = 'tim-kiem:gan-day';
const KEPT = 8;

export interface RecentSearches {
  list(): readonly string[];
  add(text: string): void;
  forget(): void;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** @param storage may throw: browsers refuse it in private windows, or by the reader's choice */
export function recentSearches(storage: () => Storage): RecentSearches {
  const list = (): string[] => {
    try {
      const kept: unknown = JSON.parse(storage().getItem(KEY) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isText).slice(0, KEPT) : [];
    } catch {
      return [];
    }
  };
  const write = (change: (store: Storage) => void): void => {
    try {
      change(storage());
    } catch {
      // Without storage there is nothing to remember, and nothing is missing.
    }
  };
  return {
    list,
    /** Puts the text first; the same search typed otherwise ("dan van", "dân vận") is kept once. */
    add(text) {
      const query = text.trim();
      if (query.length < 2) return;
      const others = list().filter((other) => foldText(other) !== foldText(query));
      write((store) => store.setItem(KEY, JSON.stringify([query, ...others].slice(0, KEPT))));
    },
    forget: () => write((store) => store.removeItem(KEY)),
  };
}
