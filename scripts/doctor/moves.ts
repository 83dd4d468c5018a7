/**
 * Former addresses of pages: each must respond with 301 to the page. nginx and Caddy read new ones
 * when they are reloaded; until then the static page at the former address redirects.
 */
import type { Moved } from '#features/address/rules/former.ts';
import { REDIRECTS } from '#features/address/rules/redirect-lists.ts';
import { foundJson, type Answer, type Ask } from './ask.ts';
import { fault, note, ok, type Finding } from './finding.ts';

/** The list does not show which ones a server lacks, so all are requested, up to this number. */
const MOST_ASKED = 200;
const AT_ONCE = 8;

const RELOAD =
  'Nạp lại máy chủ web: systemctl reload nginx (hoặc caddy). Đặt DEPLOY_RELOAD để npm run release tự nạp lại, hoặc đặt lịch cron mỗi giờ (cms/guides/deploy.md)';
const RECIPE = 'Lấy phần địa chỉ cũ trong scripts/deploy/nginx.conf hoặc Caddyfile';

/** Kinds of responses at a former address, in report order. */
const ANSWERS = {
  gone: (former: string) =>
    fault(
      `${former} không còn trang nào trả lời: liên kết cũ đã chết`,
      'Dựng và đăng lại (npm run build && npm run release), nạp lại máy chủ web, và xem máy chủ có phục vụ đúng thư mục “current” không',
    ),
  astray: (former: string) => fault(`${former} dẫn sai chỗ hoặc không dẫn đi đâu`, RELOAD),
  temporary: (former: string) =>
    note(`${former} dẫn đúng chỗ nhưng không bằng mã 301, nên máy tìm kiếm vẫn giữ nó`, RECIPE),
  'by page': (former: string) =>
    note(
      `${former} chưa được trả lời bằng mã 301, mới có trang tĩnh ở đó đưa người đọc đi`,
      `${RELOAD}. Đã nạp lại mà vẫn vậy thì cấu hình thiếu phần ấy: ${RECIPE.toLowerCase()}`,
    ),
  moved: (former: string) => ok(`${former} trả lời 301 và dẫn đúng chỗ`),
} as const;
type Outcome = keyof typeof ANSWERS;

const PERMANENT = [301, 308];

/** Target of the static redirect page that the build left there. */
const REFRESH = /<meta http-equiv="refresh" content="[^"]*url=([^"]*)"/i;

function outcomeOf({ from, to }: Moved, site: URL, { status, headers, body }: Answer): Outcome {
  const asked = new URL(from, site);
  const isRight = (address = ''): boolean =>
    URL.canParse(address, asked) && new URL(address, asked).pathname === to;
  if (status === 200)
    return isRight(REFRESH.exec(body.toString('utf8'))?.[1]) ? 'by page' : 'astray';
  if (status < 300 || status >= 400) return 'gone';
  if (!isRight(headers.location)) return 'astray';
  return PERMANENT.includes(status) ? 'moved' : 'temporary';
}

/** @param site with the base path the site is served under; the list includes it as well */
export async function examineMoves(site: URL, ask: Ask): Promise<Finding[]> {
  const answer = await ask(new URL(REDIRECTS.list, site).href);
  const moves = foundJson<Moved[]>(answer);
  if (!Array.isArray(moves))
    return [
      note(
        `Không đọc được danh sách địa chỉ cũ ở /${REDIRECTS.list} (trả lời ${answer.status})`,
        'Dựng và đăng lại bằng phiên bản phần mềm này',
      ),
    ];
  const pages = moves.filter(({ from }) => from.endsWith('/'));
  if (pages.length === 0) return [ok('Chưa có trang nào đổi địa chỉ')];
  const asked = pages.slice(0, MOST_ASKED);
  const found = new Map<Outcome, string[]>();
  for (let first = 0; first < asked.length; first += AT_ONCE)
    await Promise.all(
      asked.slice(first, first + AT_ONCE).map(async (move) => {
        const outcome = outcomeOf(move, site, await ask(new URL(move.from, site).href));
        found.set(outcome, [...(found.get(outcome) ?? []), move.from]);
      }),
    );
  const of = asked.length < pages.length ? `${asked.length} (trong ${pages.length})` : asked.length;
  return (Object.keys(ANSWERS) as Outcome[]).flatMap((outcome) => {
    const [example, ...others] = (found.get(outcome) ?? []).sort();
    if (example === undefined) return [];
    return ANSWERS[outcome](`${others.length + 1}/${of} địa chỉ cũ (ví dụ ${example})`);
  });
}
