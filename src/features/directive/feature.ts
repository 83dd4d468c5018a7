import { pathOf } from '#features/concepts.ts';
import type { Feature } from '#features/feature.ts';
import { FORM } from './form/form.ts';
import { shortCitation } from './rules/citation.ts';
import { directiveLog } from './outputs/log.ts';
import { openData } from './outputs/open-data.ts';
import { bodyFault } from './rules/body.ts';

export const directive: Feature<'directives'> = {
  collection: 'directives',
  form: FORM,
  page: {
    path: ({ id }) => pathOf('directive', id),
    title: (data) => `${shortCitation(data)}: ${data.title}`,
    log: directiveLog,
  },
  needsSource: true,
  act: { by: 'issuer', on: ({ issuedOn }) => issuedOn },
  bodyFault,
  citizenTexts: undefined,
  history: 'versions',
  openData,
};
