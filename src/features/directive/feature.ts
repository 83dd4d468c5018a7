import type { Feature } from '#features/feature.ts';

export const directive: Feature<'directives'> = {
  collection: 'directives',
};
