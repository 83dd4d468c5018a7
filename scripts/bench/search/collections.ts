/** Which documents are searched. */
import { spread, type KnownItem, type Question } from './corpus.ts';
import type { BenchDocument } from './engine.ts';

export interface Collection {
  readonly name: 'small' | 'bench' | 'distractors' | 'all';
  readonly documents: readonly BenchDocument[];
}
export type Collections = Readonly<Record<Collection['name'], Collection>>;

/** What a province has after its first year; enough for a quick look at everything. */
const SMALL = 400;

/** Documents that answer something, and others up to the wanted number. */
function small(documents: readonly BenchDocument[], answers: readonly string[]): BenchDocument[] {
  const wanted = new Set(answers);
  const answering = documents.filter(({ id }) => wanted.has(id)).slice(0, SMALL);
  const others = documents.filter(({ id, bench }) => bench && !wanted.has(id));
  return [...answering, ...spread(others, SMALL - answering.length)];
}

export function collectionsOf(
  documents: readonly BenchDocument[],
  questions: readonly Question[],
  known: readonly KnownItem[],
): Collections {
  const answers = [...questions, ...known].flatMap(({ relevant }) => relevant.slice(0, 1));
  const of = (name: Collection['name'], list: readonly BenchDocument[]) => ({
    name,
    documents: list,
  });
  return {
    small: of('small', small(documents, answers)),
    bench: of(
      'bench',
      documents.filter(({ bench }) => bench),
    ),
    distractors: of(
      'distractors',
      documents.filter(({ bench, distractor }) => bench || distractor),
    ),
    all: of('all', documents),
  };
}
