import { createHmac } from 'node:crypto';
import express from 'express';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { listen, type SiteServer } from '#scripts/serve-site.ts';
import { WEBHOOK_PATH, webhookRouter } from './webhook.ts';

const SECRET = 'mật mã của tỉnh';
const OLD = 'a'.repeat(40);
const NEW = 'b'.repeat(40);
let server: SiteServer;
let log: string[];
let pushes: string[];

async function start(secret: string | undefined = SECRET): Promise<void> {
  const app = express();
  [log, pushes] = [[], []];
  const router = webhookRouter({
    ...{ secret, branch: 'main', commit: () => OLD },
    onPush: (after) => pushes.push(after),
    log: (line) => log.push(line),
  });
  app.use(WEBHOOK_PATH, router);
  server = await listen(app, 0);
}
beforeEach(() => start());
afterEach(() => server.close());

const pushOf = (change: object = {}) =>
  JSON.stringify({
    ...{ ref: 'refs/heads/main', before: OLD, after: NEW },
    repository: { full_name: 'ubnd/cong-khai' },
    ...change,
  });
const signed = (body: string, secret = SECRET) =>
  createHmac('sha256', secret).update(body).digest('hex');
async function send(body: string, headers: Record<string, string>, method = 'POST') {
  const url = `${server.origin}${WEBHOOK_PATH}`;
  const response = await fetch(url, { method, headers, ...(method === 'POST' && { body }) });
  return { status: response.status, text: await response.text() };
}
const forgejo = (body: string, change: Record<string, string> = {}) =>
  send(body, {
    ...{ 'Content-Type': 'application/json', 'X-Forgejo-Event': 'push' },
    ...{ 'X-Forgejo-Delivery': 'mot', 'X-Forgejo-Signature': signed(body), ...change },
  });

describe('a push to our branch', () => {
  const body = pushOf();
  test.each<[string, Record<string, string>]>([
    ['Forgejo', { 'X-Forgejo-Event': 'push', 'X-Forgejo-Signature': signed(body) }],
    ['Gitea', { 'X-Gitea-Event': 'push', 'X-Gitea-Signature': signed(body) }],
    ['GitHub', { 'X-GitHub-Event': 'push', 'X-Hub-Signature-256': `sha256=${signed(body)}` }],
    ['GitLab', { 'X-Gitlab-Event': 'Push Hook', 'X-Gitlab-Token': encodeURIComponent('x') }],
  ])('of %s has the forge asked', async (name, headers) => {
    if (name === 'GitLab') {
      await server.close();
      await start('x');
    }
    expect((await send(body, headers)).status).toBe(202);
    expect(pushes).toEqual([NEW]);
    expect(log.join('\n')).toContain(`ubnd/cong-khai, nhánh “main” có ${NEW}`);
  });

  it('of two thousand files is taken', async () => {
    const added = Array.from({ length: 2000 }, (_, file) => `directives/2026-${file}-qd-ubnd.md`);
    expect((await forgejo(pushOf({ commits: [{ added }] }))).status).toBe(202);
    expect(pushes).toEqual([NEW]);
  });
});

describe('has nothing done, with a sentence:', () => {
  const wrong = signed(pushOf(), 'khác');
  test.each<[string, string, Record<string, string>, number, RegExp]>([
    [
      'a wrong signature',
      pushOf(),
      { 'X-Forgejo-Signature': wrong },
      401,
      /chữ ký.*webhook-secret/,
    ],
    ['no signature', pushOf(), { 'X-Forgejo-Signature': '' }, 401, /chữ ký/],
    ['a wrong token', pushOf(), { 'X-Gitlab-Token': 'khac' }, 401, /chữ ký/],
    [
      'a body that was changed',
      pushOf({ after: 'c'.repeat(40) }),
      { 'X-Forgejo-Signature': signed(pushOf()) },
      401,
      /chữ ký/,
    ],
    ['another branch', pushOf({ ref: 'refs/heads/nhap' }), {}, 202, /refs\/heads\/nhap.*“main”/],
    [
      'another event',
      pushOf(),
      { 'X-Forgejo-Event': 'issues' },
      202,
      /“issues” không phải là push/,
    ],
    ['a form', 'payload=%7B%7D', {}, 415, /Content type: application\/json/],
    ['what is public already', pushOf({ after: OLD }), {}, 202, /đang công bố rồi/],
    ['names with line breaks', pushOf({ ref: 'a\nb' }), {}, 202, /a\?b/],
  ])('%s', async (_name, body, headers, status, words) => {
    const answer = await forgejo(body, headers);
    expect([answer.status, pushes]).toEqual([status, []]);
    expect(answer.text).toMatch(words);
    expect(log).toEqual([`Webhook: ${answer.text.trim()}`]);
  });

  test('an old message that is sent again', async () => {
    expect((await forgejo(pushOf())).status).toBe(202);
    const again = await forgejo(pushOf());
    expect([again.status, pushes]).toEqual([409, [NEW]]);
    expect(log.at(-1)).toContain('đã nhận rồi');
  });

  test('more than a push can be', async () => {
    const answer = await forgejo(pushOf({ x: 'x'.repeat(6_000_000) }));
    expect([answer.status, pushes]).toEqual([413, []]);
    expect(log[0]).toContain('lớn hơn 5mb');
  });

  test('a service without a secret', async () => {
    await server.close();
    await start('');
    const answer = await forgejo(pushOf(), { 'X-Forgejo-Signature': signed(pushOf(), '') });
    expect([answer.status, pushes]).toEqual([503, []]);
    expect(log[0]).toContain('webhook-secret');
  });

  test('who only looks', async () => {
    expect(await send('', {}, 'GET')).toMatchObject({ status: 405 });
    expect(log).toEqual([]);
  });

  test('a flood', async () => {
    for (let sent = 0; sent < 120; sent++) await forgejo(pushOf(), { 'X-Forgejo-Signature': 'x' });
    expect((await forgejo(pushOf())).status).toBe(429);
    expect(log).toHaveLength(120);
  });
});
