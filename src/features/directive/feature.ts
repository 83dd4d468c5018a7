import { pathOf } from '#features/concepts.ts';
import type { Feature } from '#features/feature.ts';
import { formatDate } from '#lib/local-date.ts';
import { DIRECTIVE, ELSEWHERE } from './labels.ts';
import { shortCitation, typeName } from './rules/citation.ts';
import { compareNewest } from './rules/number.ts';
import { directiveLog } from './outputs/log.ts';
import { openData } from './outputs/open-data.ts';
import { withdrawalOf } from './rules/validity.ts';

export const directive: Feature<'directives'> = {
  collection: 'directives',
  page: {
    path: ({ id }) => pathOf('directive', id),
    title: (data) => `${shortCitation(data)}: ${data.title}`,
    log: directiveLog,
    feed: ELSEWHERE.feed,
    library: {
      id: 'van-ban',
      title: DIRECTIVE.title,
      dayOf: ({ issuedOn }) => issuedOn,
      compare: compareNewest,
    },
    card: ({ type, number, title, issuedOn, issuer }, { nameOf }) => ({
      kicker: typeName(type),
      title,
      facts: [ELSEWHERE.number(number), formatDate(issuedOn), nameOf(issuer, issuedOn)],
    }),
  },
  act: { by: 'issuer', on: ({ issuedOn }) => issuedOn },
  isWithdrawn: (data) => withdrawalOf(data) !== undefined,
  history: 'versions',
  openData,
};
