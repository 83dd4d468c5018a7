/** `npm run release` to object storage: rclone against a server of the S3 protocol on this machine. */
import { describe, expect } from 'vitest';
import type { Asked } from './object-storage.ts';
import {
  build,
  expectPublic,
  isPage,
  publish,
  release,
  SITE,
  start,
  STATE,
  storage,
  test,
  type Site,
} from './object-release.ts';

const withDigest = (path: string) => /^(?:_astro|tim-kiem\/chi-muc\/words)\//.test(path);

const of = (wanted: string, asked: readonly Asked[] = storage.asked) =>
  asked.filter(({ method, path }) => method === wanted && path !== STATE).map(({ path }) => path);

/** A page is never there before what it names, nor is what went gone before the page. */
function expectOrder(asked: readonly Asked[]): void {
  const rank = ({ method, path }: Asked) => {
    if (method === 'DELETE') return isPage(path) ? 3 : 4;
    return isPage(path) ? 2 : withDigest(path) ? 0 : 1;
  };
  const changes = asked.filter(
    ({ method, path }) => path !== STATE && (method === 'PUT' || method === 'DELETE'),
  );
  expect(changes.map(rank)).toEqual(changes.map(rank).sort());
}

test('publishes all, then what has changed, and removes at the end what went', async () => {
  build({ ...SITE, 'index.html.br': 'nén', 'index.html.gz': 'nén' });
  expect(await release()).toMatchObject({
    code: 0,
    output: expect.stringContaining('gửi 11 tệp, xóa 0 tệp') as string,
  });
  await expectPublic(SITE);
  expectOrder(storage.asked);

  const requests = storage.asked.length;
  const { 'van-ban/2026-01/index.html': _page, 'hinh/anh.webp': _picture, ...rest } = SITE;
  const next = {
    ...rest,
    ...{ 'index.html': 'v2', 'van-ban.xml': 'v2', 'tep/Công văn 12+1.pdf': 'v2' },
    'tim-kiem/chi-muc/words/Ab_2.json.gz': 'v2',
  };
  expect(await publish(next)).toContain('gửi 4 tệp, xóa 2 tệp, 6 tệp không đổi');
  await expectPublic(next);
  const second = storage.asked.slice(requests);
  expect(of('PUT', second).sort()).toEqual(
    [
      'index.html',
      'tep/Công văn 12+1.pdf',
      'tim-kiem/chi-muc/words/Ab_2.json.gz',
      'van-ban.xml',
    ].sort(),
  );
  expect(of('DELETE', second)).toEqual(['van-ban/2026-01/index.html', 'hinh/anh.webp']);
  expectOrder(second);
}, 60_000);

test('sends nothing when nothing has changed', async () => {
  await publish(SITE);
  const requests = storage.asked.length;
  expect(await publish(SITE)).toContain('Trang không có gì đổi, 11 tệp');
  const second = storage.asked.slice(requests);
  expect(second.filter(({ method }) => method !== 'GET' && method !== 'HEAD')).toEqual([]);
  expect(second.length).toBeLessThan(6);
}, 60_000);

test('each file is kept with its headers, and none compressed', async () => {
  await publish(SITE);
  const immutable = 'public, max-age=31536000, immutable';
  for (const [path, cache, type] of [
    ['index.html', 'no-cache', 'text/html; charset=utf-8'],
    ['_astro/style.1.css', immutable, 'text/css; charset=utf-8'],
    ['tim-kiem/chi-muc/words/-Ab_1.json.gz', immutable, 'application/gzip'],
    ['tim-kiem/chi-muc/index.json', 'no-cache', 'application/json; charset=utf-8'],
    ['tep/Công văn 12+1.pdf', 'public, max-age=3600', 'application/pdf'],
    ['lich.ics', 'no-cache', 'text/calendar; charset=utf-8'],
  ]) {
    const { headers } = await storage.read(path ?? '');
    const kept = ['cache-control', 'content-type', 'content-encoding'];
    expect([path, ...kept.map((name) => headers.get(name))]).toEqual([path, cache, type, null]);
  }
}, 60_000);

test('assets of the release before stay for pages that are open, and no older ones', async () => {
  const version = (name: string): Site => {
    const { '_astro/style.1.css': _style, ...rest } = SITE;
    return { ...rest, 'index.html': name, [`_astro/style.${name}.css`]: name };
  };
  for (const name of ['1', '2', '3']) await publish(version(name));
  expect((await storage.paths()).filter((path) => path.startsWith('_astro/'))).toEqual([
    '_astro/style.2.css',
    '_astro/style.3.css',
  ]);
}, 60_000);

describe('puts right', () => {
  const next: Site = {
    ...Object.fromEntries(Object.keys(SITE).map((path) => [path, 'v2'])),
    'moi/index.html': 'v2',
  };

  /** Kills the release and its rclone when that file is on its way. */
  async function killedAt(file: string): Promise<void> {
    const run = start();
    storage.replace(({ method, path }) => {
      const isIt = method === 'PUT' && path === file;
      if (isIt) run.kill();
      return isIt;
    });
    await run.ended;
    storage.replace(() => false);
  }

  test('a first release that was killed in the middle', async () => {
    build(SITE);
    await killedAt('lich.ics');
    const sent = of('PUT');
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.filter(isPage)).toEqual([]);
    const requests = storage.asked.length;
    // The content has changed meanwhile.
    await publish({ ...SITE, 'index.html': 'v2' });
    await expectPublic({ ...SITE, 'index.html': 'v2' });
    expect(of('PUT', storage.asked.slice(requests)).filter((path) => sent.includes(path))).toEqual(
      [],
    );
  }, 60_000);

  test('one that was killed among its pages', async () => {
    await publish(SITE);
    const requests = storage.asked.length;
    build(next);
    await killedAt('moi/index.html');
    expectOrder(storage.asked.slice(requests));
    const isOld = async (path: string) => (await storage.read(path)).text === 'v1';
    for (const path of Object.keys(SITE).filter((one) => !isPage(one)))
      expect([path, await isOld(path)]).toEqual([path, false]);
    await publish(next);
    await expectPublic(next);
    // Killed before the removals, and then taken up.
    await publish(SITE);
    await expectPublic(SITE);
  }, 60_000);

  test('a bucket that someone edited', async () => {
    await publish(SITE);
    await storage.edit('index.html', 'ai đó sửa');
    await storage.edit('van-ban/index.html', undefined);
    await storage.edit('la.html', 'tệp lạ');
    expect(await publish(SITE)).toContain('gửi 2 tệp, xóa 1 tệp');
    await expectPublic(SITE);
    await storage.edit(STATE, 'hỏng');
    expect(await publish(SITE)).toContain('gửi 11 tệp');
    await expectPublic(SITE);
    expect((await storage.read('index.html')).headers.get('cache-control')).toBe('no-cache');
  }, 60_000);

  test('files that another program brought, with headers of its own', async () => {
    for (const [path, text] of Object.entries(SITE)) await storage.edit(encodeURI(path), text);
    await publish(SITE);
    for (const path of Object.keys(SITE))
      expect((await storage.read(path)).headers.get('cache-control')).not.toBeNull();
  }, 60_000);
});

test('deletes nothing in a bucket that holds files of others', async () => {
  await storage.edit('ho-so/luong.xlsx', 'của người khác');
  build(SITE);
  const { code, output } = await release();
  expect(output).toMatch(/1 tệp không phải của trang này \(ho-so\/luong\.xlsx/);
  expect(code).toBe(1);
  expect(await storage.paths()).toEqual(['ho-so/luong.xlsx']);
});
