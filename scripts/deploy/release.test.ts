import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { objectStore } from './object-store.ts';
import { publishRelease, releaseName, rollBack } from './release.ts';
import { parseTarget } from './target.ts';

let dir = '';
let root = '';

beforeEach(() => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'release-')));
  root = join(dir, 'srv');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A built site with its version in every file. */
function site(version: number, pages = 3): string {
  const out = join(dir, `dist-${version}`);
  mkdirSync(join(out, '_astro'), { recursive: true });
  for (const name of ['index.html', '404.html', `_astro/style.${version}.css`])
    writeFileSync(join(out, name), `v${version}`);
  for (let page = 0; page < pages; page++) writeFileSync(join(out, `${page}.html`), `v${version}`);
  return out;
}

const publicFile = (name: string) => readFileSync(join(root, 'current', name), 'utf8');
const releases = () => readdirSync(join(root, 'releases')).filter((name) => !name.endsWith('.sum'));
const nameOf = (version: number) => `2026112${version}T000000000Z`;

describe('publishing', () => {
  it('keeps five of six releases, the newest one public', async () => {
    for (let version = 1; version <= 6; version++)
      await publishRelease(parseTarget(root), site(version), nameOf(version));
    expect(releases()).toEqual([2, 3, 4, 5, 6].map(nameOf));
    expect(publicFile('index.html')).toBe('v6');
    expect(await parseTarget(root).run('list')).toContain(`* ${nameOf(6)}`);
  });

  it('goes back one release at a time, and says when there is none left', async () => {
    for (const version of [1, 2, 3])
      await publishRelease(parseTarget(root), site(version), nameOf(version));
    expect(await rollBack(parseTarget(root))).toBe(nameOf(2));
    expect(publicFile('index.html')).toBe('v2');
    await rollBack(parseTarget(root));
    expect(publicFile('index.html')).toBe('v1');
    await expect(rollBack(parseTarget(root))).rejects.toThrow('Không còn bản nào cũ hơn');
    expect(publicFile('index.html')).toBe('v1');
  });

  it('never deletes the public release, even when it is an old one', async () => {
    for (let version = 1; version <= 5; version++)
      await publishRelease(parseTarget(root), site(version), nameOf(version));
    for (let step = 0; step < 4; step++) await rollBack(parseTarget(root));
    await publishRelease(parseTarget(root), site(6), nameOf(6));
    expect(publicFile('index.html')).toBe('v6');
    expect(releases()).toHaveLength(5);
  });

  it('takes along the assets of the release before, for pages that are open, and no older ones', async () => {
    for (const version of [1, 2, 3])
      await publishRelease(parseTarget(root), site(version), nameOf(version));
    const assets = readdirSync(join(root, 'current/_astro')).sort();
    expect(assets).toEqual(['style.2.css', 'style.3.css']);
    expect(publicFile('_astro/style.2.css')).toBe('v2');
  });

  it('makes no new release of the same site, so that hourly builds do not push the others out', async () => {
    expect(await publishRelease(parseTarget(root), site(1), nameOf(1))).toBe(nameOf(1));
    expect(await publishRelease(parseTarget(root), site(2), nameOf(2))).toBe(nameOf(2));
    expect(await publishRelease(parseTarget(root), site(2), nameOf(3))).toBe(nameOf(2));
    expect(readdirSync(join(root, 'releases'))).toHaveLength(4);
    // After a rollback, the same site is again a new release.
    await rollBack(parseTarget(root));
    expect(await publishRelease(parseTarget(root), site(2), nameOf(4))).toBe(nameOf(4));
  });

  it('refuses what is no built site before it touches anything', async () => {
    await expect(publishRelease(parseTarget(root), dir, nameOf(1))).rejects.toThrow(
      'npm run build',
    );
    expect(existsSync(root)).toBe(false);
  });
});

describe('a reader', () => {
  it('finds at every moment one whole release', async () => {
    const target = parseTarget(root);
    await publishRelease(target, site(1, 40), nameOf(1));
    let publishing = true;
    const seen = new Set<string>();
    const read = async () => {
      while (publishing) {
        const release = realpathSync(join(root, 'current'));
        const files = readdirSync(release).filter((name) => name.endsWith('.html'));
        const versions = new Set(files.map((name) => readFileSync(join(release, name), 'utf8')));
        expect(files).toHaveLength(42);
        expect([...versions]).toHaveLength(1);
        seen.add(basename(release));
        await sleep(0);
      }
    };
    const reading = read();
    for (const version of [2, 3, 4])
      await publishRelease(target, site(version, 40), nameOf(version));
    publishing = false;
    await reading;
    expect(seen.size).toBeGreaterThan(1);
  });
});

describe('parseTarget', () => {
  test.each([
    'srv/minh-bach',
    '',
    '/',
    'host:relative',
    '/srv/$(id)',
    '/srv/a b',
    '/srv/../etc',
    '-oProxyCommand=x:/srv/a',
    'ssh://-oProxyCommand=x/srv/a',
    'ssh://may-chu:22;id/srv/a',
    'https://may-chu/srv/a',
  ])('“%s” is refused', (address) => expect(() => parseTarget(address)).toThrow('DEPLOY_TARGET'));
  test.each([
    ['/srv/minh-bach', '/srv/minh-bach'],
    ['web@10.0.0.5:/srv/minh-bach', '/srv/minh-bach'],
    ['may-chu.example.vn:/var/www', '/var/www'],
    ['ssh://web@10.0.0.5:2222/srv/minh-bach', '/srv/minh-bach'],
    ['ssh://may-chu/srv/a', '/srv/a'],
  ])('“%s” is taken', (address, root) => expect(parseTarget(address).root).toBe(root));
});

describe('objectStore', () => {
  test.each([
    'rclone:',
    'rclone:kho',
    'rclone:kho:',
    'rclone:kho:/trang',
    'rclone:kho:trang/../khac',
    'rclone:kho:trang;id',
    'rclone:-kho:trang',
    'rclone:kho:--config',
    'rclone::s3,access_key_id=x:trang',
  ])('“%s” is refused', (address) => expect(() => objectStore(address)).toThrow('DEPLOY_TARGET'));
  test.each([
    ['rclone:kho:trang', 'kho:trang'],
    ['rclone:kho_2:trang.example.vn/minh-bach/', 'kho_2:trang.example.vn/minh-bach'],
    ['/srv/minh-bach', undefined],
  ])('“%s” is taken', (address, place) => expect(objectStore(address)).toBe(place));
});

test('names of releases sort by time', () => {
  const names = [
    '2026-11-25T08:00:00.001Z',
    '2026-11-25T08:00:00.002Z',
    '2026-12-01T00:00:00Z',
  ].map((at) => releaseName(new Date(at), '73b4a16'));
  expect([...names].sort()).toEqual(names);
  expect(names[0]).toBe('20261125T080000001Z-73b4a16');
});
