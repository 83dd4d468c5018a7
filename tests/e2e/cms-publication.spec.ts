/** The CMS says whether what was published is on the site. */
import type { Page } from '@playwright/test';
import { axeOn } from './axe.ts';
import { englishTexts } from './cms-language.ts';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';

const SLUG = '2026-ruong-khong-chai-lo';
const FAULT = {
  file: `stories/${SLUG}.md`,
  field: 'Kết quả',
  fault: 'chưa có số liệu nào',
  cure: 'ghi ít nhất một kết quả kèm đơn vị',
};
const FAILED = {
  state: 'failed',
  faults: [FAULT, { ...FAULT, file: 'site.yml' }],
  message: '',
} as const;

const status = (page: Page) => page.getByRole('status').filter({ hasText: /lên trang/ });
const screenshot = async (page: Page, name: string) => {
  const dir = process.env['SCREENSHOTS'];
  if (dir) await page.screenshot({ path: `${dir}/${name}.png` });
};
const expectAccessible = async (page: Page) => {
  const { violations } = await axeOn(page).include('.mb-publication').analyze();
  expect(violations).toEqual([]);
  expect(await englishTexts(page)).toEqual([]);
};

test('in a form the first fault is a link to its record, then the site follows', async ({
  editor,
  site,
}) => {
  site.publication = { state: 'published', seconds: 0.84 };
  await steps.openSignedIn(editor, site.baseUrl);
  await steps.openEntry(editor, site.baseUrl, 'agencies', 'minh-hoa-ubnd-tinh');
  await expect(status(editor)).toHaveText(/^Đã lên trang sau 0,8 giây \(\d\d:\d\d\)$/);
  await screenshot(editor, 'form-published');
  site.publication = { state: 'running' };
  await expect(status(editor)).toHaveText('Đang đưa lên trang…');
  site.publication = FAILED;
  await expect(status(editor)).toContainText(`${FAULT.file} · Kết quả: chưa có số liệu nào`);
  await expect(status(editor)).toContainText('Và 1 lỗi nữa');
  await expectAccessible(editor);
  await screenshot(editor, 'form-failed');
  await editor.setViewportSize({ width: 360, height: 740 });
  await screenshot(editor, 'form-failed-360');
  await editor.setViewportSize({ width: 1280, height: 900 });

  await status(editor).getByRole('link', { name: FAULT.file }).click();
  await steps.expectForm(editor);
  await expect(editor).toHaveURL(new RegExp(`/stories/entries/${SLUG}$`));
});

test('beside the lists every fault has its cure and its record', async ({ editor, site }) => {
  site.publication = FAILED;
  await steps.openSignedIn(editor, site.baseUrl);
  await expect(status(editor)).toContainText(`${FAULT.fault} → ${FAULT.cure}`);
  await expectAccessible(editor);
  await screenshot(editor, 'lists-failed');
  await editor.setViewportSize({ width: 360, height: 740 });
  await status(editor).scrollIntoViewIfNeeded();
  await screenshot(editor, 'lists-failed-360');
  await editor.setViewportSize({ width: 1280, height: 900 });

  await status(editor).getByRole('link', { name: 'site.yml' }).click();
  await steps.expectForm(editor);
  await expect(editor.getByRole('heading', { name: 'Cài đặt trang' })).toBeHidden();
});
