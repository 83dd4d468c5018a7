/** Lists of directives: successors of former issuers, order, page addresses. */
import { expect, test } from './site.ts';

test('an issuer of a former province keeps its name and says who it is today', async ({ page }) => {
  await page.goto('/van-ban/co-quan/tinh-uy-ben-tre/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tỉnh ủy Bến Tre');
  const heir = page.locator('.heirs a');
  await expect(page.locator('.heirs')).toContainText('nay là');
  await expect(heir).toHaveText('Tỉnh ủy Vĩnh Long');
  await expect(page.locator('.directive-rows .meta').first()).toContainText('(nay là Tỉnh ủy');
  await heir.click();
  await expect(page).toHaveURL(/\/co-quan\/tinh-uy-vinh-long\/$/);
});

test('every filter leads to a list with as many documents as it says', async ({
  page,
  request,
}) => {
  await page.goto('/van-ban/');
  const links = await page.locator('.filters li a').evaluateAll((all) =>
    all.map((link) => ({
      path: new URL((link as HTMLAnchorElement).href).pathname,
      count: Number(link.querySelector('.count')?.textContent),
    })),
  );
  expect(links.length).toBeGreaterThan(20);
  for (const { path, count } of links) {
    const html = await (await request.get(path)).text();
    expect(html, path).toMatch(new RegExp(`<strong[^>]*>${count}</strong>`));
    expect(html.match(/class="along meta/g)?.length, path).toBe(count);
  }
});
