/** The recipe of nginx. */
import { RECEIVER } from '#features/feedback/receiver-labels.ts';
import {
  CACHE_RULES,
  COMMON_HEADERS,
  DEFAULT_CACHE,
  DEFAULT_POLICY,
  FILE_TYPES,
  isTextType,
  OPEN_RULES,
  policyRules,
  type HeaderRule,
  type Headers,
} from '#scripts/headers.ts';
import { REDIRECTS } from '#features/address/rules/redirect-lists.ts';
import { GENERATED, indent, lines } from './recipe-text.ts';
import { SERVED_PATHS, type ServedPath } from './served-paths.ts';

const nginxPattern = ({ prefix, extensions = [] }: HeaderRule): string =>
  prefix ? `~^${prefix.replace(/:\w+/g, '[^/]+')}` : `~\\.(?:${extensions.join('|')})$`;

/** A `map` chooses by path, because add_header in a location drops those of the server. */
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
        ...OPEN_RULES,
      ],
      {},
    ],
  ] as const satisfies readonly (readonly [string, string, readonly HeaderRule[], Headers])[];

const TYPES = FILE_TYPES.map(([type, ...extensions]) => `${type} ${extensions.join(' ')};`);
/** nginx has text/html in its list already. */
const TEXT_TYPES = FILE_TYPES.map(([type]) => type).filter(
  (type) => isTextType(type) && type !== 'text/html',
);

const served = ({ path, most, isForm }: ServedPath): string[] => [
  `location ${path} {`,
  '    proxy_pass http://127.0.0.1:4322;',
  '    proxy_set_header Host $host;',
  '    proxy_set_header X-Forwarded-For $remote_addr;',
  `    client_max_body_size ${most.toLowerCase()};`,
  '    proxy_hide_header X-Robots-Tag;',
  '    add_header X-Robots-Tag noindex always;',
  ...(isForm ? ['    error_page 502 503 504 = @away;'] : []),
  '}',
];

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
    charset_types ${TEXT_TYPES.join('\n        ')};
    types {
${indent(TYPES, '        ')}
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
    # \`npm run server\` (cms/guides/deploy.md), which sends its own headers: one add_header here forgets
    # those of the server.
${indent(SERVED_PATHS.flatMap(served), '    ')}
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
