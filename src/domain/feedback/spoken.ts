/** Where citizens speak in a record, and what of it may be personal data: for the check and the CMS. */
import { findPersonalData, type PersonalData } from './personal-data.ts';

interface Spoken {
  /** Keys in the front matter; empty for the text below it. */
  readonly path: readonly (string | number)[];
  readonly text: string;
  /** An answer names officials by right. */
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
 * What a moderator must look at before the record is published; nothing where citizens do not speak.
 * @param data front matter, as far as it is filled in
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
