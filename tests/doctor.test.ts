/** The doctor against a real local server: a correct one, and one for each mistake. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { examinations, examine } from '#scripts/doctor.ts';
import { examineTarget } from '#scripts/doctor/target.ts';
import { ask } from '#scripts/doctor/ask.ts';
import { examineServer, hasServer } from '#scripts/doctor/server.ts';
import { AN, deploy, type Deployment } from './doctor-deployment.fixture.ts';
import type { Finding } from '#scripts/doctor/finding.ts';

let site: Deployment;
beforeAll(async () => {
  site = await deploy();
});
afterAll(() => site.close());

let token: string | undefined;
beforeEach(() => {
  site.forge.pulls.needsApproval = true;
  token = site.forge.accounts.grantToken(AN);
});
afterEach(() => {
  site.wrong = {};
  site.forge.limits.treePage = 1000;
  site.forge.accounts.confidential = false;
});

async function visit(address = `${site.origin}/`): Promise<Finding[]> {
  const env = { ...(token && { DOCTOR_TOKEN: token }) };
  const found: Finding[] = [];
  for (const examination of examinations(address, site.workDir, env).slice(1))
    found.push(...(await examine(examination)));
  return found;
}
const faults = (found: readonly Finding[]) => found.filter(({ state }) => state === 'fault');

describe('a deployment that is right', () => {
  it('has no fault, and says what was looked at', async () => {
    const found = await visit();
    expect(faults(found)).toEqual([]);
    const said = found.map(({ what }) => what).join('\n');
    for (const part of [
      'trả lời 200',
      '404',
      'nén (br)',
      'đủ tiêu đề',
      'phiên bản 14',
      'loại công khai',
      'Máy nhận góp ý trả lời',
      'được bảo vệ',
      '/admin/',
      '1/1 địa chỉ cũ (ví dụ /van-ban/2026-1-cu/) trả lời 301',
    ])
      expect(said).toContain(part);
  });

  it('has none without a token either, only what could not be seen', async () => {
    token = undefined;
    const found = await visit();
    expect(faults(found)).toEqual([]);
    expect(found.filter(({ cure }) => cure?.includes('DOCTOR_TOKEN')).length).toBeGreaterThan(0);
  });
});

describe('a deployment that is wrong', () => {
  const cases: [string, () => void, RegExp, RegExp][] = [
    [
      'built for another address',
      () => (site.wrong.canonical = 'http://localhost:4321/'),
      /tự nhận địa chỉ/,
      /SITE_URL=/,
    ],
    ['sent uncompressed', () => (site.wrong.uncompressed = true), /không nén/, /gzip_static/],
    [
      'compressed without Vary',
      () => (site.wrong.withoutVary = true),
      /thiếu tiêu đề Vary/,
      /gzip_vary/,
    ],
    [
      'answering 200 to anything',
      () => (site.wrong.missing = 'answered'),
      /trả lời 200 thay vì 404/,
      /404\.html/,
    ],
    [
      'with the server’s own 404',
      () => (site.wrong.missing = 'default page'),
      /trang mặc định/,
      /404\.html/,
    ],
    [
      'without its policy',
      () => (site.wrong.withoutHeader = 'Content-Security-Policy'),
      /Content-Security-Policy: không gửi/,
      /Caddyfile/,
    ],
    [
      'without cache rules',
      () => (site.wrong.withoutHeader = 'Cache-Control'),
      /Cache-Control/,
      /Caddyfile/,
    ],
    [
      'without open data for other sites',
      () => (site.wrong.withoutHeader = 'Access-Control-Allow-Origin'),
      /datapackage\.json: Access-Control/,
      /Caddyfile/,
    ],
    [
      'without its CMS',
      () => (site.wrong.withoutAdmin = true),
      /biên tập .* chưa mở được/,
      /admin\//,
    ],
    [
      'with another application id',
      () => (site.wrong.backend = { ...site.backend, app_id: 'khong-co-that' }),
      /không có ứng dụng/,
      /CMS_APP_ID/,
    ],
    [
      'with a confidential application',
      () => (site.forge.accounts.confidential = true),
      /Confidential/,
      /bỏ chọn/,
    ],
    [
      'with another forge address',
      () => (site.wrong.backend = { ...site.backend, api_root: `${site.origin}/gitt/api/v1` }),
      /không phải API của Forgejo/,
      /ROOT_URL/,
    ],
    [
      'whose receiver is away',
      () => (site.wrong.receiver = 'away'),
      /trả lời 502: người dân không gửi được/,
      /systemctl status/,
    ],
    [
      'that passes the form to nobody',
      () => (site.wrong.receiver = 'none'),
      /trả lời 404: người dân không gửi được/,
      /máy chủ web chuyển/,
    ],
    [
      'with an open branch',
      () => (site.forge.pulls.needsApproval = false),
      /chưa được bảo vệ/,
      /Branch protection/,
    ],
  ];
  test.each(cases)('%s', async (_name, spoil, what, cure) => {
    spoil();
    const found = faults(await visit());
    expect(found.map((finding) => finding.what).join('\n')).toMatch(what);
    expect(found.map((finding) => finding.cure).join('\n')).toMatch(cure);
  });

  it('on this machine may keep its texts here, as npm start does', async () => {
    site.wrong.backend = { name: 'proxy', proxy_url: '/cms/api/v1' };
    const found = await visit();
    expect(faults(found)).toEqual([]);
    expect(found.map(({ what }) => what).join('\n')).toContain('npm start');
  });

  it('tells a tree that comes in pages, without calling it wrong', async () => {
    site.forge.limits.treePage = 2;
    const found = await visit();
    expect(faults(found)).toEqual([]);
    expect(found.map(({ what }) => what).join('\n')).toMatch(/3 tệp.*mỗi lượt 2.*2 lượt/);
  });

  it('that does not answer at all is a fault of each examination, not a crash', async () => {
    const found = await visit('http://localhost:1/');
    expect(found).toHaveLength(4);
    expect(faults(found)[0]?.what).toContain('máy chủ không mở cổng này');
  });

  it('makes the command end with 1, and a right one with 0', async () => {
    const run = (address: string) =>
      new Promise<{ code: number; output: string }>((done) => {
        const child = spawn(process.execPath, ['scripts/doctor.ts', address], {
          env: { ...process.env, DOCTOR_TOKEN: token },
        });
        let output = '';
        for (const stream of [child.stdout, child.stderr])
          stream.on('data', (text: Buffer) => (output += text.toString()));
        child.on('close', (code) => done({ code: code ?? -1, output }));
      });
    const right = await run(`${site.origin}/`);
    // The machine itself may lack disk space; the site has no fault.
    expect(right.output.split('Trang công khai')[1]).not.toContain('✗');
    expect(right.code).toBe(right.output.includes('✗') ? 1 : 0);
    site.wrong.uncompressed = true;
    expect(await run(`${site.origin}/`)).toMatchObject({
      code: 1,
      output: expect.stringContaining('  ✗ Trang gửi đi không nén') as string,
    });
    expect(await run('minhbach')).toMatchObject({
      code: 1,
      output: expect.stringContaining('Cách dùng: npm run doctor') as string,
    });
  });
});

describe('the service on this machine', () => {
  const store = mkdtempSync(join(tmpdir(), 'doctor-store-'));
  afterAll(() => rmSync(store, { recursive: true, force: true }));
  const env = { RECEIVER_STORE: store, CONTENT_REPO: 'http://127.0.0.1:3000/ubnd/cong-khai.git' };
  const HEALTH = {
    ...{ needsPerson: false, faults: [], waiting: { count: 0, isLong: false } },
    published: { commit: 'a'.repeat(40), since: '2026-11-23T01:00:00Z', addresses: 9 },
    ...{ asked: '2026-11-23T01:05:00Z', repository: 'kho', branch: 'main' },
    ...{ hasWebhookSecret: true, startedAt: '2026-11-23T01:00:00Z' },
  };
  const look = (health: object) =>
    examineServer(env, () =>
      Promise.resolve({ status: 200, headers: {}, body: Buffer.from(JSON.stringify(health)) }),
    );
  beforeEach(() => chmodSync(store, 0o700));

  it('is well when it publishes what the forge has and nothing waits', async () => {
    const found = await look(HEALTH);
    expect(new Set(found.map(({ state }) => state))).toEqual(new Set(['ok']));
    expect(found.map(({ what }) => what).join()).toContain('từ 08:00 ngày 23/11/2026');
    expect([hasServer(env), hasServer({ CMS_BACKEND: 'forgejo' })]).toEqual([true, false]);
  });

  it('is at fault when it does not run', async () => {
    const [found] = faults(await examineServer({ PORT: '1' }, ask));
    expect(found).toMatchObject({ cure: 'systemctl status minh-bach' });
  });

  it('has its own faults shown, and feedback that waits too long', async () => {
    const fault = { subject: 'Kho git', what: 'từ chối', since: HEALTH.asked, urgentFrom: '' };
    const waiting = { count: 2, since: '2026-11-23T00:00:00Z', isLong: true };
    const found = faults(await look({ ...HEALTH, faults: [fault], waiting }));
    expect(found.map(({ what }) => what)).toEqual([
      'Kho git: từ chối (từ 08:05 ngày 23/11/2026)',
      '2 góp ý còn giữ trên máy này, chưa lên kho, lâu nhất từ 07:00 ngày 23/11/2026',
    ]);
  });

  it('may do without a webhook, and keeps contacts to itself', async () => {
    chmodSync(store, 0o755);
    const found = await look({ ...HEALTH, hasWebhookSecret: false });
    expect(faults(found)[0]?.cure).toBe(`chmod 700 ${store}`);
    expect(found.find(({ state }) => state === 'note')?.what).toContain('webhook');
  });
});

describe('where releases go', () => {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'doctor-target-')));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  const look = (DEPLOY_TARGET: string) => examineTarget({ DEPLOY_TARGET });

  it('is shown with the release that is public', async () => {
    mkdirSync(join(dir, 'releases/20261125'), { recursive: true });
    expect(await look(dir)).toMatchObject([{ state: 'note' }]);
    symlinkSync('releases/20261125', join(dir, 'current'));
    expect(await look(dir)).toMatchObject([
      { state: 'ok', what: `${dir}: đang công bố bản 20261125, giữ 1 bản` },
    ]);
  });

  test.each([
    ['no address', 'minh-bach', /DEPLOY_TARGET=minh-bach/],
    ['a closed port', 'ssh://web@127.0.0.1:1/srv/x', /không mở cổng SSH/],
    ['a folder that is not there', '/srv/khong-co-thu-muc-nay', /chưa có thư mục/],
  ])('%s is a fault', async (_name, address, words) => {
    expect(faults(await look(address))[0]?.what).toMatch(words);
  });
});
