/** A minimal story for tests. */
import type { Story, StoryEntry } from '#features/story/schema.ts';

export const story = (id: string, data: Partial<Story> = {}): StoryEntry => ({
  id,

  data: {
    title: id,
    summary: id,
    agency: 'xa-a',
    field: 'kinh-te',
    registeredIn: 2025,
    stages: {},
    publishedOn: '2025-01-01',
    ...data,
  },
});
