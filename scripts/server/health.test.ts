import { request } from 'node:http';
import express from 'express';
import { afterEach, beforeEach, expect, it, test } from 'vitest';
import { listen, type SiteServer } from '#scripts/serve-site.ts';
import { Faults } from './faults.ts';
import { HEALTH_PATH, healthRouter, type Health } from './health.ts';

const NOW = new Date('2026-11-23T08:00:00+07:00');
const WELL: Health = {
  ...{ needsPerson: false, faults: [], waiting: { count: 0, isLong: false } },
  ...{ repository: 'https://git.example.vn/ubnd/cong-khai.git', branch: 'main' },
  ...{ hasWebhookSecret: true, startedAt: NOW, asked: NOW },
  published: { commit: 'a'.repeat(40), since: NOW, addresses: 9 },
};
let server: SiteServer;
let health: Health;
beforeEach(async () => {
  health = WELL;
  const app = express();
  app.use(
    HEALTH_PATH,
    healthRouter(() => Promise.resolve(health)),
  );
  server = await listen(app, 0);
});
afterEach(() => server.close());

/** `fetch` sets Host by itself. */
const get = (headers: Record<string, string>): Promise<{ status: number; text: string }> =>
  new Promise((done, fail) => {
    const asking = request(`${server.origin}${HEALTH_PATH}`, { headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => done({ status: response.statusCode ?? 0, text }));
    });
    asking.on('error', fail).end();
  });

it('says on a page, and to programs, what is public since when', async () => {
  const page = await get({ Accept: 'text/html' });
  expect(page.status).toBe(200);
  expect(page.text).toContain('Minh Bạch: chạy tốt');
  expect(page.text).toContain('9 địa chỉ, từ 08:00 ngày 23/11/2026');
  const sent = JSON.parse((await get({ Accept: 'application/json' })).text) as object;
  expect(sent).toMatchObject({ published: { commit: 'a'.repeat(40) } });
});

it('answers 503 with what a person must do, as text', async () => {
  const faults = new Faults(
    () => undefined,
    () => NOW,
  );
  faults.set('forge', 'Kho <b>từ chối</b>');
  health = { ...WELL, needsPerson: true, faults: faults.all() };
  const { status, text } = await get({ Accept: 'text/html' });
  expect(status).toBe(503);
  expect(text).toContain('có việc cần người xử lý');
  expect(text).toContain('Kho &#x3C;b>từ chối');
});

test.each([
  ['another name', { Host: 'xau.example' }],
  ['a web server', { 'X-Forwarded-For': '203.0.113.7' }],
])('is not there for who asks through %s', async (_name, headers) => {
  expect((await get({ ...headers } as Record<string, string>)).status).toBe(404);
});
