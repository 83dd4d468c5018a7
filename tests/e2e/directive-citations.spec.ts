/** Numbers in a document's text link to the cited document, which lists those that cite it. */
import { expect, test } from './site.ts';

const DECISION = '/van-ban/2026-15-2026-qd-ubnd/';

test('a number in the text leads to the document, and to the clause it names', async ({ page }) => {
  await page.goto('/van-ban/2026-31-2026-qd-ubnd/');
  const text = page.locator('.legal-text');
  const link = text.getByRole('link', { name: '15/2026/QĐ-UBND', exact: true });
  await expect(link.first()).toHaveAttribute('href', new RegExp(`${DECISION}(#dieu-\\d+|)$`));
  await expect(link.first()).toHaveAttribute('title', /^Quyết định số 15\/2026\/QĐ-UBND: /);
  // Its own number is not a link.
  await expect(text.getByRole('link', { name: '31/2026/QĐ-UBND' })).toHaveCount(0);
  await page.goto('/van-ban/2025-812-qd-ubnd/');
  const clause = page.locator('.legal-text a.cite[href*="/#dieu-"]').first();
  await clause.click();
  await expect(page.locator('.unit:target')).toBeInViewport();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('a number of two terms offers both, a national law is explained', async ({ page }) => {
    await page.goto('/van-ban/2026-214-tb-ubnd/');
    const choices = page.getByRole('group', { name: 'Số 12-CT/TU có 2 văn bản, chọn' });
    await expect(choices.getByRole('link')).toHaveCount(2);
    // Signs are drawn by CSS: the text a reader copies is the document's.
    await expect(choices).toHaveText('');
    await choices.getByRole('link', { name: /ngày 22 tháng 11 năm 2021 .*2020-2025/ }).click();
    await expect(page).toHaveURL(/\/van-ban\/2021-12-ct-tu\/$/);

    await page.goto(DECISION);
    const law = page.locator('.legal-text').getByRole('link', { name: '02/2011/QH13' }).first();
    await law.click();
    await expect(page.locator('#vien-dan-02-2011-qh13')).toBeInViewport();
    await expect(page.locator('#vien-dan-02-2011-qh13')).toContainText('Luật Khiếu nại');
  });

  test('a document shows what names it, apart from its relations', async ({ page }) => {
    await page.goto('/van-ban/2013-42-2013-qh13-quoc-hoi/');
    const cited = page.locator('.relations details', { hasText: 'Văn bản khác có nhắc đến' });
    await cited.locator('summary').click();
    const first = cited.getByRole('listitem').filter({ hasText: 'Chỉ thị số 09/CT-UBND' }).first();
    await expect(first).toBeVisible();
    const declared = await page.locator('.relations .name').allInnerTexts();
    for (const name of await cited.locator('a.document').allInnerTexts())
      expect(declared).not.toContain(name);
    await first.getByRole('link', { name: /^mục I/ }).click();
    await expect(page.locator('.unit:target')).toBeVisible();
  });
});
