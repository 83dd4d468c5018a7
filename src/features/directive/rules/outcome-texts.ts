/** What a published outcome says of citizens: nobody is named in it. */
import { holdsValue, recordOf, recordsOf, textOf, type Data } from '#features/form.ts';
import type { CitizenText } from '#features/record-text.ts';

/** Nothing for a document without an outcome. The body may name officials, so it only warns. */
export function outcomeTexts(data: Data, body: string): CitizenText[] {
  const outcome = recordOf(data['outcome']);
  if (!holdsValue(outcome)) return [];
  const own = (path: readonly (string | number)[], value: unknown): CitizenText => ({
    path,
    text: textOf(value),
    isRefused: true,
  });
  return [
    own(['title'], data['title']),
    own(['summary'], data['summary']),
    ...recordsOf(outcome['matters']).flatMap(({ matter, decision }, index) => [
      own(['outcome', 'matters', index, 'matter'], matter),
      own(['outcome', 'matters', index, 'decision'], decision),
    ]),
    { path: [], text: body },
  ];
}
