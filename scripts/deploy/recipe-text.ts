/** Shared text helpers of the recipes. */
import type { Headers } from '#scripts/headers.ts';

/** First line of each recipe. */
export const GENERATED =
  'Made by `node scripts/deploy/recipes.ts` from scripts/headers.ts; change it there.';

export const lines = (headers: Headers, write: (name: string, value: string) => string): string[] =>
  Object.entries(headers).map(([name, value]) => write(name, value));

/** Joins lines, each non-empty one indented. */
export const indent = (text: readonly string[], by: string): string =>
  text.map((line) => (line ? by + line : line)).join('\n');
