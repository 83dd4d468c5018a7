/** A question, and the answer to it. */
import { textOf, type Data } from '#features/form.ts';
import type { CitizenText } from '#features/record-text.ts';

export const citizenTexts = (data: Data, body: string): CitizenText[] => [
  { path: ['title'], text: textOf(data['title']) },
  { path: ['question'], text: textOf(data['question']) },
  { path: [], text: body, isAnswer: true },
];
