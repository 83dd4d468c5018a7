/** Dates and times in the forms: Vietnamese, whatever the language and zone of the computer. */
import type { Page } from '@playwright/test';
import { violationsOn } from './axe.ts';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';
import { prepare } from './handbook-pictures.ts';

test.use({ locale: 'en-US', timezoneId: 'America/Los_Angeles' });
test.beforeEach(prepare);

const calendar = (page: Page) => page.getByRole('dialog', { name: /^Tháng / });
const box = (page: Page, key: string) =>
  page.locator('.mb-widget', { has: steps.field(page, key) });
const open = (page: Page, key: string) =>
  box(page, key).getByRole('button', { name: 'Mở lịch' }).click();

test('typed, picked with the keyboard, and stored as before', async ({ editor, site }) => {
  await steps.openNew(editor, site.baseUrl, 'directives');
  await test.step('today is the day in Việt Nam', async () => {
    await expect(steps.field(editor, 'publishedOn')).toHaveValue('25/11/2026');
  });
  await test.step('as people type', async () => {
    const issuedOn = steps.field(editor, 'issuedOn');
    for (const [typed, shown] of [
      ['5-3-26', '05/03/2026'],
      ['ngày 5 tháng 3 năm 2026', '05/03/2026'],
      ['9/2021', '09/2021'],
      ['2021', '2021'],
      ['30/02/2026', '30/02/2026'],
    ] as const) {
      await issuedOn.fill(typed);
      await issuedOn.blur();
      await expect(issuedOn).toHaveValue(shown);
    }
    const effectiveOn = steps.field(editor, 'effectiveOn');
    await effectiveOn.fill('9/2021');
    await effectiveOn.blur();
    await expect(editor.locator('.mb-findings')).toContainText(
      'Ngày có hiệu lực: phải là một ngày có thật, ví dụ 05/03/2026',
    );
    await effectiveOn.fill('');
  });
  await test.step('a calendar that begins with Monday, by keyboard', async () => {
    await steps.field(editor, 'issuedOn').fill('28/2/2026');
    await open(editor, 'issuedOn');
    await expect(calendar(editor).getByRole('columnheader')).toHaveText([
      'T2',
      'T3',
      'T4',
      'T5',
      'T6',
      'T7',
      'CN',
    ]);
    await expect(
      calendar(editor).getByRole('button', { name: 'Thứ Bảy, ngày 28 tháng 2 năm 2026' }),
    ).toBeFocused();
    await editor.keyboard.press('ArrowRight');
    await expect(calendar(editor)).toHaveAccessibleName('Tháng 03/2026');
    await editor.keyboard.press('ArrowDown');
    await editor.keyboard.press('PageDown');
    await editor.keyboard.press('Home');
    await expect(
      calendar(editor).getByRole('button', { name: 'Thứ Hai, ngày 6 tháng 4 năm 2026' }),
    ).toBeFocused();
    const small = await calendar(editor)
      .getByRole('button')
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).length);
    expect(small).toBe(0);
    expect(await violationsOn(editor, ['dialog'])).toEqual([]);
    await editor.keyboard.press('Enter');
    await expect(calendar(editor)).toBeHidden();
    await expect(steps.field(editor, 'issuedOn')).toHaveValue('06/04/2026');
    await expect(box(editor, 'issuedOn').getByRole('button', { name: 'Mở lịch' })).toBeFocused();
    await editor.keyboard.press('Enter');
    await editor.keyboard.press('Escape');
    await expect(steps.field(editor, 'issuedOn')).toHaveValue('06/04/2026');
    await open(editor, 'issuedOn');
    await calendar(editor).getByRole('button', { name: 'Chỉ tháng 04/2026' }).click();
    await expect(steps.field(editor, 'issuedOn')).toHaveValue('04/2026');
  });
  await test.step('the hour of publication', async () => {
    await box(editor, 'publishAt')
      .getByRole('button', { name: 'Thứ Hai tới (30/11/2026), 08:00' })
      .click();
    await expect(editor.locator('[id^="help-publishAt-field-"]')).toContainText(
      'Sẽ hiện từ 08:00 ngày 30/11/2026 (giờ Việt Nam)',
    );
    await box(editor, 'publishAt').getByLabel('Giờ', { exact: true }).fill('7h30');
    await steps.pickDate(steps.field(editor, 'publishAt'), '2026-12-01');
    await expect(box(editor, 'publishAt').getByLabel('Giờ', { exact: true })).toHaveValue('07:30');
    // The day of publication is that of the schedule, until the editor writes another.
    await expect(steps.field(editor, 'publishedOn')).toHaveValue('01/12/2026');
  });
  await steps.fillDirective(editor, {
    title: 'Về việc tiếp công dân',
    number: '27/CT-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Minh Họa',
    issuedOn: '2026-11-20',
    summary: 'Tiếp công dân đúng lịch.',
  });
  await steps.field(editor, 'summaryOnly').click();
  await steps.save(editor);
  const file = 'cms/directives/2026-27-ct-ubnd:content/directives/2026-27-ct-ubnd.md';
  expect(site.git('show', file)).toMatch(
    /issuedOn: 2026-11-20\n[^]*checkedOn: 2026-11-23\n[^]*publishedOn: 2026-11-23\npublishAt: 2026-12-01T07:30\n/,
  );
});
