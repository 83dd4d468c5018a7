/** The questions of a dialogue, with their answers. */
import { recordsOf, textOf, type Data } from '#features/form.ts';
import type { CitizenText } from '#features/record-text.ts';

export const citizenTexts = ({ questions }: Data): CitizenText[] =>
  recordsOf(questions).flatMap((question, at) =>
    ['question', 'answer', 'outcome'].map((key) => ({
      path: ['questions', at, key],
      text: textOf(question[key]),
      isAnswer: key !== 'question',
    })),
  );
