/** What `npm run check` would say is said in the form, at its field, and nothing before there is something. */
import type { Page } from '@playwright/test';
import { violationsOn } from './axe.ts';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';
import { prepare } from './handbook-pictures.ts';

test.beforeEach(prepare);

/** Decap does not handle the rejected promise of a refused save: undefined or a plain object. */
const REFUSED_SAVE = /^script: (?:undefined|Object)$/;

/** The preview shows the page in a frame without scripts, and no page of a draft with errors. */
const PREVIEW = /about:srcdoc|dich-vu\/preview/;

const DIRECTIVE = {
  title: 'Về việc tiếp công dân',
  number: '27/CT-UBND',
  issuer: 'Ủy ban nhân dân tỉnh Minh Họa',
  issuedOn: '2026-11-20',
  summary: 'Tiếp công dân đúng lịch.',
  body: 'Các sở thực hiện.',
};
const help = (page: Page, key: string) => page.locator(`[id^="help-${key}-field-"]`).first();
const found = (page: Page) => page.locator('.mb-findings');
const red = (page: Page) => page.locator('.mb-help-fault, [aria-invalid="true"]');

test('a new form is calm; warnings of the check are amber at their field, errors red', async ({
  editor,
  site,
  tolerated,
}) => {
  tolerated.push(REFUSED_SAVE, PREVIEW);
  await steps.openNew(editor, site.baseUrl, 'directives');
  await expect(found(editor)).toContainText('Còn phải điền');
  await expect(red(editor)).toHaveCount(0);
  await test.step('a save leads to the first field that is empty', async () => {
    await steps.saveButton(editor).click();
    await expect(steps.field(editor, 'title')).toBeFocused();
  });
  await steps.openNew(editor, site.baseUrl, 'directives');
  await steps.fillDirective(editor, DIRECTIVE);
  const apart = 'thuộc cơ quan minh họa “Ủy ban nhân dân tỉnh Minh Họa”';
  await expect(help(editor, 'issuer')).toContainText(apart);
  await expect(help(editor, 'issuer').locator('.mb-help-warns')).toBeVisible();
  await expect(found(editor)).not.toContainText(['chưa thấy lỗi']);
  await test.step('a date in the wrong order', async () => {
    await steps.pickDate(steps.field(editor, 'effectiveOn'), '2026-11-01');
    await expect(help(editor, 'effectiveOn')).toContainText('đứng trước ngày ban hành');
    await expect(steps.field(editor, 'effectiveOn')).toHaveAttribute('aria-invalid', 'true');
    expect(await violationsOn(editor, ['.mb-field-help'])).toEqual([]);
    await steps.field(editor, 'effectiveOn').fill('');
    await steps.field(editor, 'effectiveOn').blur();
    await expect(red(editor)).toHaveCount(0);
  });
  await test.step('with what was asked for, it says so and nothing else', async () => {
    await steps.field(editor, 'sample').click();
    await expect(found(editor).filter({ hasText: 'chưa thấy lỗi' })).toBeVisible();
    await expect(editor.locator('.mb-help-warns, .mb-help-fault')).toHaveCount(0);
  });
});

test('a picture without description: the field says so, and a save leads to it', async ({
  editor,
  site,
  tolerated,
}) => {
  tolerated.push(REFUSED_SAVE, PREVIEW);
  await steps.openEntry(editor, site.baseUrl, 'stories', '2016-bong-den-an-ninh');
  await steps.uploadInEntry(editor, {
    name: 'den.png',
    mimeType: 'image/png',
    buffer: Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  });
  await steps.typeText(editor, steps.field(editor, 'credit'), 'Minh họa: nhóm Minh Bạch');
  await steps.saveButton(editor).click();
  const alt = steps.field(editor, 'alt');
  await expect(alt).toBeFocused();
  await expect(help(editor, 'alt')).toContainText('Phải sửa:');
});
