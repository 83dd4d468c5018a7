/**
 * The whole loop with nothing replaced: `npm start` in a repository of its own, a real Decap in a
 * real browser, git, the rebuilt site, and a citizen who searches.
 */
import { expect, test } from '@playwright/test';
import { gitIn } from './newsroom-site.ts';
import * as editor from './newsroom-steps.ts';
import { watch } from './site.ts';
import { START_MS, startSite, type StartedSite } from './started-site.ts';

/** From "publish" to the page being live and found; design: within seconds. */
const LIVE_MS = 60_000;

// The second test goes on from where the first left the repository.
test.describe.configure({ mode: 'serial' });

let site: StartedSite;
let repo: string;
let baseUrl: string;

test.beforeAll(async () => {
  test.setTimeout(START_MS + 30_000);
  site = await startSite();
  ({ repo, baseUrl } = site);
});

test.afterAll(() => site.close());

const TITLE = 'Về việc đẩy mạnh đối thoại ở ấp Đường Đá';
const PATH = '/van-ban/2026-8-ct-ubnd/';

test('an editor publishes a directive and a citizen finds it', async ({ page }) => {
  test.setTimeout(LIVE_MS + 120_000);
  const verify = await watch(page, baseUrl);
  editor.acceptDialogs(page);
  await editor.login(page, baseUrl);
  await editor.openNew(page, baseUrl, 'directives');
  await editor.fillDirective(page, {
    title: TITLE,
    number: '8/CT-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Minh Họa',
    issuedOn: '2026-11-20',
    summary: 'Thử nghiệm: mỗi ấp đối thoại với người dân mỗi quý một lần.',
    body: 'Các ấp tổ chức đối thoại mỗi quý một lần.',
  });
  await editor.save(page);
  // A draft is nowhere: not on the branch, not on the site.
  expect(gitIn(repo)('ls-files', 'content/directives')).not.toContain('2026-8-ct-ubnd');
  expect(await editor.statusOf(page, baseUrl + PATH)).toBe(404);

  await editor.takeThroughWorkflow(page);
  const published = Date.now();
  expect(gitIn(repo)('show', '--stat', '--format=%s', 'HEAD')).toContain('2026-8-ct-ubnd.md');
  await expect.poll(() => editor.statusOf(page, baseUrl + PATH), { timeout: LIVE_MS }).toBe(200);
  const seconds = ((Date.now() - published) / 1000).toFixed(1);
  console.log(`Từ lúc công bố đến lúc trang đọc được: ${seconds} s`);

  await page.goto(baseUrl + PATH);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chỉ thị số 8/CT-UBND');
  await expect(page.getByText(TITLE).first()).toBeVisible();
  await page.goto(`${baseUrl}/van-ban/`);
  await expect(
    page.getByRole('main').getByRole('link', { name: 'Chỉ thị số 8/CT-UBND', exact: true }),
  ).toBeVisible();
  expect(await (await page.request.get(`${baseUrl}/van-ban.xml`)).text()).toContain(TITLE);
  expect(await (await page.request.get(`${baseUrl}/nhat-ky.xml`)).text()).toContain(TITLE);

  for (const query of ['ấp Đường Đá', 'ap duong da', '8 ct ubnd', '08/CT-UBND']) {
    await page.goto(`${baseUrl}/tim-kiem/?q=${encodeURIComponent(query)}`);
    const hit = page.locator('ol[data-results] > li').first().locator('a').first();
    await expect(hit, query).toHaveAttribute('href', PATH);
  }
  await verify();
});

test('a draft of an unfinished work tree disturbs nobody, and deleting reaches the site', async ({
  page,
}) => {
  test.setTimeout(LIVE_MS + 120_000);
  editor.acceptDialogs(page);
  await editor.login(page, baseUrl);
  await editor.openEntry(page, baseUrl, 'directives', '2026-8-ct-ubnd');
  await page.getByRole('button', { name: 'Xóa mục đã được công bố này' }).click();
  await expect.poll(() => editor.statusOf(page, baseUrl + PATH), { timeout: LIVE_MS }).toBe(404);
  expect(gitIn(repo)('status', '--porcelain')).toBe('');
  expect(await (await page.request.get(`${baseUrl}/van-ban.xml`)).text()).not.toContain(TITLE);
});

test('the feedback form works out of the box', async ({ page }) => {
  await page.goto(`${baseUrl}/gop-y/`);
  await page.getByLabel('Nội dung', { exact: true }).fill('Bao giờ sửa cầu ở ấp Đường Đá?');
  await page.getByRole('button', { name: 'Gửi góp ý' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đã nhận góp ý');
  expect(gitIn(repo)('branch', '--list', 'cms/feedback/*')).not.toBe('');
});
