/** The first steps of a province on the first screen: each leads to its form, and they can be folded. */
import type { Page } from '@playwright/test';
import { FIRST_STEPS } from '#check/first-steps.ts';
import { violationsInThemes } from './axe.ts';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';
import { picture, VIEWPORT } from './handbook-pictures.ts';

test.use({ viewport: VIEWPORT });

/** The first screen of a site where these steps are left. */
async function openWith(editor: Page, baseUrl: string, stepsLeft: readonly string[]) {
  await editor.unroute('**/admin/config.json');
  await editor.route('**/admin/config.json', async (route) => {
    const response = await route.fetch();
    const settings = (await response.json()) as object;
    await route.fulfill({ response, json: { ...settings, stepsLeft } });
  });
  await editor.goto(steps.adminUrl(baseUrl, '#/'));
  await editor.reload();
  await steps.expectFirstScreen(editor);
  return editor.locator('details').filter({ hasText: 'Những bước đầu tiên' });
}
const ALL = FIRST_STEPS.map(({ id }) => id);

test('a new province sees what to begin with, and folds it away @handbook:nhung-buoc-dau-tien', async ({
  editor,
  site,
}) => {
  const list = await openWith(editor, site.baseUrl, ALL.slice(1));
  await expect(list).toContainText('1/10 việc đã xong');
  await expect(list.getByRole('listitem')).toHaveCount(10);
  await expect(list.getByRole('listitem').first()).toContainText('Địa chỉ và điện thoại');
  await picture(editor, 'buoc-dau', [list]);
  expect(await violationsInThemes(editor)).toEqual([]);
  await editor.emulateMedia({ colorScheme: 'light' });

  await list.getByRole('link', { name: 'Người chịu trách nhiệm nội dung' }).click();
  await steps.expectForm(editor);
  await expect(editor).toHaveURL(/#\/collections\/settings\/entries\/site$/);

  const again = await openWith(editor, site.baseUrl, ALL.slice(1));
  await again.getByRole('link', { name: 'Mô hình Dân vận khéo đầu tiên' }).click();
  await expect(editor).toHaveURL(/#\/collections\/stories\/new$/);

  const folded = await openWith(editor, site.baseUrl, ALL.slice(1));
  await folded.getByText('Những bước đầu tiên').click();
  await expect(folded.getByRole('listitem')).toHaveCount(0);
  // The browser says so after it has folded the list.
  await expect
    .poll(() => editor.evaluate(() => localStorage.getItem('minh-bach-first-steps')))
    .toBe('folded');
  await editor.reload();
  await steps.expectFirstScreen(editor);
  await expect(folded).toContainText('1/10 việc đã xong');
  await expect(folded).not.toHaveAttribute('open');
  await expect(await openWith(editor, site.baseUrl, []), 'all are done').toHaveCount(0);
});
