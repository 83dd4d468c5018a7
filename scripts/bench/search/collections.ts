/** Which documents are searched. */
import { spread, type BenchDocument, type Question } from './corpus.ts';

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
