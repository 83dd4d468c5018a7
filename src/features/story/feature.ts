import { pathOf } from '#features/concepts.ts';
import type { Feature } from '#features/feature.ts';
import { ELSEWHERE, STORY } from './labels.ts';
import { storyLog } from './outputs/log.ts';
import { openData } from './outputs/open-data.ts';
import { storyYear } from './rules/year.ts';
import { STORY_FIELDS } from './schema.ts';

export const story: Feature<'stories'> = {
  collection: 'stories',
  page: {
    path: ({ id }) => pathOf('story', id),
    title: ({ title }) => title,
    log: storyLog,
    feed: STORY.listTitle.all,
    library: { id: 'mo-hinh', title: STORY.listTitle.all, dayOf: () => undefined },
    card: (data, { nameOf }) => {
      const year = storyYear(data);
      return {
        kicker: `${STORY.title} · ${STORY_FIELDS[data.field]}`,
        title: data.title,
        facts: [
          ...(data.agency ? [nameOf(data.agency)] : []),
          ...(year ? [ELSEWHERE.year[year.of](year.year)] : []),
        ],
      };
    },
  },
  act: { by: 'agency', on: ({ registeredIn }) => registeredIn?.toString() },
  isWithdrawn: undefined,
  history: undefined,
  openData,
};
