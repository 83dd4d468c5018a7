/** A story as a schema.org Article. */
import { organization } from '#features/agency/outputs/organization.ts';
import { pathOf } from '#features/concepts.ts';
import type { AgencyEntry } from '#features/agency/schema.ts';
import type { StoryEntry } from '#features/story/schema.ts';

/** @param absolute makes a site path an absolute address */
export const storyJsonLd = (
  { id, data }: StoryEntry,
  agency: AgencyEntry | undefined,
  absolute: (path: string) => string,
  picture?: string,
): object => ({
  '@context': 'https://schema.org',
  '@type': 'Article',
  headline: data.title,
  description: data.summary,
  inLanguage: 'vi',
  datePublished: data.publishedOn,
  url: absolute(pathOf('story', id)),
  ...(picture ? { image: absolute(picture) } : {}),
  ...(agency && { author: organization(agency, absolute) }),
});
