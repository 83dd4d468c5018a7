/** `site.yml` of a new province. */
import { parse, stringify } from 'yaml';
import { siteSchema, type Site } from '#features/site/schema.ts';
import type { Answers } from './answers.ts';
import { mainIssuersOf, publisherOf } from './agencies.ts';
import type { Province } from './province.ts';

const LICENCE = {
  name: 'Creative Commons Ghi công 4.0 (CC BY 4.0)',
  url: 'https://creativecommons.org/licenses/by/4.0/deed.vi',
};

const written = (settings: object): string => {
  const text = stringify(settings, { lineWidth: 0, keepUndefined: false });
  siteSchema.parse(parse(text));
  return text;
};

/** @param colours with contrast @throws when the result is not valid: a fault of ours */
export function siteSettings(
  province: Province,
  answers: Answers,
  colours: Site['colours'],
): string {
  const { name, tagline, address, phone, hotline, email, responsible } = answers;
  return written({
    name,
    tagline,
    province: province.name,
    since: province.since,
    publisher: publisherOf(province),
    governingBody: answers['governing-body'],
    responsible,
    mainIssuers: mainIssuersOf(province),
    contact: { address, phone, hotline, email },
    colours,
    licence: LICENCE,
  });
}

/**
 * Of a site to practise on: invented records may not appear under a real province, so it stays that
 * of the demonstration, with the province's name and colours at the top.
 * @param demonstration `site.yml` of this software
 */
export function trainingSettings(
  demonstration: string,
  { name = '', tagline }: Answers,
  colours: Site['colours'],
): string {
  const settings = parse(demonstration) as Site;
  return written({ ...settings, name: `${name} (tập huấn)`, tagline, colours });
}
