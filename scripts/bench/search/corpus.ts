/** Documents and questions of the search benchmark. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** One document of the corpus: one page with one passage. */
export interface BenchDocument {
  /** Id used by the questions. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly type: string;
  readonly issuer: string;
  readonly number: string;
  readonly date: string;
  /** Whether it is in the collection for which numbers are compared. */
  readonly bench: boolean;
  /** Whether it answers no question but resembles documents that do. */
  readonly distractor: boolean;
}

/** A query and the ids of the documents that answer it. */
export interface Question {
  readonly query: string;
  readonly relevant: readonly string[];
}

/** A query for an item that the reader knows to exist. */
export interface KnownItem extends Question {
  /** Kind of query: by number, by title, with a typing slip … */
  readonly kind: string;
}

async function* jsonLines(file: string | URL): AsyncGenerator<unknown> {
  const bytes = createReadStream(file);
  const input = String(file).endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  for await (const line of createInterface({ input }))
    if (line.trim()) yield JSON.parse(line) as unknown;
}

/** Streams the file, whose text would exceed the maximum string length. */
export async function readDocuments(file: string): Promise<BenchDocument[]> {
  const documents: BenchDocument[] = [];
  for await (const value of jsonLines(file)) {
    const { type, issuer, number, date, ...rest } = value as BenchDocument;
    documents.push({
      ...rest,
      type: type ?? '',
      issuer: issuer ?? '',
      number: number ?? '',
      date: date ?? '',
    });
  }
  return documents;
}

export async function readQuestions(file: string): Promise<Question[]> {
  const questions: Question[] = [];
  for await (const value of jsonLines(file)) {
    const { query, relevant_ids } = value as { query: string; relevant_ids: string[] };
    questions.push({ query, relevant: relevant_ids });
  }
  return questions;
}

/**
 * Reads a file beside this one: 180 queries for known documents, checked by hand, or 40 everyday
 * queries whose answers were taken from the texts of the laws before any was asked.
 */
export async function readItems(
  file: 'known-items.jsonl' | 'colloquial-items.jsonl',
): Promise<KnownItem[]> {
  const items: KnownItem[] = [];
  for await (const value of jsonLines(new URL(file, import.meta.url)))
    items.push(value as KnownItem);
  return items;
}

/** Returns `count` items evenly spread over a list, because neighbours come from the same law. */
export function spread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count);
  const taken = Math.min(count, list.length);
  return Array.from({ length: taken }, (_, i) => list[Math.floor(i * step)] as T);
}

/** A province's documents after the first year; enough for a quick test. */
const SMALL = 400;

/** Returns the documents that answer a question, and others up to the given number. */
export function smallCollection(
  documents: readonly BenchDocument[],
  questions: readonly Question[],
): BenchDocument[] {
  const wanted = new Set(questions.flatMap(({ relevant }) => relevant.slice(0, 1)));
  const answering = documents.filter(({ id }) => wanted.has(id)).slice(0, SMALL);
  const others = documents.filter(({ id, bench }) => bench && !wanted.has(id));
  return [...answering, ...spread(others, SMALL - answering.length)];
}
