/** The page for the operator: what is public, since when, and what needs a person. */
import { hash } from 'node:crypto';
import express, { type Router } from 'express';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { formatMoment } from '#lib/local-date.ts';
import type { Fault } from './faults.ts';
import type { Waiting } from './feedback.ts';

/** On this machine only: the web server does not forward it. */
export const HEALTH_PATH = '/tinh-trang/';

/** Dates as ISO instants; `needsPerson` answers 503. */
export interface Health {
  readonly needsPerson: boolean;
  readonly faults: readonly Fault[];
  /** The public state of the content. */
  readonly published?:
    { readonly commit: string; readonly since: Date; readonly addresses: number } | undefined;
  /** When the forge answered last. */
  readonly asked?: Date | undefined;
  /** When the next record is published by itself. */
  readonly next?: Date | undefined;
  /** Feedback that has not reached the forge. */
  readonly waiting: Waiting;
  readonly repository: string;
  readonly branch: string;
  readonly hasWebhookSecret: boolean;
  readonly startedAt: Date;
}

const STYLE = `body{font:16px/1.6 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
dt{font-weight:600;margin-top:.8rem}dd{margin:0;white-space:pre-line;overflow-wrap:anywhere}`;
const POLICY = `default-src 'none'; style-src 'sha256-${hash('sha256', STYLE, 'base64')}'; frame-ancestors 'none'`;

function linesOf(health: Health): readonly (readonly [label: string, text: string])[] {
  const { published, waiting } = health;
  const time = (at: Date | undefined, otherwise: string) => (at ? formatMoment(at) : otherwise);
  return [
    ...health.faults.map(
      ({ subject, what, since }) => [`Lỗi: ${subject}`, `${what}\nTừ ${time(since, '')}`] as const,
    ),
    [
      'Đang công bố',
      published
        ? `${published.commit}\n${published.addresses} địa chỉ, từ ${time(published.since, '')}`
        : 'Chưa công bố lần nào từ khi chạy; bản cũ trên đĩa vẫn được phục vụ',
    ],
    ['Kho', `${health.repository}, nhánh ${health.branch}`],
    ['Hỏi kho lần cuối', time(health.asked, 'Chưa hỏi được lần nào')],
    [
      'Webhook',
      health.hasWebhookSecret
        ? 'Đã có mật mã'
        : 'Chưa có mật mã (tệp webhook-secret); máy chủ tự hỏi kho mỗi phút',
    ],
    ['Hẹn giờ công bố tiếp theo', time(health.next, 'Không có')],
    [
      'Góp ý chờ đưa lên kho',
      waiting.count === 0 ? 'Không có' : `${waiting.count}, lâu nhất từ ${waiting.since ?? ''}`,
    ],
    ['Chạy từ', time(health.startedAt, '')],
  ];
}

const pageOf = (health: Health): string => {
  const title = health.needsPerson ? 'Minh Bạch: có việc cần người xử lý' : 'Minh Bạch: chạy tốt';
  return toHtml([
    { type: 'doctype' },
    h('html', { lang: 'vi' }, [
      h('head', [h('meta', { charSet: 'utf-8' }), h('title', title), h('style', STYLE)]),
      h('body', [
        h('h1', title),
        h(
          'dl',
          linesOf(health).flatMap(([label, text]) => [h('dt', label), h('dd', text)]),
        ),
      ]),
    ]),
  ]);
};

/** A page elsewhere may lead a browser on this machine here under another name. */
const isAskedHere = (host = '') => /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host);

/** To be mounted at HEALTH_PATH; JSON where it is asked for by `Accept`. */
export function healthRouter(health: () => Promise<Health>): Router {
  const router = express.Router();
  router.get('/', async (request, response, next) => {
    if (!isAskedHere(request.headers.host) || request.headers['x-forwarded-for']) return next();
    const found = await health();
    response.status(found.needsPerson ? 503 : 200);
    response.set({ 'Cache-Control': 'no-store', 'Content-Security-Policy': POLICY });
    if (request.accepts(['html', 'json']) === 'json') response.json(found);
    else response.type('html').send(pageOf(found));
  });
  return router;
}
