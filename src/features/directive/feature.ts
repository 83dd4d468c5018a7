import { pathOf } from '#features/concepts.ts';
import type { Feature } from '#features/feature.ts';
import { shortCitation } from './rules/citation.ts';
import { directiveLog } from './outputs/log.ts';

export const directive: Feature<'directives'> = {
  collection: 'directives',
  page: {
    path: ({ id }) => pathOf('directive', id),
    title: (data) => `${shortCitation(data)}: ${data.title}`,
    log: directiveLog,
  },
};
