/** Next to the form: the text as the site renders it, pictures, fields by their labels. */
import AxeBuilder from '@axe-core/playwright';
import type { FrameLocator, Page } from '@playwright/test';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';

const preview = (page: Page): FrameLocator => page.frameLocator('iframe');
const heading = (page: Page) => preview(page).getByRole('heading', { level: 1 });

test('a directive: fields by their labels, units with their addresses, numbers as links to documents', async ({
  editor,
  site,
}) => {
  await steps.openEntry(editor, site.baseUrl, 'directives', '2026-45-kh-ubnd');
  const pane = preview(editor);
  await expect(pane.locator('.facts').first()).toContainText('45/KH-UBND');
  await expect(pane.locator('.legal-text [id^="muc-"]').first()).toBeVisible();
  const link = pane.locator('.legal-text a.cite').first();
  await expect(link).toHaveAttribute('href', /^\/van-ban\/[a-z0-9-]+\//);
  await steps.typeText(editor, steps.field(editor, 'title'), 'Về việc xem trước');
  await expect(heading(editor)).toHaveText('Về việc xem trước');
});

test('light, dark and as wide as a phone', async ({ editor, site }) => {
  await steps.openEntry(editor, site.baseUrl, 'stories', '2024-lu-nuoc-nghia-tinh');
  const pane = preview(editor);
  await expect(heading(editor)).toHaveText('Lu nước nghĩa tình');
  const picture = pane.locator('.facts img').first();
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBeGreaterThan(9);
  const paper = () =>
    pane.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  const light = await paper();
  await pane.getByRole('button', { name: 'Tối' }).click();
  await expect.poll(paper).not.toBe(light);
  const fault = await new AxeBuilder({ page: editor }).include('iframe').analyze();
  expect(fault.violations).toEqual([]);
  await pane.getByRole('button', { name: 'Sáng' }).click();
  await expect.poll(paper).toBe(light);
  await pane.getByRole('button', { name: 'Điện thoại' }).click();
  await expect
    .poll(() => pane.locator('html').evaluate((html) => html.clientWidth))
    .toBeLessThanOrEqual(360);
  await expect
    .poll(() => pane.locator('html').evaluate((html) => html.scrollWidth))
    .toBeLessThanOrEqual(360);
});

test('a reception lists its coming days, a statistic its figures', async ({ editor, site }) => {
  const pane = preview(editor);
  await steps.openEntry(editor, site.baseUrl, 'receptions', 'minh-hoa-chu-tich-ubnd-tinh');
  await expect(pane.getByRole('heading', { name: 'Ngày tiếp' })).toBeVisible();
  await expect(pane.locator('.rows > li').first()).toContainText(/Thứ|Chủ nhật/);
  await steps.openEntry(editor, site.baseUrl, 'statistics', 'minh-hoa-ho-so-mot-cua');
  await expect(pane.getByRole('table').first().getByRole('row')).not.toHaveCount(1);
  await expect(pane.locator('td.number').first()).toHaveText(/\d/);
});
