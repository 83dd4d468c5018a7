/** Finds where an address of a built site moved, for the local server. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Moved } from '#features/address/rules/former.ts';
import { REDIRECTS } from '#features/address/rules/redirect-lists.ts';

/** Reads the list again when it was written again. */
export function redirectReader(dir: string): (path: string) => string | undefined {
  const file = join(dir, REDIRECTS.list);
  let known = { at: -1, moves: new Map<string, string>() };
  return (path) => {
    const at = existsSync(file) ? statSync(file).mtimeMs : -1;
    if (at !== known.at) {
      const list = at < 0 ? [] : (JSON.parse(readFileSync(file, 'utf8')) as Moved[]);
      known = { at, moves: new Map(list.map(({ from, to }) => [from, to])) };
    }
    return known.moves.get(path);
  };
}
