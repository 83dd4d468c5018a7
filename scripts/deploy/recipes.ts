/**
 * Writes the recipes of real servers from `scripts/headers.ts`: `node scripts/deploy/recipes.ts`, with
 * SITE_URL and CMS_BACKEND as for the build where the forge stands on another host.
 * A test compares them, so that a header changed in one place is changed everywhere. They serve the
 * site at the root of its host; under a BASE_PATH the paths need that prefix.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { RECEIVER_PATH } from '#domain/feedback/form.ts';
import { RECEIVER } from '#strings/receiver.ts';
import {
  CACHE_RULES,
  COMMON_HEADERS,
  DEFAULT_CACHE,
  DEFAULT_POLICY,
  OPEN_DATA_RULE,
  policyRules,
  TYPE_RULES,
  type HeaderRule,
  type Headers,
} from '#scripts/headers.ts';
import { REDIRECTS } from '#scripts/redirects.ts';

const GENERATED =
  'Made by `node scripts/deploy/recipes.ts` from scripts/headers.ts; change it there.';
const lines = (headers: Headers, write: (name: string, value: string) => string): string[] =>
  Object.entries(headers).map(([name, value]) => write(name, value));

/** Text from the first line on with that indentation. */
const indent = (text: readonly string[], by: string): string =>
  text.map((line) => (line ? by + line : line)).join('\n');

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

/**
 * Inside `route` Caddy keeps the order as written, so a narrower rule replaces what a wider one set.
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
${indent([...CACHE_RULES, OPEN_DATA_RULE, ...TYPE_RULES, ...policyRules()].flatMap(caddyRule), '\t')}
	header -Server
}

{$SITE_ADDRESS:localhost} {
	root * {$SITE_ROOT:/srv/minh-bach/current}

	route {
		# The receiver of the feedback form (scripts/receiver/README.md), which sends its own headers.
		handle ${RECEIVER_PATH}* {
			request_body {
				max_size 64KB
			}
			reverse_proxy 127.0.0.1:4322
		}
		import site_headers
		# Addresses that moved, as the build wrote them; told of new ones by "caddy reload".
		import {$SITE_ROOT:/srv/minh-bach/current}/${REDIRECTS.caddy}*
		# The build leaves .br and .gz beside each text file; nothing is compressed twice.
		file_server {
			precompressed br gzip
		}
	}

	handle_errors {
		# Whoever sent the form must not read that there is no such page.
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

const nginxPattern = ({ prefix, extensions = [] }: HeaderRule): string =>
  prefix ? `~^${prefix.replace(/:\w+/g, '[^/]+')}` : `~\\.(?:${extensions.join('|')})$`;

/** A `map` chooses by path, because add_header in a location forgets those of the server. */
function nginxMap(
  variable: string,
  header: string,
  rules: readonly HeaderRule[],
  otherwise: string,
) {
  const own = rules.filter(({ headers }) => headers[header] !== undefined);
  return [
    `map $uri $${variable} {`,
    `    default "${otherwise}";`,
    ...own.map((rule) => `    ${nginxPattern(rule)} "${rule.headers[header] ?? ''}";`),
    '}',
  ].join('\n');
}

const OPENER = 'Cross-Origin-Opener-Policy';
const mapped = () =>
  [
    ['minhbach_csp', 'Content-Security-Policy', policyRules(), DEFAULT_POLICY],
    ['minhbach_opener', OPENER, policyRules(), COMMON_HEADERS],
    ['minhbach_robots', 'X-Robots-Tag', policyRules(), {}],
    ['minhbach_cache', 'Cache-Control', CACHE_RULES, DEFAULT_CACHE],
    // First match wins: nothing below /admin/ is open data.
    [
      'minhbach_origin',
      'Access-Control-Allow-Origin',
      [
        { name: 'admin', prefix: '/admin/', headers: { 'Access-Control-Allow-Origin': '' } },
        OPEN_DATA_RULE,
      ],
      {},
    ],
  ] as const satisfies readonly (readonly [string, string, readonly HeaderRule[], Headers])[];

/** @see https://nginx.org/en/docs/http/ngx_http_headers_module.html (an empty value sends nothing) */
export const nginxConf = (): string => `# ${GENERATED}
# Include inside \`http { … }\`. Change server_name, root and the certificate.
# brotli_static needs a module (Debian: libnginx-mod-http-brotli-static); without it delete that line,
# gzip_static stays. "listen … http2" is what every nginx understands, newer ones warn that there is a
# newer word.
# Addresses are long, and those that moved may be many.
map_hash_bucket_size 256;
map_hash_max_size 16384;
${mapped()
  .map(([variable, header, rules, otherwise]) =>
    nginxMap(variable, header, rules, (otherwise as Headers)[header] ?? ''),
  )
  .join('\n')}

# Addresses that moved, as the build wrote them; told of new ones by "nginx -s reload".
map $uri $minhbach_moved {
    default "";
    include /srv/minh-bach/current/${REDIRECTS.nginx}*;
}

server {
    listen 80;
    listen [::]:80;
    server_name minhbach.example.vn;
    return 301 https://$host$request_uri;
}

server {
    listen 443 ssl http2;
    listen [::]:443 ssl http2;
    server_name minhbach.example.vn;
    ssl_certificate /etc/ssl/minhbach/fullchain.pem;
    ssl_certificate_key /etc/ssl/minhbach/privkey.pem;

    root /srv/minh-bach/current;
    index index.html;
    server_tokens off;
    charset utf-8;
    charset_types text/css text/plain text/markdown text/csv text/calendar text/xml
        text/javascript application/javascript application/json application/x-ndjson
        application/atom+xml;
    types {
        text/html html;
        text/css css;
        text/javascript js mjs;
        text/markdown md;
        text/csv csv;
        text/calendar ics;
        text/xml xml;
        text/plain txt;
        application/json json;
        application/x-ndjson jsonl;
        application/zip zip;
        application/manifest+json webmanifest;
        application/pdf pdf;
        application/vnd.openxmlformats-officedocument.wordprocessingml.document docx;
        application/vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx;
        font/woff2 woff2;
        image/svg+xml svg;
        image/png png;
        image/jpeg jpg jpeg;
        image/webp webp;
        image/avif avif;
        image/x-icon ico;
    }

    # The build leaves .br and .gz beside each text file.
    gzip_static on;
    gzip_vary on;
    brotli_static on;

${indent(
  lines(
    Object.fromEntries(Object.entries(COMMON_HEADERS).filter(([name]) => name !== OPENER)),
    (name, value) => `add_header ${name} "${value}" always;`,
  ),
  '    ',
)}
${indent(
  mapped().map(([variable, header]) => `add_header ${header} $${variable} always;`),
  '    ',
)}

    if ($minhbach_moved) {
        return 301 $minhbach_moved$is_args$args;
    }
    error_page 404 /404.html;
    # A folder without a page of its own is no page either.
    error_page 403 =404 /404.html;
    location / {
        try_files $uri $uri/ =404;
    }
    # The receiver of the feedback form (scripts/receiver/README.md), which sends its own headers: one
    # add_header here forgets those of the server.
    location ${RECEIVER_PATH} {
        proxy_pass http://127.0.0.1:4322;
        proxy_set_header Host $host;
        proxy_set_header X-Forwarded-For $remote_addr;
        client_max_body_size 64k;
        proxy_hide_header X-Robots-Tag;
        add_header X-Robots-Tag noindex always;
        error_page 502 503 504 = @away;
    }
    location @away {
        types { }
        default_type "text/plain; charset=utf-8";
        add_header Cache-Control no-store always;
        return 503 "${RECEIVER.away}";
    }
    location ~ /\\.(?!well-known/) {
        return 404;
    }
}
`;

const headersBlock = (pattern: string, headers: Headers, dropped: readonly string[] = []): string =>
  [
    pattern,
    ...dropped.map((name) => `  ! ${name}`),
    ...lines(headers, (name, value) => `  ${name}: ${value}`),
  ].join('\n');

/**
 * `public/_headers` of Cloudflare Pages. Rules add up there, so a narrower one first takes away what
 * a wider one set ("! Name"; Netlify does not know that sign).
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

/** Every recipe with the place where it stands. */
export const RECIPES: readonly (readonly [file: string, text: () => string])[] = [
  ['scripts/deploy/Caddyfile', caddyfile],
  ['scripts/deploy/nginx.conf', nginxConf],
  ['public/_headers', headersFile],
];

const fileOf = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

if (import.meta.main)
  for (const [name, text] of RECIPES) {
    writeFileSync(fileOf(name), text());
    console.log(`Đã ghi ${name}`);
  }
