/** A published question as a schema.org QAPage. */
import { organization } from '#features/agency/outputs/organization.ts';
import { pathOf } from '#features/concepts.ts';
import type { AgencyEntry } from '#features/agency/schema.ts';
import type { FeedbackEntry } from '#features/feedback/schema.ts';

/**
 * @param absolute makes a site path an absolute address
 * @param answer the official answer as plain text; empty while there is none
 */
export function feedbackJsonLd(
  { id, data }: FeedbackEntry,
  agency: AgencyEntry,
  absolute: (path: string) => string,
  answer: string,
): object {
  const url = absolute(pathOf('feedback', id));
  return {
    '@context': 'https://schema.org',
    '@type': 'QAPage',
    url,
    inLanguage: 'vi',
    mainEntity: {
      '@type': 'Question',
      name: data.title,
      text: data.question,
      datePublished: data.receivedOn,
      answerCount: answer ? 1 : 0,
      ...(answer && {
        acceptedAnswer: {
          '@type': 'Answer',
          text: answer,
          url: `${url}#tra-loi`,
          ...(data.answeredOn && { datePublished: data.answeredOn }),
          author: organization(agency, absolute),
        },
      }),
    },
  };
}
