/** Does the real server send the headers of `scripts/headers.ts`? Tests one path of each kind. */
import type { BackendSettings } from '#cms/config.ts';
import { backendOrigins } from '#cms/backend/backend-settings.ts';
import { adminCsp } from '#cms/csp.ts';
import { headersFor } from '#scripts/headers.ts';
import type { Ask } from './ask.ts';
import { fault, note, ok, type Finding } from './finding.ts';

const PLACES = [
  '',
  'tim-kiem/',
  'gop-y/',
  'admin/',
  'du-lieu/datapackage.json',
  'pagefind/pagefind.js',
  'tim-kiem/chi-muc/index.json',
];
const CURE =
  'Chép lại cấu hình máy chủ từ scripts/deploy/ (Caddyfile, nginx.conf) hoặc public/_headers';

/** The CMS's policy names the forge of this site's CMS. */
function expectedHeaders(path: string, site: URL, backend: BackendSettings | undefined) {
  const headers = headersFor(`/${path}`);
  if (path === 'admin/')
    headers['Content-Security-Policy'] = adminCsp(backendOrigins(backend, site.origin));
  return headers;
}

const asset = (html: string): string | undefined => /_astro\/[^"']+\.css/.exec(html)?.[0];

async function checkPlace(
  path: string,
  site: URL,
  ask: Ask,
  backend: BackendSettings | undefined,
): Promise<Finding> {
  const { status, headers } = await ask(new URL(path, site).href);
  if (status !== 200) return note(`/${path}: trả lời ${status}, không xét tiêu đề`);
  const wrong = Object.entries(expectedHeaders(path, site, backend)).flatMap(([name, wanted]) => {
    const sent = headers[name.toLowerCase()];
    return sent === wanted
      ? []
      : [`${name}: ${sent === undefined ? 'không gửi' : `gửi “${String(sent)}”`}`];
  });
  return wrong.length === 0
    ? ok(`/${path}: đủ tiêu đề an toàn và lưu tạm`)
    : fault(`/${path}: ${wrong.join('; ')}`, CURE);
}

export async function examineHeaders(
  site: URL,
  ask: Ask,
  backend: BackendSettings | undefined,
): Promise<Finding[]> {
  const home = (await ask(site.href)).body.toString('utf8');
  const places = [...PLACES, asset(home)].filter((path) => path !== undefined);
  return Promise.all(places.map((path) => checkPlace(path, site, ask, backend)));
}
