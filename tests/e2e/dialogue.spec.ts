/** Dialogues as a citizen reads them: what comes, what was asked, what became of the promises. */
import { expect, test } from './site.ts';

const HELD = '/doi-thoai/2026-03-chu-tich-tinh-voi-thanh-nien/';
const UPCOMING = '/doi-thoai/2026-12-lanh-dao-tinh-voi-nong-dan/';

test('a citizen learns until when to send a question, and is led to the feedback page', async ({
  page,
}) => {
  await page.goto('/doi-thoai/');
  await page.getByRole('link', { name: 'Lãnh đạo tỉnh đối thoại với nông dân năm 2026' }).click();
  await expect(page).toHaveURL(UPCOMING);
  const ask = page.getByRole('region', { name: 'Gửi câu hỏi trước' });
  await expect(ask).toContainText('Nhận câu hỏi đến hết Thứ Sáu, 11/12/2026');
  await ask.getByRole('link', { name: 'Gửi câu hỏi' }).click();
  await expect(page.getByText('Góp ý về trang')).toContainText(UPCOMING);
});

test('an overdue promise leads from the tracker to its question', async ({ page }) => {
  await page.goto('/doi-thoai/');
  const tracker = page.getByRole('region', { name: 'Theo dõi lời hứa' });
  await expect(tracker).toContainText('Tính đến ngày 23/11/2026');
  await expect(tracker.getByText('Quá hạn 54 ngày')).toBeVisible();
  await tracker.getByRole('link', { name: /Tuyến xe buýt/ }).click();
  await expect(page).toHaveURL(`${HELD}#cau-4`);
  const question = page.locator('#cau-4');
  await expect(question).toBeInViewport();
  await expect(question).toContainText('Hứa giải quyết');
  await expect(question).toContainText('30/09/2026');
});

test('kept, late and open promises add up in every row and in the whole', async ({ page }) => {
  await page.goto('/doi-thoai/');
  const rows = page
    .getByRole('region', { name: 'Lời hứa theo đơn vị chịu trách nhiệm' })
    .getByRole('row');
  const totals = [0, 0, 0, 0];
  for (const row of (await rows.all()).slice(1)) {
    const cells = (await row.getByRole('cell').allInnerTexts()).map(Number);
    const [kept = 0, late = 0, open = 0, total] = cells;
    expect(kept + late + open).toBe(total);
    cells.forEach((value, index) => (totals[index] = (totals[index] ?? 0) + value));
  }
  const figures = await page
    .getByRole('region', { name: 'Theo dõi lời hứa' })
    .locator('dd strong')
    .allInnerTexts();
  expect(figures.map(Number)).toEqual(totals.slice(0, 3));
});

test('filters are links to pages of their own', async ({ page }) => {
  await page.goto('/doi-thoai/');
  const years = page.getByRole('navigation', { name: 'Năm' });
  await years.getByRole('link', { name: /2025/ }).click();
  await expect(page).toHaveURL('/doi-thoai/nam/2025/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2025');
  await expect(years.locator('[aria-current="page"]')).toContainText('2025');
});

test('the page of a dialogue says what it is to machines', async ({ page }) => {
  await page.goto(HELD);
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
  const event = blocks
    .map((text) => JSON.parse(text) as Record<string, unknown>)
    .find((data) => data['@type'] === 'Event');
  expect(event).toMatchObject({ startDate: '2026-03-24T13:30:00+07:00', inLanguage: 'vi' });
});

test.describe('without JavaScript on a small phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  for (const path of ['/doi-thoai/', HELD, UPCOMING, '/doi-thoai/nam/2026/'])
    test(`${path} is whole and does not scroll sideways`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const width = await page.locator('html').evaluate((html) => html.scrollWidth);
      expect(width).toBeLessThanOrEqual(360);
    });

  test('fields lead to their questions', async ({ page }) => {
    await page.goto(HELD);
    const fields = page.getByRole('navigation', { name: 'Xem theo lĩnh vực' });
    await fields.getByRole('link', { name: 'Câu 5' }).click();
    await expect(page.locator('#cau-5')).toBeInViewport();
  });
});
