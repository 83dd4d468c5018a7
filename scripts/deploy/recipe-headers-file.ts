/** The headers of hosts that read `_headers`. */
import {
  CACHE_RULES,
  COMMON_HEADERS,
  DEFAULT_CACHE,
  DEFAULT_POLICY,
  OPEN_RULES,
  policyRules,
  TYPE_RULES,
  type Headers,
} from '#scripts/headers.ts';
import { GENERATED, lines } from './recipe-text.ts';

const headersBlock = (pattern: string, headers: Headers, dropped: readonly string[] = []): string =>
  [
    pattern,
    ...dropped.map((name) => `  ! ${name}`),
    ...lines(headers, (name, value) => `  ${name}: ${value}`),
  ].join('\n');

/**
 * `public/_headers` of Cloudflare Pages. Rules add up there, so a narrower one first removes the
 * header of a wider one ("! Name"; Netlify does not support that).
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 */
export function headersFile(): string {
  const wide = { ...COMMON_HEADERS, ...DEFAULT_CACHE, ...DEFAULT_POLICY };
  const open = Object.assign({}, ...OPEN_RULES.map(({ headers }) => headers)) as Headers;
  const rules = [...OPEN_RULES, ...TYPE_RULES, ...CACHE_RULES, ...policyRules()];
  const blocks = rules.flatMap(({ name, prefix, extensions = [], headers }) => {
    if (prefix === undefined)
      return extensions.map((extension) => headersBlock(`/*.${extension}`, headers));
    const replaced = Object.keys(headers).filter((header) => header in wide || header in open);
    const closed = name === 'admin' ? Object.keys(open) : [];
    return headersBlock(`${prefix}*`, headers, [...replaced, ...closed]);
  });
  return [`# ${GENERATED}`, headersBlock('/*', wide), ...blocks, ''].join('\n');
}
