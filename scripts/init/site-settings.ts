/** `site.yml` of a new province. */
import { stringify } from 'yaml';
import { siteSchema, type Site } from '#features/site/schema.ts';
import type { Answers } from './answers.ts';
import { mainIssuersOf, publisherOf } from './agencies.ts';
import type { Province } from './province.ts';

const LICENCE = {
  name: 'Creative Commons Ghi công 4.0 (CC BY 4.0)',
  url: 'https://creativecommons.org/licenses/by/4.0/deed.vi',
};

/** @param answers with colours that have contrast @throws when it is not valid: a fault of ours */
export function siteSettings(
  province: Province,
  answers: Answers,
  colours: Site['colours'],
  isDemonstration: boolean,
): string {
  const { address, phone, hotline, email } = answers;
  const settings = {
    name: answers.name,
    tagline: answers.tagline,
    province: province.name,
    since: province.since,
    demonstration: isDemonstration || undefined,
    publisher: publisherOf(province),
    governingBody: answers['governing-body'],
    responsible: answers.responsible,
    mainIssuers: mainIssuersOf(province),
    contact: { address, phone, hotline, email },
    colours,
    licence: LICENCE,
  };
  const text = stringify(settings, { lineWidth: 0, keepUndefined: false });
  siteSchema.parse(JSON.parse(JSON.stringify(settings)));
  return text;
}
