/**
 * News of a push from a forge: Forgejo, Gitea, GitHub or GitLab. Only what is signed with our secret
 * is listened to, and even that only causes a look at the forge: nothing of a message is published.
 * No forge signs a time, so an old message can be sent again; it finds nothing new.
 */
import { hash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { limited } from '#scripts/receiver/limits.ts';

/** Below the base path of the site; the web server forwards it. */
export const WEBHOOK_PATH = '/tin-tu-kho/';

interface Options {
  /** Without one nothing is accepted. */
  readonly secret: string | undefined;
  readonly branch: string;
  /** The commit whose content is in the folder. */
  readonly commit: () => string | undefined;
  /** Asks the forge. @param after the commit that it has named */
  readonly onPush: (after: string) => void;
  readonly log: (line: string) => void;
}

/** A push of very many files names each of them. */
const MOST = '5mb';
/** How many deliveries are remembered. */
const REMEMBERED = 1000;
const SIGNED = ['x-forgejo-signature', 'x-gitea-signature', 'x-hub-signature-256'] as const;
const EVENT = ['x-forgejo-event', 'x-gitea-event', 'x-github-event', 'x-gitlab-event'] as const;
const DELIVERY = [
  ...['x-forgejo-delivery', 'x-gitea-delivery', 'x-github-delivery'],
  ...['x-gitlab-event-uuid', 'x-gitlab-webhook-uuid'],
] as const;

const first = (headers: IncomingHttpHeaders, names: readonly string[]): string | undefined =>
  names.map((name) => headers[name]).find((value) => typeof value === 'string') as
    string | undefined;

/** In a time that tells nothing of the texts. */
const isSame = (one: string, other: string): boolean => {
  const digest = (text: string) => hash('sha256', text, 'buffer');
  return timingSafeEqual(digest(one), digest(other));
};

/** @param body the bytes that were signed */
function isSigned(headers: IncomingHttpHeaders, body: Buffer, secret: string): boolean {
  const token = headers['x-gitlab-token'];
  if (typeof token === 'string') return isSame(token, secret);
  const signature = first(headers, SIGNED)?.replace(/^sha256=/, '');
  const expected = createHmac('sha256', secret).update(body).digest('hex');
  return signature !== undefined && isSame(signature.toLowerCase(), expected);
}

interface Push {
  readonly ref?: unknown;
  readonly after?: unknown;
  readonly repository?: { readonly full_name?: unknown };
  readonly project?: { readonly path_with_namespace?: unknown };
}

function pushOf(body: Buffer): Push | undefined {
  try {
    const data: unknown = JSON.parse(body.toString('utf8'));
    return typeof data === 'object' && data !== null ? data : undefined;
  } catch {
    return undefined;
  }
}

/** What a message names is shown, but may be anything. */
const shown = (text: unknown): string =>
  typeof text === 'string' ? text.replaceAll(/[^\p{L}\p{N}/._-]/gu, '?').slice(0, 80) : '?';

/** To be mounted at WEBHOOK_PATH. */
export function webhookRouter({ secret, branch, commit, onPush, log }: Options): Router {
  const known = new Set<string>();
  const isKnown = (delivery: string): boolean => {
    if (known.has(delivery)) return true;
    known.add(delivery);
    for (const oldest of known) if (known.size > REMEMBERED) known.delete(oldest);
    return false;
  };
  const answer = (response: Response, status: number, sentence: string): void => {
    log(`Webhook: ${sentence}`);
    response.status(status).type('text/plain').send(`${sentence}\n`);
  };

  const receive = (request: Request, response: Response): void => {
    const { headers } = request;
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const say = (status: number, sentence: string) => answer(response, status, sentence);
    if (!secret)
      return say(
        503,
        'máy chủ chưa có mật mã nên không nhận tin. Ghi mật mã vào tệp webhook-secret rồi chạy lại; trong lúc ấy máy chủ tự hỏi kho mỗi phút',
      );
    if (!isSigned(headers, body, secret))
      return say(
        401,
        'tin không có chữ ký đúng nên bị bỏ qua. Nếu là kho của tỉnh gửi: ghi lại cùng một mật mã ở webhook của kho và ở tệp webhook-secret',
      );
    const event = first(headers, EVENT);
    if (!/^push(?: hook)?$/i.test(event ?? ''))
      return say(
        202,
        `tin “${shown(event)}” không phải là push, không có gì để làm. Ở webhook của kho chỉ cần chọn sự kiện push`,
      );
    const push = pushOf(body);
    if (!push)
      return say(
        415,
        'tin không phải là JSON. Ở webhook của kho chọn Content type: application/json',
      );
    const from = shown(push.repository?.full_name ?? push.project?.path_with_namespace);
    if (push.ref !== `refs/heads/${branch}`)
      return say(
        202,
        `${from} có push ở ${shown(push.ref)}, không phải nhánh công bố “${branch}”; không có gì để làm`,
      );
    const delivery = first(headers, DELIVERY);
    if (delivery !== undefined && isKnown(delivery))
      return say(409, `tin ${shown(delivery)} của ${from} đã nhận rồi, gửi lại không có tác dụng`);
    if (push.after === commit())
      return say(202, `${from} báo ${shown(push.after)}, đang công bố rồi; không có gì mới`);
    onPush(shown(push.after));
    say(202, `${from}, nhánh “${branch}” có ${shown(push.after)}; máy chủ lấy về và công bố`);
  };

  const router = express.Router();
  router.use((request, response, next) => {
    response.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' });
    if (request.method === 'POST') return next();
    response
      .status(405)
      .set('Allow', 'POST')
      .type('text/plain')
      .send('Chỉ nhận POST của kho git\n');
  });
  router.use(
    limited({ count: 120, minutes: 1 }, 'all', (_request, response) => {
      response.status(429).type('text/plain').send('Quá nhiều tin trong một phút\n');
    }),
  );
  router.post('/', express.raw({ type: () => true, limit: MOST }), receive);
  router.use((error: { status?: number }, _request: Request, response: Response, _: NextFunction) =>
    answer(
      response,
      error.status ?? 500,
      error.status === 413
        ? `tin lớn hơn ${MOST} nên bị bỏ qua; máy chủ tự hỏi kho trong vòng một phút`
        : 'tin không đọc được nên bị bỏ qua',
    ),
  );
  return router;
}
