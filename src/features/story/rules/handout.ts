/** The handout of a story: what a unit needs to copy it; a QR code leads to the full page. */
import { HANDOUT } from '#features/story/labels.ts';
import { pathOf } from '#features/concepts.ts';
import type { Story } from '#features/story/schema.ts';

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
 * Returns the items of the form, with the page sections if neither problem nor method is filled in.
 * @param sections of the story's page
 */
export function handoutItems(story: Story, sections: readonly HandoutItem[] = []): HandoutItem[] {
  const known = ITEMS.flatMap((item) => {
    const text = story[item];
    return text ? [{ label: HANDOUT.items[item], text }] : [];
  });
  return (story.problem ?? story.method) ? known : [...known, ...sections];
}
