/** A citizen's question on its way to the forge, where moderators find it on the board of the CMS. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { createDraftForwarder, waitingDrafts } from '#scripts/receiver/draft-forwarder.ts';
import type { Deliver } from '#scripts/receiver/forge/forge.ts';
import { deliverTo, forgeSettings } from '#scripts/receiver/forge/forge-settings.ts';
import { FORM, TestReceiver } from '#scripts/receiver/receiver.fixture.ts';
import { listen, type SiteServer } from '#scripts/serve-site.ts';
import { AN } from './doctor-deployment.fixture.ts';
import {
  createForgejoDouble,
  REPOSITORY,
  type ForgejoDouble,
} from './forgejo-double/forgejo-double.ts';

let dir = '';
let at: TestReceiver;
let server: SiteServer;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'receiver-forge-'));
  at = new TestReceiver();
});
afterEach(async () => {
  await at.stop();
  await server.close();
  rmSync(dir, { recursive: true, force: true });
});

const codeOf = (location: string) => new URL(location, 'http://x').searchParams.get('ma') ?? '';
const waiting = async () =>
  (await waitingDrafts(at.cmsServer.dir)).map(({ branch }) => branch.replace('cms/feedback/', ''));

describe('a Forgejo', () => {
  let forge: ForgejoDouble;
  let away = false;
  const desk = () => ({
    kind: 'forgejo',
    api: `${server.origin}/git/api/v1`,
    repository: REPOSITORY,
    base: 'main',
    token: forge.accounts.grantToken(AN),
  });

  beforeEach(async () => {
    const bare = join(dir, 'bare.git');
    execFileSync('git', ['clone', '--quiet', '--bare', at.cmsServer.dir, bare]);
    execFileSync('git', ['--git-dir', bare, 'branch', '-f', 'main', 'HEAD']);
    forge = createForgejoDouble(bare, [AN]);
    away = false;
    const app = express();
    app.use('/git', (_request, response, next) => {
      if (away) response.status(502).end();
      else next();
    });
    app.use('/git', forge.router);
    server = await listen(app, 0);
  });

  it('gets a request with the label of drafts, and nothing stays behind here', async () => {
    await at.start({ deliver: deliverTo(desk()) });
    const code = codeOf(
      (await at.post({ content: `${FORM['content']} Gọi 0912 345 678` })).location,
    );
    await vi.waitFor(async () => expect(await waiting()).toEqual([]), 10_000);
    const [request] = forge.pulls.all;
    expect(request).toMatchObject({
      title: `Góp ý ${code} chờ duyệt`,
      head: `cms/feedback/${code}`,
      base: 'main',
      labels: [{ name: 'decap-cms/draft' }],
    });
    const record = await forge.repository.git([
      'show',
      `cms/feedback/${code}:content/feedback/${code}.md`,
    ]);
    expect(record).toContain('0912 345 678');
    expect(record).not.toContain(FORM['contact']);
    expect(await forge.repository.changes('main', `cms/feedback/${code}`)).toHaveLength(1);
    expect(at.log.join('\n')).toMatch(new RegExp(`Đã đưa góp ý ${code}`));
    expect(at.log.join('\n')).not.toContain('0912');
  });

  it('that is away loses nothing: the sender has a receipt, and it arrives once, later', async () => {
    away = true;
    await at.start({ deliver: deliverTo(desk()) });
    const codes = [codeOf((await at.post()).location), codeOf((await at.post()).location)];
    await vi.waitFor(() => expect(at.log.join('\n')).toContain('trả lời 502'), 10_000);
    expect((await waiting()).sort()).toEqual([...codes].sort());
    expect(forge.pulls.all).toEqual([]);
    away = false;
    const forwarder = createDraftForwarder(at.cmsServer.dir, deliverTo(desk()), () => undefined);
    await Promise.all([forwarder.round(), forwarder.round(), forwarder.round()]);
    forwarder.close();
    expect(await waiting()).toEqual([]);
    expect(forge.pulls.all.map(({ head }) => head).sort()).toEqual(
      codes.map((code) => `cms/feedback/${code}`).sort(),
    );
    expect(forge.pulls.labels).toHaveLength(1);
  });

  test.each(['/branches', '/contents', '/pulls', '/labels'])(
    'that falls silent after %s is taken up where it stopped',
    async (last) => {
      await at.start();
      const code = codeOf((await at.post()).location);
      // Every answer is lost once, after the forge has done what was asked.
      const deliver = deliverTo(desk());
      const { fetch } = globalThis;
      vi.stubGlobal('fetch', async (...asked: Parameters<typeof fetch>) => {
        const answer = await fetch(...asked);
        const [address, options] = asked;
        if (options?.method === 'POST' && (address as string).endsWith(last))
          throw new TypeError('fetch failed');
        return answer;
      });
      const said: string[] = [];
      const forwarder = createDraftForwarder(
        at.cmsServer.dir,
        deliver,
        (line) => void said.push(line),
      );
      await forwarder.round();
      expect(said.join()).toContain('không gọi được');
      expect(await waiting()).toEqual([code]);
      vi.unstubAllGlobals();
      await forwarder.round();
      forwarder.close();
      expect(await waiting()).toEqual([]);
      expect(forge.pulls.all).toHaveLength(1);
      expect(forge.pulls.all[0]?.labels.map(({ name }) => name)).toEqual(['decap-cms/draft']);
    },
  );

  it('that refuses the token says so, without the token', async () => {
    const token = 'sai-ma-bi-mat';
    await at.start({ deliver: deliverTo({ ...desk(), token }) });
    await at.post();
    await vi.waitFor(() => expect(at.log.join('\n')).toContain('RECEIVER_TOKEN'), 10_000);
    expect(at.log.join('\n')).not.toContain(token);
    expect(await waiting()).toHaveLength(1);
  });
});

interface Asked {
  readonly what: string;
  readonly body: Record<string, unknown>;
  readonly credential: string;
}
/** Answers each request by the first line that fits; `done` counts what was made. */
async function forgeThatAnswers(
  answers: readonly (readonly [what: RegExp, status: number, body: unknown])[],
): Promise<Asked[]> {
  const asked: Asked[] = [];
  const app = express();
  app.use(express.json(), (request, response) => {
    const what = `${request.method} ${decodeURIComponent(request.originalUrl)}`;
    const credential = request.get('authorization') ?? request.get('private-token') ?? '';
    asked.push({ what, credential, body: request.body as Record<string, unknown> });
    const [, status = 404, body = {}] = answers.find(([fits]) => fits.test(what)) ?? [];
    response.status(status).json(body);
  });
  server = await listen(app, 0);
  return asked;
}

const OTHERS: [
  kind: string,
  answers: [RegExp, number, unknown][],
  writes: RegExp[],
  credential: string,
][] = [
  [
    'github',
    [
      [/^GET .*git\/ref\/heads\/main$/, 200, { object: { sha: 'a1' } }],
      [/^POST .*git\/refs$/, 201, {}],
      [/^PUT .*contents/, 201, {}],
      [/^GET .*pulls/, 200, []],
      [/^POST .*pulls$/, 201, { number: 7 }],
      [/^POST .*issues\/7\/labels$/, 200, []],
    ],
    [/POST .*git\/refs/, /PUT .*contents\/content\/feedback/, /POST .*pulls/, /POST .*7\/labels/],
    'Bearer ma',
  ],
  [
    'gitlab',
    [
      [/^GET .*merge_requests/, 200, []],
      [/^GET .*branches/, 404, {}],
      [/^POST .*commits$/, 201, {}],
      [/^POST .*merge_requests$/, 201, {}],
    ],
    [/POST \/projects\/ubnd\/cong-khai\/repository\/commits/, /POST .*merge_requests/],
    'ma',
  ],
];
describe.each(OTHERS)('a %s', (kind, answers, writes, credential) => {
  let deliver: Deliver;
  const bring = async () => {
    deliver = deliverTo({
      kind,
      api: server.origin,
      repository: REPOSITORY,
      base: 'main',
      token: 'ma',
    });
    await at.start();
    const code = codeOf((await at.post()).location);
    const forwarder = createDraftForwarder(
      at.cmsServer.dir,
      deliver,
      (line) => void at.log.push(line),
    );
    await forwarder.round();
    forwarder.close();
    return code;
  };

  it('gets the record on a branch of the board, and its request with the label', async () => {
    const asked = await forgeThatAnswers(answers);
    const code = await bring();
    const written = asked.filter(({ what }) => !what.startsWith('GET'));
    expect(written).toHaveLength(writes.length);
    for (const [index, pattern] of writes.entries()) expect(written[index]?.what).toMatch(pattern);
    const all = JSON.stringify(written.map(({ body }) => body));
    expect(all).toContain(`cms/feedback/${code}`);
    expect(all).toContain('decap-cms/draft');
    expect(all).not.toContain(FORM['contact']);
    expect(new Set(asked.map((one) => one.credential))).toEqual(new Set([credential]));
    expect(await waiting()).toEqual([]);
  });

  it('that is down keeps it waiting', async () => {
    await forgeThatAnswers([[/./, 503, {}]]);
    const code = await bring();
    expect(await waiting()).toEqual([code]);
    expect(at.log.join('\n')).toContain('trả lời 503');
  });
});

describe('settings', () => {
  const FORGEJO = {
    CMS_BACKEND: 'forgejo',
    CMS_REPO: 'ubnd/cong-khai',
    CMS_FORGE_URL: 'https://minhbach.example.vn/git',
    CMS_APP_ID: '12345678',
  };
  beforeEach(async () => {
    server = await listen(express(), 0);
  });

  it('without a token leave the drafts here', () => {
    expect(forgeSettings(FORGEJO)).toBeUndefined();
  });

  it('take the token from a file that only its owner reads', () => {
    const file = join(dir, 'token');
    writeFileSync(file, 'bi-mat\n', { mode: 0o644 });
    chmodSync(file, 0o644);
    const env = { ...FORGEJO, RECEIVER_TOKEN_FILE: file };
    expect(() => forgeSettings(env)).toThrow(`chmod 600 ${file}`);
    chmodSync(file, 0o600);
    expect(forgeSettings(env)).toEqual({
      kind: 'forgejo',
      api: 'https://minhbach.example.vn/git/api/v1',
      repository: 'ubnd/cong-khai',
      base: 'main',
      token: 'bi-mat',
    });
    writeFileSync(file, '\n');
    expect(() => forgeSettings(env)).toThrow('trống');
    expect(() => forgeSettings({ ...env, RECEIVER_TOKEN_FILE: join(dir, 'x') })).toThrow('ENOENT');
  });

  it('that name no forge, or half of one, are refused in words', () => {
    expect(() => forgeSettings({ RECEIVER_TOKEN: 'x' })).toThrow(/CMS_BACKEND/);
    expect(() => forgeSettings({ ...FORGEJO, RECEIVER_TOKEN: 'x', CMS_REPO: '' })).toThrow(
      /CMS_REPO/,
    );
  });
});
