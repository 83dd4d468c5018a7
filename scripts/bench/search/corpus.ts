/** Documents and questions to measure with. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** One document of the corpus: one page with one passage. */
export interface BenchDocument {
  /** What questions call relevant. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly type: string;
  readonly issuer: string;
  readonly number: string;
  readonly date: string;
  /** Part of the collection whose numbers are compared. */
  readonly bench: boolean;
  /** Answers nothing and resembles what does. */
  readonly distractor: boolean;
}

/** A query and the ids of the documents that answer it. */
export interface Question {
  readonly query: string;
  readonly relevant: readonly string[];
}

/** A query for something that the asker knows to be there. */
export interface KnownItem extends Question {
  /** How it is asked for: by number, title, with a slip … */
  readonly kind: string;
}

async function* jsonLines(file: string | URL): AsyncGenerator<unknown> {
  const bytes = createReadStream(file);
  const input = String(file).endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  for await (const line of createInterface({ input }))
    if (line.trim()) yield JSON.parse(line) as unknown;
}

/** Streamed: the text of the whole file is longer than a string may be. */
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

/** 180 queries checked by hand against the corpus that the questions come from. */
export async function readKnownItems(): Promise<KnownItem[]> {
  const items: KnownItem[] = [];
  for await (const value of jsonLines(new URL('known-items.jsonl', import.meta.url)))
    items.push(value as KnownItem);
  return items;
}

/** So many of a list, evenly spread over it: neighbours come from the same law. */
export function spread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count);
  const taken = Math.min(count, list.length);
  return Array.from({ length: taken }, (_, i) => list[Math.floor(i * step)] as T);
}

/** What a province has after its first year; enough for a quick look at everything. */
const SMALL = 400;

/** Documents that answer something, and others up to the wanted number. */
export function smallCollection(
  documents: readonly BenchDocument[],
  questions: readonly Question[],
): BenchDocument[] {
  const wanted = new Set(questions.flatMap(({ relevant }) => relevant.slice(0, 1)));
  const answering = documents.filter(({ id }) => wanted.has(id)).slice(0, SMALL);
  const others = documents.filter(({ id, bench }) => bench && !wanted.has(id));
  return [...answering, ...spread(others, SMALL - answering.length)];
}
