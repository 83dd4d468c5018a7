/** The handout of a story: what a unit that wants to do the same must know; the rest is one scan away. */
import { HANDOUT } from '#strings/story-handout.ts';
import { pathOf } from '../concepts.ts';
import type { Story } from './schema.ts';

export const handoutPath = (id: string): string => `${pathOf('story', id)}to-roi/`;

const ITEMS = [
  'problem',
  'method',
  'where',
  'who',
  'resources',
  'replication',
] as const satisfies readonly (keyof Story)[];

export interface HandoutItem {
  readonly label: string;
  readonly text: string;
}

/**
 * The items of the form; of a story known only from elsewhere, what its page says.
 * @param sections of the story's page
 */
export function handoutItems(story: Story, sections: readonly HandoutItem[] = []): HandoutItem[] {
  const known = ITEMS.flatMap((item) => {
    const text = story[item];
    return text ? [{ label: HANDOUT.items[item], text }] : [];
  });
  return (story.problem ?? story.method) ? known : [...known, ...sections];
}
