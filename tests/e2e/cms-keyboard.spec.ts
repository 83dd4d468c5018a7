/** Everybody can write: our own pages by axe, from a phone to a desk; a change made with the keyboard alone. */
import type { Page } from '@playwright/test';
import { axeOn } from './axe.ts';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';

const OWN_PAGES = ['dang-cho', 'nhap-van-ban', 'hoat-dong', 'so-tay'];

for (const path of OWN_PAGES)
  test(`the page ${path} has no violation and fits a phone`, async ({ editor, site }) => {
    await editor.goto(steps.adminUrl(site.baseUrl, `#/trang/${path}`));
    await expect(editor.locator('.mb-page h1')).toBeVisible();
    await steps.settled(editor);
    for (const width of [360, 1280]) {
      await editor.setViewportSize({ width, height: 900 });
      const { violations } = await axeOn(editor).include('.mb-page').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      const tooWide = await editor
        .locator('.mb-page')
        .evaluate((page) => page.scrollWidth - page.clientWidth);
      expect(tooWide, `pixels to scroll sideways at ${width} px`).toBeLessThanOrEqual(1);
    }
  });

/** More stops than any screen of a test has before what it looks for. */
const STOPS = 150;

/** Goes from stop to stop until one matches. */
async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab'): Promise<void> {
  for (let stops = 0; stops < STOPS; stops += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`No stop of the keyboard matches ${selector}`);
}

test('a record is opened, changed, saved and sent to review with the keyboard alone', async ({
  editor,
  site,
}) => {
  const slug = '2026-mot-trang-de-hieu';
  await steps.openEntry(editor, site.baseUrl, 'directives', '2021-08-ct-tu');
  await tabTo(editor, 'a[href="#/collections/directives"]', 'Tab');
  await editor.keyboard.press('Enter');
  await steps.settled(editor);
  await tabTo(editor, 'a[href="#/collections/stories"]', 'Tab');
  await editor.keyboard.press('Enter');
  await steps.settled(editor);
  await tabTo(editor, `a[href$="/entries/${slug}"]`, 'Tab');
  await editor.keyboard.press('Enter');
  await steps.settled(editor);
  await tabTo(editor, '[id^="title-field"]', 'Tab');
  await editor.keyboard.press('ControlOrMeta+A');
  await editor.keyboard.insertText('Một trang, bốn ô');
  await tabTo(editor, '[class*="-SaveButton"]', 'Shift+Tab');
  await editor.keyboard.press('Enter');
  await steps.expectToast(editor, 'Mục đã được lưu');
  await steps.settled(editor);
  await tabTo(editor, '[class*="-StatusButton"]', 'Tab');
  await editor.keyboard.press('ArrowDown');
  await expect(editor.getByRole('menuitem', { name: 'Bản nháp' })).toBeFocused();
  await editor.keyboard.press('ArrowDown');
  await editor.keyboard.press('Enter');
  await expect(editor.getByRole('button', { name: 'Trạng thái: Đang xét duyệt' })).toBeVisible();
  expect(site.git('show', `cms/stories/${slug}:content/stories/${slug}.md`)).toContain(
    'title: Một trang, bốn ô',
  );
});
