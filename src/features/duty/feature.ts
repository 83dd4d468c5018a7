import type { Feature } from '#features/feature.ts';

export const duty: Feature<'duties'> = {
  collection: 'duties',
  page: undefined,
};
