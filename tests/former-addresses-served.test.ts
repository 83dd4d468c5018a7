/**
 * A document under its third number, and what still names it by the first: every former address answers
 * 301 and leads to a page, from our own server and from real ones under the recipes we hand out.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Moved } from '#domain/address/former.ts';
import { REDIRECTS } from '#scripts/redirects.ts';
import { listen, siteApp } from '#scripts/serve-site.ts';
import { MINUTES, tinySite } from './tiny-site.ts';

const [OLDEST, OLD, NOW] = ['2026-13-ct-ubnd', '2026-15-ct-ubnd', '2026-16-ct-ubnd'];
const { contentTree, build } = tinySite();
let outDir: string;

const duty = `directive: ${OLD}
order: 1
title: Quy chế đối thoại
text: Cụ thể hóa
place: mục 1
appliesTo: [committee]
cadence: yearly
evidence: { collection: regulated-dialogues, minimum: 1 }
sample: true
`;

beforeAll(() => {
  const content = contentTree('moved');
  const file = (slug: string) => join(content, `directives/${slug}.md`);
  const text = readFileSync(file(OLD), 'utf8');
  renameSync(file(OLD), file(NOW));
  writeFileSync(
    file(NOW),
    text
      .replace('15/CT-UBND', '16/CT-UBND')
      .replace('sample: true', `sample: true\nformerIds: [${OLD}, ${OLDEST}]`),
  );
  writeFileSync(
    file('2026-20-ct-ubnd'),
    text
      .replace('15/CT-UBND', '20/CT-UBND')
      .replace('sample: true', `sample: true\nrelations: [{ kind: amends, to: ${OLDEST} }]`),
  );
  mkdirSync(join(content, 'duties'), { recursive: true });
  writeFileSync(join(content, 'duties/viec-1.yml'), duty);
  const built = build(content, 'moved');
  expect(built.status, built.output).toBe(0);
  outDir = built.outDir;
}, 3 * MINUTES);

const page = (address: string) => readFileSync(join(outDir, address, 'index.html'), 'utf8');
const moves = () => JSON.parse(readFileSync(join(outDir, REDIRECTS.list), 'utf8')) as Moved[];

test('what names the document by a former number means it still', () => {
  expect(page('van-ban/2026-20-ct-ubnd')).toContain(`href="/van-ban/${NOW}/"`);
  expect(page(`van-ban/${NOW}`)).toContain('href="/van-ban/2026-20-ct-ubnd/"');
  expect(page(`thuc-hien/${NOW}`)).toContain('Cụ thể hóa');
  expect(page('')).toContain(`href="/thuc-hien/${NOW}/"`);
});

test('page, data and tracker of every former number are in the list', () => {
  const from = moves().map((move) => move.from);
  for (const slug of [OLD, OLDEST])
    expect(from).toEqual(
      expect.arrayContaining([
        `/van-ban/${slug}/`,
        `/van-ban/${slug}/index.json`,
        `/van-ban/${slug}/akn.xml`,
        `/van-ban/${slug}/van-ban.md`,
        `/thuc-hien/${slug}/`,
        `/thuc-hien/${slug}.csv`,
      ]),
    );
  expect(page(`thuc-hien/${OLD}`)).toContain(`url=/thuc-hien/${NOW}/`);
});

/** Every address of the list, as the server at that origin answers it. */
async function expectRedirects(origin: string): Promise<void> {
  for (const { from, to } of moves()) {
    const answer = await fetch(origin + from, { redirect: 'manual' });
    const told = new URL(answer.headers.get('location') ?? '', origin).pathname;
    expect([from, answer.status, told]).toEqual([from, 301, to]);
    // A document put back to its first number would otherwise lead browsers round in circles.
    expect([from, answer.headers.get('cache-control')]).toEqual([from, 'no-cache']);
    expect([to, (await fetch(origin + to)).status]).toEqual([to, 200]);
  }
  const asked = await fetch(`${origin}/van-ban/${OLD}/?q=1`, { redirect: 'manual' });
  expect(asked.headers.get('location')).toMatch(/\?q=1$/);
  expect((await fetch(`${origin}/van-ban/khong-co/`)).status).toBe(404);
}

test('our own server', { timeout: MINUTES }, async () => {
  const server = await listen(siteApp(outDir, '/'), 0);
  await expectRedirects(server.origin).finally(() => server.close());
});

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
const has = (program: string) => spawnSync(program, ['--help']).error === undefined;
const recipe = (name: string) => readFileSync(join('scripts/deploy', name), 'utf8');

/** The recipe as it stands, on this machine's loopback instead of a name with a certificate. */
const nginxHere = (dir: string, port: number): string =>
  `daemon off; user root; pid ${dir}/pid; error_log stderr; events {} http { access_log off; ${recipe(
    'nginx.conf',
  )
    .replace(/server \{\n {4}listen 80;[^}]*\}\n/, '')
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replace(
      /^ +(?:listen \[::\]:443 ssl|http2 on|ssl_certificate\S* .*|brotli_static on);\n/gm,
      '',
    )
    .replaceAll('/srv/minh-bach/current', outDir)} }`;

describe('real servers under our recipes', () => {
  const running: ChildProcess[] = [];
  afterAll(() => running.forEach((child) => child.kill()));

  async function serve(program: string, args: string[], port: number, env = {}): Promise<string> {
    let said = '';
    const child = spawn(program, args, { env: { ...process.env, ...env } });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    running.push(child);
    const origin = `http://127.0.0.1:${port}`;
    await vi.waitFor(
      async () => {
        if (child.exitCode !== null) throw new Error(said);
        await fetch(origin);
      },
      { timeout: 20_000, interval: 100 },
    );
    return origin;
  }

  test.skipIf(!has('nginx'))('nginx', { timeout: MINUTES }, async () => {
    const port = await freePort();
    const dir = `${outDir}-nginx`;
    mkdirSync(dir);
    writeFileSync(join(dir, 'nginx.conf'), nginxHere(dir, port));
    await expectRedirects(await serve('nginx', ['-p', dir, '-c', join(dir, 'nginx.conf')], port));
  });

  test.skipIf(!has('caddy'))('Caddy', { timeout: MINUTES }, async () => {
    const port = await freePort();
    const home = `${outDir}-caddy`;
    const config = join(home, 'Caddyfile');
    mkdirSync(home);
    writeFileSync(config, `{\n\tadmin off\n}\n${recipe('Caddyfile')}`);
    await expectRedirects(
      await serve('caddy', ['run', '--config', config], port, {
        ...{ SITE_ADDRESS: `http://127.0.0.1:${port}`, SITE_ROOT: outDir },
        ...{ HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home },
      }),
    );
  });
});
