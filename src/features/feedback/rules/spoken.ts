/** Finds personal data in the citizens' texts of a record, for the check and the CMS. */
import { findPersonalData, type PersonalData } from './personal-data.ts';

interface Spoken {
  /** Keys in the front matter; empty for the body. */
  readonly path: readonly (string | number)[];
  readonly text: string;
  /** Answers may name officials. */
  readonly isAnswer?: boolean;
}

interface FoundData extends PersonalData {
  readonly path: readonly (string | number)[];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function spokenIn(
  collection: string,
  data: Readonly<Record<string, unknown>>,
  body: string,
): Spoken[] {
  if (collection === 'feedback')
    return [
      { path: ['title'], text: textOf(data['title']) },
      { path: ['question'], text: textOf(data['question']) },
      { path: [], text: body, isAnswer: true },
    ];
  const { questions } = data;
  if (collection !== 'dialogues' || !Array.isArray(questions)) return [];
  return (questions as Record<string, unknown>[]).flatMap((question, at) =>
    (['question', 'answer', 'outcome'] as const).map((key) => ({
      path: ['questions', at, key],
      text: textOf(question[key]),
      isAnswer: key !== 'question',
    })),
  );
}

/**
 * Returns the findings to review before publication; empty for records without citizens' texts.
 * @param data front matter, possibly incomplete
 * @param official telephone numbers and addresses that are allowed
 */
export const personalDataIn = (
  collection: string,
  data: Readonly<Record<string, unknown>>,
  body: string,
  official: readonly string[],
): FoundData[] =>
  spokenIn(collection, data, body).flatMap(({ path, text, isAnswer = false }) =>
    findPersonalData(text, official)
      .filter(({ kind }) => !(isAnswer && kind === 'name'))
      .map((found) => ({ ...found, path })),
  );
