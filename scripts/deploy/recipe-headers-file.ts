/** The headers of hosts that read `_headers`. */
import {
  CACHE_RULES,
  COMMON_HEADERS,
  DEFAULT_CACHE,
  DEFAULT_POLICY,
  OPEN_DATA_RULE,
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
  const open = [OPEN_DATA_RULE, ...TYPE_RULES].flatMap(({ extensions = [], headers }) =>
    extensions.map((extension) => headersBlock(`/*.${extension}`, headers)),
  );
  const prefixed = [...CACHE_RULES, ...policyRules()].map(({ name, prefix = '/', headers }) => {
    const replaced = Object.keys(headers).filter((header) => header in wide);
    const closed = name === 'admin' ? Object.keys(OPEN_DATA_RULE.headers) : [];
    return headersBlock(`${prefix}*`, headers, [...replaced, ...closed]);
  });
  return [`# ${GENERATED}`, headersBlock('/*', wide), ...open, ...prefixed, ''].join('\n');
}
