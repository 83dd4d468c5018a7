/** The recipe of Caddy. */
import { RECEIVER } from '#features/feedback/receiver-labels.ts';
import {
  CACHE_RULES,
  COMMON_HEADERS,
  DEFAULT_CACHE,
  DEFAULT_POLICY,
  OPEN_RULES,
  policyRules,
  TYPE_RULES,
  type HeaderRule,
} from '#scripts/headers.ts';
import { REDIRECTS } from '#features/address/rules/redirect-lists.ts';
import { GENERATED, indent, lines } from './recipe-text.ts';
import { SERVED_PATHS, type ServedPath } from './served-paths.ts';

function caddyMatcher({ name, prefix, extensions = [] }: HeaderRule): string[] {
  if (prefix) return [`@${name} path ${prefix.replace(/:\w+/g, '*')}*`];
  const files = extensions.map((extension) => `*.${extension}`).join(' ');
  return [`@${name} {`, `\tpath ${files}`, '\tnot path /admin/*', '}'];
}

function caddyRule(rule: HeaderRule): string[] {
  return [
    ...caddyMatcher(rule),
    `header @${rule.name} {`,
    ...lines(rule.headers, (name, value) => `\t${name} "${value}"`),
    '}',
  ];
}

const served = ({ path, most }: ServedPath): string[] => [
  `handle ${path}* {`,
  ...['\trequest_body {', `\t\tmax_size ${most}B`, '\t}'],
  '\treverse_proxy 127.0.0.1:4322',
  '}',
];

/**
 * Inside `route` Caddy keeps the written order, so a narrower rule overrides a wider one.
 * @see https://caddyserver.com/docs/caddyfile/directives/route
 */
export const caddyfile = (): string => `# ${GENERATED}
# Start: SITE_ADDRESS=minhbach.example.vn SITE_ROOT=/srv/minh-bach/current caddy run --config Caddyfile
(site_headers) {
	header {
${indent(
  lines(
    { ...COMMON_HEADERS, ...DEFAULT_CACHE, ...DEFAULT_POLICY },
    (name, value) => `${name} "${value}"`,
  ),
  '\t\t',
)}
	}
${indent([...CACHE_RULES, ...OPEN_RULES, ...TYPE_RULES, ...policyRules()].flatMap(caddyRule), '\t')}
	header -Server
}

{$SITE_ADDRESS:localhost} {
	root * {$SITE_ROOT:/srv/minh-bach/current}

	route {
		# \`npm run server\` (cms/guides/deploy.md), which sends its own headers.
${indent(SERVED_PATHS.flatMap(served), '\t\t')}
		import site_headers
		# Addresses that moved, as the build wrote them; told of new ones by "caddy reload".
		import {$SITE_ROOT:/srv/minh-bach/current}/${REDIRECTS.caddy}*
		# The build leaves .br and .gz beside each text file; nothing is compressed twice.
		file_server {
			precompressed br gzip
		}
	}

	handle_errors {
		# A citizen who sent the form must not read that there is no such page.
		@away expression \`{err.status_code} in [502, 503, 504]\`
		handle @away {
			header Content-Type "text/plain; charset=utf-8"
			header Cache-Control no-store
			respond "${RECEIVER.away}" 503
		}
		# First another path, then its headers: those of what is missing may be kept for a year.
		route {
			rewrite * /404.html
			import site_headers
			file_server {
				status {err.status_code}
			}
		}
	}
}
`;
