import type { Feature } from '#features/feature.ts';
import { bodyFault } from './rules/body.ts';

export const directive: Feature<'directives'> = {
  collection: 'directives',
  needsSource: true,
  act: { by: 'issuer', on: ({ issuedOn }) => issuedOn },
  bodyFault,
  citizenTexts: undefined,
  history: 'versions',
};
