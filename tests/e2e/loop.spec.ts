/**
 * The shipped `content/`, whatever it contains, with nothing replaced: `npm start` in a repository
 * of its own. A crawl of all its pages; then a real Decap in a real browser, git, the rebuilt site,
 * and a citizen who searches.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Agency } from '#features/agency/schema.ts';
import type { Site } from '#features/site/schema.ts';
import { parseYaml } from '#lib/front-matter.ts';
import { badHeads, brokenLinks, pagesByTemplate, readPages } from './built-pages.ts';
import { gitIn } from './cms-site.ts';
import * as editor from './cms-steps.ts';
import { watch } from './site.ts';
import { START_MS, startSite, type StartedSite } from './started-site.ts';
import { wordLimits, wordsShown } from './words.ts';

/** From "publish" to a live page found by search; by design within seconds. */
const LIVE_MS = 60_000;

// One site for all; a content fault stops none.
test.describe.configure({ mode: 'default' });

let site: StartedSite;
let repo: string;
let baseUrl: string;

test.beforeAll(async () => {
  test.setTimeout(START_MS + 30_000);
  site = await startSite({ content: 'content' });
  ({ repo, baseUrl } = site);
});

test.afterAll(() => site.close());

const read = <T>(file: string): T =>
  parseYaml(readFileSync(join(repo, 'content', file), 'utf8')).data as T;

test('every link leads somewhere, every page has a title and one heading', () => {
  const dist = join(repo, 'dist');
  const pages = readPages(dist);
  expect(pages.size).toBeGreaterThan(10);
  expect(brokenLinks(dist, pages)).toEqual([]);
  expect(badHeads(pages)).toEqual([]);
});

test('the longest page of every template has no fault of a script and nothing from elsewhere; those that everybody opens first are short', async ({
  page,
}) => {
  const verify = await watch(page, baseUrl);
  const templates = pagesByTemplate(readPages(join(repo, 'dist')));
  const limits = new Map(wordLimits(read<Site>('site.yml').featuredDirective));
  const longest = [...templates.values()].map(([path = '/']) => path);
  for (const path of new Set([...longest, ...limits.keys()])) {
    const limit = limits.get(path);
    await page.goto(baseUrl + path, { waitUntil: limit === undefined ? 'load' : 'networkidle' });
    if (limit !== undefined) expect.soft(await wordsShown(page), path).toBeLessThanOrEqual(limit);
  }
  await verify();
});

const TITLE = 'Về việc đẩy mạnh đối thoại ở ấp Đường Đá';
// A number that no document of the content has.
const NUMBER = '9731/CT-UBND';
const SLUG = '2026-9731-ct-ubnd';
const PATH = `/van-ban/${SLUG}/`;

test('an editor publishes a directive, a citizen finds it, and it can be deleted', async ({
  page,
}) => {
  test.setTimeout(LIVE_MS + 120_000);
  const verify = await watch(page, baseUrl);
  await editor.acceptDialogs(page);
  await editor.login(page, baseUrl);
  const issuer = read<Site>('site.yml')
    .mainIssuers.map((id) => read<Agency>(`agencies/${id}.yml`))
    .find(({ symbol }) => symbol === 'UBND');
  await editor.openNew(page, baseUrl, 'directives');
  await editor.fillDirective(page, {
    title: TITLE,
    number: NUMBER,
    issuer: issuer?.names.at(-1)?.name ?? '',
    issuedOn: '2026-11-20',
    summary: 'Thử nghiệm: mỗi ấp đối thoại với người dân mỗi quý một lần.',
    body: 'Các ấp tổ chức đối thoại mỗi quý một lần.',
  });
  // Without a source the check would report an error, and the site would not change.
  await editor.field(page, 'sample').click();
  await editor.save(page);
  // A draft is not on the branch and not on the site.
  expect(gitIn(repo)('ls-files', 'content/directives')).not.toContain(SLUG);
  expect(await editor.statusOf(page, baseUrl + PATH)).toBe(404);

  await editor.takeThroughWorkflow(page);
  const published = Date.now();
  expect(gitIn(repo)('show', '--stat', '--format=%s', 'HEAD')).toContain(`${SLUG}.md`);
  await expect.poll(() => editor.statusOf(page, baseUrl + PATH), { timeout: LIVE_MS }).toBe(200);
  const seconds = ((Date.now() - published) / 1000).toFixed(1);
  console.log(`Từ lúc công bố đến lúc trang đọc được: ${seconds} s`);

  await page.goto(baseUrl + PATH);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Chỉ thị số ${NUMBER}`);
  await expect(page.getByText(TITLE).first()).toBeVisible();
  // The page of the record is live first, what shows it a moment later.
  const link = page
    .getByRole('main')
    .getByRole('link', { name: `Chỉ thị số ${NUMBER}`, exact: true });
  await expect(async () => {
    await page.goto(`${baseUrl}/van-ban/`);
    await expect(link).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: LIVE_MS });
  expect(await (await page.request.get(`${baseUrl}/van-ban.xml`)).text()).toContain(TITLE);
  expect(await (await page.request.get(`${baseUrl}/nhat-ky.xml`)).text()).toContain(TITLE);

  // The search index follows the page.
  for (const query of ['ấp Đường Đá', 'ap duong da', '9731 ct ubnd', '09731/CT-UBND'])
    await expect(async () => {
      await page.goto(`${baseUrl}/tim-kiem/?q=${encodeURIComponent(query)}`);
      const hit = page.locator('ol[data-results] > li').first().locator('a').first();
      await expect(hit, query).toHaveAttribute('href', PATH, { timeout: 5_000 });
    }).toPass({ timeout: LIVE_MS });
  await verify();
  await test.step('deleting reaches the site', async () => {
    await editor.openSignedIn(page, baseUrl);
    await editor.openEntry(page, baseUrl, 'directives', SLUG);
    await editor.deletePublished(page);
    await expect.poll(() => editor.statusOf(page, baseUrl + PATH), { timeout: LIVE_MS }).toBe(404);
    expect(gitIn(repo)('status', '--porcelain')).toBe('');
    await expect
      .poll(async () => (await page.request.get(`${baseUrl}/van-ban.xml`)).text(), {
        timeout: LIVE_MS,
      })
      .not.toContain(TITLE);
  });
});

test('the feedback form works out of the box', async ({ page }) => {
  await page.goto(`${baseUrl}/gop-y/`);
  await page.getByLabel('Nội dung', { exact: true }).fill('Bao giờ sửa cầu ở ấp Đường Đá?');
  await page.getByRole('button', { name: 'Gửi góp ý' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đã nhận góp ý');
  expect(gitIn(repo)('branch', '--list', 'cms/feedback/*')).not.toBe('');
});
