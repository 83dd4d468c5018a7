/** What the recipes are written with. */
import type { Headers } from '#scripts/headers.ts';

/** First line of each. */
export const GENERATED =
  'Made by `node scripts/deploy/recipes.ts` from scripts/headers.ts; change it there.';

export const lines = (headers: Headers, write: (name: string, value: string) => string): string[] =>
  Object.entries(headers).map(([name, value]) => write(name, value));

/** Text from the first line on with that indentation. */
export const indent = (text: readonly string[], by: string): string =>
  text.map((line) => (line ? by + line : line)).join('\n');
