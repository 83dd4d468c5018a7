/** What the commands that work on the content know and write to; tests pass their own. */
import { SETTINGS } from '#lib/node/settings.ts';

export const surroundings = {
  contentDir: SETTINGS.contentDir,
  now: SETTINGS.now,
  say: (text: string) => console.log(text),
  complain: (text: string) => console.error(text),
};

export type Surroundings = Readonly<typeof surroundings>;
