/** A document's relations to others, whether it still applies, and the state of its units. */
import { expect, test } from './site.ts';

const EXPIRED = '/van-ban/2022-18-2022-qd-ubnd/';
const PARTLY = '/van-ban/2023-07-2023-nq-hdnd/';
const AMENDING = '/van-ban/2025-19-2025-nq-hdnd/';
const PLAN = '/van-ban/2026-45-kh-ubnd/';

test('a relation leads to the unit it names, from both documents', async ({ page }) => {
  await page.goto(AMENDING);
  await page.locator('.relations').getByRole('link', { name: 'khoản 2 Điều 4' }).click();
  await expect(page).toHaveURL(/2023-07-2023-nq-hdnd\/#dieu-4-khoan-2$/);
  await expect(page.locator('#dieu-4-khoan-2')).toBeInViewport();
  const back = page.locator('.relations').getByRole('link', { name: 'khoản 5 Điều 4' });
  await expect(back).toHaveAttribute('href', '#dieu-4-khoan-5');
});

test('a repealed unit says so in its place, in the contents and in the data', async ({
  page,
  request,
}) => {
  await page.goto(PARTLY);
  const unit = page.locator('#dieu-4-khoan-2');
  await expect(unit).toHaveClass(/void/);
  await expect(unit.locator('.unit-note')).toHaveText(
    'Bị bãi bỏ bởi Nghị quyết số 19/2025/NQ-HĐND từ ngày 01 tháng 01 năm 2026.',
  );
  await expect(page.locator('#dieu-4-khoan-1 .unit-note')).toHaveCount(0);
  await expect(page.locator('#hieu-luc')).toContainText('khoản 2 Điều 4 (bị bãi bỏ)');
  const data = (await (await request.get(`${PARTLY}index.json`)).json()) as {
    unitNotes: { unit: string; kind: string; since: string }[];
  };
  expect(data.unitNotes).toContainEqual(
    expect.objectContaining({ unit: 'dieu-4-khoan-2', kind: 'repeals', since: '2026-01-01' }),
  );
});

test('the timeline tells the end of a text and what replaced it', async ({ page }) => {
  await page.goto(EXPIRED);
  await page.getByText('Thông tin văn bản').click();
  const events = page.getByRole('region', { name: 'Diễn biến hiệu lực' }).getByRole('listitem');
  await expect(events.first()).toContainText('16/05/2022');
  await expect(events.filter({ hasText: '20/03/2026' })).toContainText(
    'Hết hiệu lực, được thay thế bởi Quyết định số 15/2026/QĐ-UBND',
  );
});

test('a reader who lands in the middle of an ended text sees that it ended', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${EXPIRED}#dieu-5`);
  const bar = page.locator('.validity-bar');
  await expect(bar).toBeInViewport();
  await expect(bar).toContainText('Hết hiệu lực toàn bộ');
  const below = async (selector: string) => {
    const box = await page.locator(selector).boundingBox();
    const edge = await bar.boundingBox();
    return (box?.y ?? 0) - ((edge?.y ?? 0) + (edge?.height ?? 0));
  };
  await expect.poll(() => below('#dieu-5')).toBeGreaterThanOrEqual(0);
  // WCAG 2.4.11: an element focused on the way back up is not under the bar.
  await page.locator('#dieu-5-khoan-2 .permalink').focus();
  for (let step = 0; step < 6; step++) await page.keyboard.press('Shift+Tab');
  await expect.poll(() => below(':focus')).toBeGreaterThanOrEqual(0);
  await bar.getByRole('link').click();
  await expect(page).toHaveURL(/2026-15-2026-qd-ubnd\/$/);
});

test.describe('on a phone without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  test('the lineage is a list that unfolds, each document once', async ({ page }) => {
    await page.goto(PLAN);
    const related = page.getByRole('region', { name: 'Văn bản liên quan' });
    await expect(related.locator('.rail > .done')).toHaveText(
      /Kế hoạch số 45\/KH-UBND\s*\(văn bản này\)/,
    );
    const above = related.locator('.rail details').filter({ hasText: /^\s*Triển khai, thực hiện/ });
    const link = above.getByRole('link', { name: 'Chỉ thị số 12-CT/TU' });
    await expect(link).toHaveCount(1);
    await related.locator('summary', { hasText: 'Qua văn bản khác' }).click();
    const names = await related.locator('li a[href^="/van-ban/"]:not([href*="#"])').allInnerTexts();
    expect(names.length).toBeGreaterThan(5);
    await link.click();
    await expect(page).toHaveURL(/2021-12-ct-tu\/$/);
  });
});
