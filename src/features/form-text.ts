/** Texts made from drafts, where any field may be missing: lines in lists and names of files. */
import { slugify } from '#lib/fold-text.ts';
import { formatDate } from '#lib/local-date.ts';
import type { Data } from './form.ts';

/** Returns a text or number as text; undefined for nothing. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined;

/** Also `2026-01` and `2026`; other text is returned as typed. */
export const day = (value: unknown): string | undefined => {
  const written = text(value);
  return written && formatDate(written);
};

/** Returns the name of a value; undefined for an unknown one. */
export const named = (
  names: Readonly<Record<string, string>>,
  value: unknown,
): string | undefined => names[String(value)];

/** Returns both words; undefined where the second is missing. */
export const after = (word: string, value: string | undefined): string | undefined =>
  value && `${word} ${value}`;

/** A file name of those texts, at most 80 letters; empty where all are missing. */
export const slugOf = (...values: readonly unknown[]): string =>
  slugify(values.map(text).filter(Boolean).join(' '));

export const titleSlug = ({ title }: Data): string => slugOf(title);

export const yearSlug =
  (field: string) =>
  (data: Data): string =>
    slugOf(text(data[field])?.slice(0, 4), data['title']);
