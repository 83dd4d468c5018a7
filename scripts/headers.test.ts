import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { RECIPES } from './deploy/recipes.ts';
import { headersFor } from './headers.ts';

const PUBLIC_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Only digests of Astro's own scripts may be added to the policy. */
const withoutHashes = (policy = '') => policy.replaceAll(/ 'sha256-[^']+'/g, '');

describe('headersFor', () => {
  test('public pages run nothing inline and nothing from elsewhere', () => {
    for (const path of ['/', '/van-ban/2021-08-ct-tu/', '/404.html', '/thong-ke/x/'])
      expect(withoutHashes(headersFor(path)['Content-Security-Policy'])).toBe(PUBLIC_POLICY);
  });

  test('the search needs no more than any page: neither WebAssembly nor workers', () => {
    expect(withoutHashes(headersFor('/pagefind/pagefind.js')['Content-Security-Policy'])).toBe(
      PUBLIC_POLICY,
    );
  });

  test('only the search page may load from another host', () => {
    expect(withoutHashes(headersFor('/tim-kiem/')['Content-Security-Policy'])).toBe(
      PUBLIC_POLICY.replace("connect-src 'self'", "connect-src 'self' https:"),
    );
  });

  test('only the feedback form may go to another host', () => {
    expect(headersFor('/gop-y/')['Content-Security-Policy']).toContain(
      "form-action 'self' https:;",
    );
  });

  test('only the page made for it may be framed', () => {
    const policy = (path: string) => headersFor(path)['Content-Security-Policy'];
    expect(policy('/thong-ke/x/nhung/')).toContain('frame-ancestors *');
    expect(policy('/thong-ke/x/nhung/')).not.toContain('unsafe-inline');
    for (const path of [
      '/thong-ke/x/',
      '/thong-ke/nhung/',
      '/van-ban/x/nhung/',
      '/thong-ke/x/y/nhung/',
    ])
      expect(policy(path)).toContain("frame-ancestors 'none'");
  });

  test.each(['/', '/tim-kiem/', '/gop-y/', '/admin/', '/tep/a.pdf'])(
    '%s is safe in every respect',
    (path) => {
      const headers = headersFor(path);
      const policy = headers['Content-Security-Policy'] ?? '';
      expect(policy).not.toMatch(/'unsafe-(?:inline|eval)'/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(headers['X-Content-Type-Options']).toBe('nosniff');
      expect(headers['Strict-Transport-Security']).toMatch(/^max-age=\d{8}/);
      expect(headers['Referrer-Policy']).toBeTruthy();
      expect(headers['Permissions-Policy']).toContain('camera=()');
    },
  );

  test.each([
    ['/_astro/page.B1x2.css', /immutable/],
    ['/pagefind/fragment/1a2b.pf_fragment', /immutable/],
    ['/pagefind/filter/1a2b.pf_filter', /immutable/],
    ['/pagefind/pagefind-entry.json', /^no-cache$/],
    ['/tim-kiem/chi-muc/words/1a2b.cbor.gz', /immutable/],
    ['/tim-kiem/chi-muc/index.json', /^no-cache$/],
    ['/tim-kiem/', /^no-cache$/],
    ['/van-ban/', /^no-cache$/],
    ['/tep/van-ban/a.pdf', /max-age=3600/],
  ])('%s is cached as %s', (path, expected) => {
    expect(headersFor(path)['Cache-Control']).toMatch(expected);
  });

  test('the CMS may connect to the forge that it is set to, no page may', () => {
    const connections = () =>
      / connect-src [^;]+/.exec(headersFor('/admin/')['Content-Security-Policy'] ?? '')?.[0];
    expect(connections()).toBe(" connect-src 'self' blob:");
    vi.stubEnv('CMS_BACKEND', 'github');
    vi.stubEnv('CMS_REPO', 'ubnd/cong-khai');
    vi.stubEnv('CMS_LOGIN_URL', 'https://dang-nhap.example.vn/auth');
    expect(connections()).toBe(" connect-src 'self' blob: https://api.github.com");
    expect(withoutHashes(headersFor('/')['Content-Security-Policy'])).toBe(PUBLIC_POLICY);
    vi.unstubAllEnvs();
  });

  test('data and search are open to other sites, pages and the CMS are not', () => {
    const open = (path: string) => headersFor(path)['Access-Control-Allow-Origin'];
    expect(open('/du-lieu/van-ban.csv')).toBe('*');
    expect(open('/lich-tiep-cong-dan/tat-ca.ics')).toBe('*');
    expect(open('/du-lieu/van-ban.jsonl')).toBe('*');
    expect(open('/du-lieu/tat-ca-bang.zip')).toBe('*');
    expect(open('/pagefind/wasm.unknown.pagefind')).toBe('*');
    expect(open('/tim-kiem/chi-muc/words/1a2b.cbor.gz')).toBe('*');
    expect(open('/tim-kiem/')).toBeUndefined();
    expect(open('/van-ban/')).toBeUndefined();
    expect(open('/admin/config.json')).toBeUndefined();
  });
});

describe('calendar files', () => {
  const TYPE = 'text/calendar; charset=utf-8';
  test('say what they are, on every server', () => {
    expect(headersFor('/lich-tiep-cong-dan/a/buoi-2026-12-01.ics')['Content-Type']).toBe(TYPE);
    expect(headersFor('/lich-tiep-cong-dan/')['Content-Type']).toBeUndefined();
    const recipes = Object.fromEntries(RECIPES.map(([file, text]) => [file, text()]));
    expect(recipes['scripts/deploy/Caddyfile']).toContain(`Content-Type "${TYPE}"`);
    expect(recipes['public/_headers']).toContain(`/*.ics\n  Content-Type: ${TYPE}`);
    expect(recipes['scripts/deploy/nginx.conf']).toMatch(/charset_types [^;]*text\/calendar/);
    expect(recipes['scripts/deploy/nginx.conf']).toMatch(/types \{[^}]*text\/calendar ics;/);
  });
});

test('files of JSON lines say what they are, on every server', () => {
  const TYPE = 'application/x-ndjson; charset=utf-8';
  expect(headersFor('/du-lieu/van-ban.jsonl')['Content-Type']).toBe(TYPE);
  expect(headersFor('/du-lieu/datapackage.json')['Content-Type']).toBeUndefined();
  const recipes = Object.fromEntries(RECIPES.map(([file, text]) => [file, text()]));
  expect(recipes['scripts/deploy/Caddyfile']).toContain(`Content-Type "${TYPE}"`);
  expect(recipes['public/_headers']).toContain(`/*.jsonl\n  Content-Type: ${TYPE}`);
  expect(recipes['scripts/deploy/nginx.conf']).toMatch(/types \{[^}]*x-ndjson jsonl;/);
});

describe('recipes', () => {
  test.each(RECIPES)('%s is what scripts/headers.ts says', (file, text) => {
    const standing = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
    expect(standing, 'run: node scripts/deploy/recipes.ts').toBe(text());
  });

  test.each(RECIPES)('%s names every header with every value', (_, text) => {
    const recipe = text();
    for (const path of [
      '/',
      '/admin/',
      '/tim-kiem/',
      '/gop-y/',
      '/_astro/a.css',
      '/tep/a.pdf',
      '/x.csv',
      '/pagefind/pagefind.js',
    ])
      for (const [name, value] of Object.entries(headersFor(path))) {
        if (name !== 'Content-Type') expect(recipe).toContain(name);
        // nginx adds the charset by its own list.
        expect(recipe).toContain(name === 'Content-Type' ? value.split(';')[0] : value);
      }
  });
});
