/** The recipes of scripts/deploy/ in their servers, with a site, a release and the receiver. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import express, { type Express } from 'express';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { publishRelease } from '#scripts/deploy/release.ts';
import { parseTarget } from '#scripts/deploy/target.ts';
import { ask } from '#scripts/doctor/ask.ts';
import { examineHeaders } from '#scripts/doctor/sent-headers.ts';
import { headersFor } from '#scripts/headers.ts';
import { RECEIVER } from '#features/feedback/receiver-labels.ts';
import { FORM, TestReceiver } from '#scripts/receiver/receiver.fixture.ts';
import { listen, type SiteServer } from '#scripts/serve-site.ts';
import { lacks } from './system-programs.ts';
import { SERVER_NAMES, startServer, type Served, type ServerName } from './web-servers.ts';

/** A file of each kind in a built site, and its expected type. */
const FILES: Readonly<Record<string, string>> = {
  'index.html': 'text/html; charset=utf-8',
  'van-ban/index.html': 'text/html; charset=utf-8',
  'gop-y/index.html': 'text/html; charset=utf-8',
  'thong-ke/x/nhung/index.html': 'text/html; charset=utf-8',
  'admin/index.html': 'text/html; charset=utf-8',
  'admin/config.json': 'application/json',
  '_astro/a.1.css': 'text/css; charset=utf-8',
  '_astro/a.1.js': 'text/javascript; charset=utf-8',
  '_astro/a.1.woff2': 'font/woff2',
  'pagefind/fragment/1a.pf_fragment': '',
  'pagefind/pagefind.js': 'text/javascript; charset=utf-8',
  'tim-kiem/chi-muc/words/1a.cbor.gz': '',
  'du-lieu/a.csv': 'text/csv; charset=utf-8',
  'du-lieu/a.json': 'application/json',
  'du-lieu/a.jsonl': 'application/x-ndjson; charset=utf-8',
  'du-lieu/a.zip': 'application/zip',
  'lich-tiep-cong-dan/a.ics': 'text/calendar; charset=utf-8',
  'nhat-ky.xml': 'text/xml; charset=utf-8',
  'van-ban/a/van-ban.md': 'text/markdown; charset=utf-8',
  'manifest.webmanifest': 'application/manifest+json',
  'robots.txt': 'text/plain; charset=utf-8',
  'tep/a.pdf': 'application/pdf',
  'tep/a.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'tep/a.avif': 'image/avif',
  'favicon.ico': 'image/x-icon',
};
const COMPRESSED = /\.(?:html|css|js|json|csv|ics|xml|md|txt)$/;
const textOf = (name: string, version: number) => `${name} v${version} `.repeat(60);

function writeSite(out: string, version: number): void {
  const write = (name: string, content: string | Buffer) => {
    mkdirSync(dirname(join(out, name)), { recursive: true });
    writeFileSync(join(out, name), content);
  };
  for (const name of [...Object.keys(FILES), '404.html']) {
    write(name, textOf(name, version));
    if (!COMPRESSED.test(name)) continue;
    write(`${name}.br`, brotliCompressSync(textOf(name, version)));
    write(`${name}.gz`, gzipSync(textOf(name, version)));
  }
}

/** Returns the request it received, with a policy of its own. */
function forgeThatEchoes(): Express {
  const app = express();
  app.use(express.text({ limit: '64mb' }), (request, response) => {
    response.set('Content-Security-Policy', "default-src 'self'");
    const { host, 'x-forwarded-proto': scheme } = request.headers;
    const length = typeof request.body === 'string' ? request.body.length : 0;
    response.json({ url: request.originalUrl, host, scheme, length });
  });
  return app;
}

const addressOf = (file: string) => `/${file.replace(/index\.html$/, '')}`;
/** Normalises equivalent types. */
const sameType = (type = '') =>
  type
    .replace(/^application\/javascript/, 'text/javascript')
    .replace(/^application\/xml/, 'text/xml')
    .replace('image/vnd.microsoft.icon', 'image/x-icon')
    .replace(/^application\/json; charset=utf-8$/, 'application/json');

function examine(name: ServerName): void {
  let dir = '';
  let served: Served;
  let forge: SiteServer;
  const receiver = new TestReceiver();
  const srv = () => join(dir, 'srv');
  const publish = async (version: number) => {
    writeSite(join(dir, `dist-${version}`), version);
    await publishRelease(parseTarget(srv()), join(dir, `dist-${version}`), `2026112${version}`);
  };

  beforeAll(async () => {
    // The certificates are local ones.
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    dir = realpathSync(mkdtempSync(join(tmpdir(), 'recipe-')));
    await publish(1);
    const origins: string[] = [];
    await receiver.start({ origins });
    const receiverPort = Number(new URL(receiver.origin).port);
    forge = await listen(forgeThatEchoes(), 0);
    const forgePort = Number(new URL(forge.origin).port);
    const root = join(srv(), 'current');
    served = await startServer[name]({ dir, root, receiverPort, forgePort });
    origins.push(served.origin);
  }, 60_000);
  afterAll(async () => {
    delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    await served.close();
    await forge.close();
    await receiver.stop();
    if (dir) rmSync(dir, { recursive: true, force: true });
  });

  const get = (path: string, headers: Record<string, string> = {}) =>
    ask(`${served.origin}${path}`, { headers });

  describe('run by its recipe', () => {
    test.each(Object.entries(FILES))('%s has its headers and is %s', async (file, type) => {
      const { status, headers, body } = await get(addressOf(file));
      expect(status).toBe(200);
      expect(body.toString()).toBe(textOf(file, 1));
      const expected = headersFor(addressOf(file));
      for (const header of [
        ...Object.keys(expected),
        'Access-Control-Allow-Origin',
        'X-Robots-Tag',
      ])
        if (header !== 'Content-Type')
          expect([header, headers[header.toLowerCase()]]).toEqual([header, expected[header]]);
      if (type) expect(sameType(headers['content-type'])).toBe(type);
      expect(headers['server'] ?? '').not.toMatch(/\d/);
    });

    it('sends the compressed copies that the build left', async () => {
      const kinds = [
        ['gzip', gunzipSync],
        ['br', brotliDecompressSync],
      ] as const;
      for (const [encoding, unpack] of kinds)
        for (const file of Object.keys(FILES).filter((one) => COMPRESSED.test(one))) {
          const { headers, body } = await get(addressOf(file), { 'Accept-Encoding': encoding });
          // Not every nginx has the module.
          if (encoding === 'br' && name === 'nginx' && !headers['content-encoding']) continue;
          expect([file, headers['content-encoding']]).toEqual([file, encoding]);
          expect(headers['vary']).toMatch(/accept-encoding/i);
          expect(unpack(body).toString()).toBe(textOf(file, 1));
          if (FILES[file]) expect(sameType(headers['content-type'])).toBe(FILES[file]);
        }
    });

    it('answers “not modified” to who has a page already', async () => {
      const { headers } = await get('/van-ban/');
      const again = await get('/van-ban/', { 'If-None-Match': headers.etag ?? '' });
      expect([again.status, again.body.length]).toEqual([304, 0]);
    });

    it('leads http to https, and a folder without its slash to the one with it', async () => {
      const plain = await ask(`${served.plain}/van-ban/?q=1`);
      expect([301, 308]).toContain(plain.status);
      expect(plain.headers.location).toMatch(/^https:\/\/localhost(?::\d+)?\/van-ban\/\?q=1$/);
      const { status, headers } = await get('/van-ban');
      expect([301, 302, 307, 308]).toContain(status);
      expect(new URL(headers.location ?? '', served.origin).pathname).toBe('/van-ban/');
    });

    test.each(['/khong-co/', '/khong-co.csv', '/admin/khong-co', '/.git/config', '/tep/'])(
      '%s is our own page of error, with the status 404',
      async (path) => {
        const { status, headers, body } = await get(path);
        expect(status).toBe(404);
        expect(body.toString()).toBe(textOf('404.html', 1));
        expect(headers['content-security-policy']).toBeTruthy();
        expect(headers['cache-control']).toBe('no-cache');
      },
    );

    it('passes the form to the receiver, which sees whose browser it is', async () => {
      const send = (origin: string, body = new URLSearchParams(FORM).toString()) =>
        ask(`${served.origin}/gui-gop-y/`, {
          method: 'POST',
          headers: { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' },
          body,
        });
      const { status, headers } = await send(served.origin);
      expect([status, headers.location?.split('=')[0]]).toEqual([303, '/gop-y/da-nhan/?ma']);
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['x-robots-tag']).toBe('noindex');
      expect(await receiver.drafts()).toHaveLength(1);
      expect((await send('https://xau.example')).status).toBe(403);
      expect((await send(served.origin, 'a='.padEnd(200_000, 'x'))).status).toBeGreaterThan(412);
      const asked = await get('/gui-gop-y/');
      expect([asked.status, asked.headers.location]).toEqual([303, '/gop-y/']);
    });

    test.each(['/tin-tu-kho/', '/cms/dich-vu/publication'])(
      'passes %s on to the service, whose other pages stay on its machine',
      async (path) => {
        // Answered by Express, which has nothing there in this test.
        expect((await get(path)).body.toString()).toContain(`Cannot GET ${path}`);
        expect((await get('/tinh-trang/')).body.toString()).toBe(textOf('404.html', 1));
        const large = { method: 'POST', body: 'x'.repeat(6_000_000) };
        expect((await ask(`${served.origin}${path}`, large)).status).toBeGreaterThan(412);
      },
    );

    it('passes Forgejo on below /git/ as the guide says, addresses and headers untouched', async () => {
      const path = '/api/v1/repos/ubnd/cong-khai/branches/cms%2Fdirectives%2F2026-08-ct-tu?x=a%20b';
      const { status, headers, body } = await get(`/git${path}`);
      expect([status, headers['content-security-policy']]).toEqual([200, "default-src 'self'"]);
      expect(JSON.parse(body.toString())).toEqual({
        ...{ url: path, scheme: 'https', length: 0 },
        host: expect.stringMatching(/^localhost(?::\d+)?$/) as string,
      });
      const picture = await ask(`${served.origin}/git/api`, {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain' },
        body: 'x'.repeat(10_000_000),
      });
      expect(JSON.parse(picture.body.toString())).toMatchObject({
        url: '/api',
        length: 10_000_000,
      });
      const bare = await get('/git');
      expect(bare.headers.location).toMatch(/\/git\/$/);
    });

    it('satisfies the doctor', async () => {
      const found = await examineHeaders(new URL(`${served.origin}/`), ask, undefined);
      expect(found.filter(({ state }) => state === 'fault')).toEqual([]);
    });

    it('finds a page at every moment while releases follow each other', async () => {
      let publishing = true;
      const seen = new Set<string>();
      const read = async () => {
        while (publishing) {
          const [page, style] = await Promise.all([get('/van-ban/'), get('/_astro/a.1.css')]);
          expect([page.status, style.status]).toEqual([200, 200]);
          const text = page.body.toString();
          expect(text).toMatch(/^(van-ban\/index\.html v(\d) )(?:\1)*$/);
          seen.add(text.slice(0, 25));
        }
      };
      const readers = [read(), read()];
      for (const version of [2, 3, 4]) await publish(version);
      publishing = false;
      await Promise.all(readers);
      expect(seen.size).toBeGreaterThan(1);
    }, 30_000);

    it('says that the receiver is away when it is, and not that there is no such page', async () => {
      await receiver.stop();
      const { status, headers, body } = await get('/gui-gop-y/');
      expect([status, headers['content-type']]).toEqual([503, 'text/plain; charset=utf-8']);
      expect(body.toString()).toBe(RECEIVER.away);
      expect(headers['cache-control']).toBe('no-store');
    });
  });
}

for (const name of SERVER_NAMES) describe.skipIf(lacks(name, 'openssl'))(name, () => examine(name));
