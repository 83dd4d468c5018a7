/** The reception form of the CMS: a rule by a sentence, sessions put off, tables pasted; all into real git. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { parseYaml, splitFrontMatter } from '#lib/front-matter.ts';
import { violationsOn } from './axe.ts';
import { englishTexts } from './cms-language.ts';
import type { CmsSite } from './cms-site.ts';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';
import { picture, prepare, VIEWPORT } from './handbook-pictures.ts';

test.use({ viewport: VIEWPORT });
test.beforeEach(prepare);

const repeat = (page: Page): Locator =>
  page.getByRole('combobox', { name: 'Ngày tiếp lặp lại thế nào' });
const preview = (page: Page): Locator => page.getByRole('region', { name: 'Mười hai buổi tới' });
const coming = (page: Page): Locator => page.getByRole('region', { name: 'Các buổi tới' });
const previewDays = (page: Page): Promise<string[]> =>
  preview(page).locator('.mb-preview strong').allTextContents();

/** Everything required except the rule; `slug` is made from the title. */
async function fillReception(
  page: Page,
  title: string,
  agency = 'Ủy ban nhân dân tỉnh Vĩnh Long',
): Promise<void> {
  await steps.typeText(page, steps.field(page, 'title'), title);
  await steps.choose(page, steps.field(page, 'agency'), agency);
  await steps.typeText(page, steps.field(page, 'post'), 'Phó Chủ tịch UBND tỉnh');
  await steps.choose(page, steps.field(page, 'kind'), 'Định kỳ');
  await steps.typeText(page, steps.field(page, 'name', 1), 'Trụ sở Tiếp công dân tỉnh');
  await steps.choose(page, steps.field(page, 'form'), 'Trực tiếp');
  await steps.pickDate(steps.field(page, 'validFrom'), '2026-12-01');
  await steps.pickDate(steps.field(page, 'publishedOn'), '2026-11-25');
}

const branchFile = (site: CmsSite, slug: string): string =>
  site.git('show', `cms/receptions/${slug}:content/receptions/${slug}.md`);
const dataOf = (text: string): Record<string, unknown> =>
  parseYaml(splitFrontMatter(text).yaml).data as Record<string, unknown>;

/** Pastes like an office program: HTML and text on the clipboard at once. */
const paste = (box: Locator, html: string, text: string): Promise<void> =>
  box.evaluate(
    (element, data) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', data.html);
      clipboardData.setData('text/plain', data.text);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    { html, text },
  );

/** Decap does not handle the rejected promise of a save that its form refuses. */
const REFUSED_SAVE = /^script: undefined$/;

test('a rule by a sentence, twelve days, one put off, published @handbook:lich-ca-nam', async ({
  editor,
  site,
  tolerated,
}) => {
  tolerated.push(REFUSED_SAVE);
  await steps.openNew(editor, site.baseUrl, 'receptions');
  await test.step('a session asks for what its state needs', async () => {
    const field = (key: string) => steps.field(editor, key);
    await editor.getByRole('button', { name: 'Thêm buổi tiếp' }).click();
    await steps.choose(editor, field('status'), 'Dời ngày');
    await expect(field('reason')).toBeVisible();
    await expect(field('movedTo')).toBeVisible();
    await expect(field('visits')).toBeHidden();
    await expect(editor.locator('[id^="help-status-field-"]').first()).toContainText(
      'ngày mới và lý do',
    );
    await steps.choose(editor, field('status'), 'Đã tiếp');
    await expect(field('visits')).toBeVisible();
    await expect(field('movedTo')).toBeHidden();
    await editor.getByRole('button', { name: 'Bỏ buổi này' }).click();
  });
  // A real body's schedule needs a source to be published.
  await fillReception(editor, 'Lịch tiếp công dân thử', 'Ủy ban nhân dân tỉnh Minh Họa');
  await test.step('a rule that is not whole is refused beside its field', async () => {
    await steps.choose(editor, steps.field(editor, 'shift'), 'Không dời');
    await repeat(editor).selectOption('monthly-row');
    await steps.saveButton(editor).click();
    await expect(editor.locator('[class*=ControlErrorsList]')).toContainText('Thứ: cần có');
    expect(site.git('branch', '--list', 'cms/*')).toBe('');
  });
  await test.step('the sentence, by keyboard alone', async () => {
    await repeat(editor).focus();
    await editor.keyboard.press('ArrowDown');
    await expect(repeat(editor)).toHaveValue('monthly-day');
    await expect(preview(editor)).toContainText('Ngày trong tháng: cần có');
    await editor.getByRole('checkbox', { name: 'Ngày 15', exact: true }).focus();
    await editor.keyboard.press('Space');
  });
  await test.step('the preview follows the other fields', async () => {
    await expect(preview(editor)).toContainText('Thứ Bảy, 15/05/2027 là ngày nghỉ cuối tuần');
    await steps.choose(editor, steps.field(editor, 'shift'), 'Ngày làm việc kế tiếp');
    await expect(preview(editor)).not.toContainText('15/05/2027 là ngày nghỉ');
    await expect(preview(editor)).toContainText('lịch gốc thứ Bảy, ngày 15/05/2027');
    await picture(editor, 'lich-ca-nam', [
      editor.locator('.mb-widget').filter({ has: preview(editor) }),
    ]);
    await expect
      .poll(() => previewDays(editor))
      .toEqual([
        ...['15/12/2026', '15/01/2027', '15/02/2027', '15/03/2027', '15/04/2027', '17/05/2027'],
        ...['15/06/2027', '15/07/2027', '16/08/2027', '15/09/2027', '15/10/2027', '15/11/2027'],
      ]);
  });
  await test.step('put off needs a reason', async () => {
    await coming(editor).getByRole('button', { name: 'Hoãn buổi thứ Ba, ngày 15/12/2026' }).click();
    const form = editor.getByRole('form', { name: 'Hoãn buổi thứ Ba, ngày 15/12/2026' });
    const reason = form.getByRole('textbox', { name: 'Lý do' });
    await expect(reason).toBeFocused();
    await editor.keyboard.press('Enter');
    await expect(form.getByText('Hãy ghi lý do')).toBeVisible();
    await editor.keyboard.insertText('Trùng kỳ họp HĐND tỉnh');
    await editor.keyboard.press('Enter');
    await expect(coming(editor).getByRole('listitem').first()).toContainText(
      'Thứ Ba 15/12/2026 HoãnTrùng kỳ họp HĐND tỉnh',
    );
  });
  await steps.save(editor);
  await steps.publish(editor);
  const file = join(site.repoDir, 'content/receptions/lich-tiep-cong-dan-thu.md');
  expect(readFileSync(file, 'utf8')).toBe(`---
title: Lịch tiếp công dân thử
agency: minh-hoa-ubnd-tinh
host:
  post: Phó Chủ tịch UBND tỉnh
kind: periodic
rule:
  repeat: monthly-day
  days:
    - 15
shift: next-working-day
place:
  name: Trụ sở Tiếp công dân tỉnh
form: in-person
validFrom: 2026-12-01
sessions:
  - on: 2026-12-15
    status: postponed
    reason: Trùng kỳ họp HĐND tỉnh
    publishedOn: 2026-11-25
publishedOn: 2026-11-25
---
`);
});

const SLUG = 'minh-hoa-chu-tich-ubnd-tinh';

test('a session of an existing schedule is moved, and stays in the ordinary list @handbook:hoan-doi-buoi', async ({
  editor,
  site,
}) => {
  const before = dataOf(readFileSync(join(site.repoDir, `content/receptions/${SLUG}.md`), 'utf8'));
  await steps.openEntry(editor, site.baseUrl, 'receptions', SLUG);
  await expect(coming(editor).getByRole('listitem')).toHaveCount(1);
  await coming(editor).getByRole('button', { name: 'Dời buổi thứ Ba, ngày 15/12/2026' }).click();
  const form = editor.getByRole('form', { name: /^Dời buổi/ });
  await form.getByLabel('Ngày mới').fill('19/12/2026');
  await expect(form).toContainText('Thứ Bảy, 19/12/2026 là ngày nghỉ cuối tuần.');
  await form.getByLabel('Ngày mới').fill('17/12/26');
  await expect(form).not.toContainText('ngày nghỉ');
  await form.getByLabel('Lý do').fill('Trùng kỳ họp Hội đồng nhân dân tỉnh');
  await picture(editor, 'doi-buoi', [coming(editor)]);
  await form.getByRole('button', { name: 'Ghi vào lịch' }).click();
  await expect(coming(editor).getByRole('listitem')).toHaveCount(2);
  await expect(coming(editor)).toContainText('sang thứ Năm, ngày 17/12/2026; Trùng kỳ họp');
  await test.step('its record can be changed where the session is', async () => {
    await coming(editor).getByRole('button', { name: 'Sửa buổi 15/12/2026' }).click();
    await steps.typeText(editor, steps.field(editor, 'reason'), 'Đi công tác ở Hà Nội');
    // A day that is being typed takes nothing away from under the cursor.
    await steps.field(editor, 'on').fill('1');
    await expect(steps.field(editor, 'on')).toBeFocused();
    await steps.pickDate(steps.field(editor, 'on'), '2026-12-15');
    await coming(editor).getByRole('button', { name: 'Xong' }).click();
    await expect(coming(editor).getByRole('button', { name: 'Sửa buổi 15/12/2026' })).toBeFocused();
  });
  await steps.save(editor);
  const sessions = before['sessions'] as { on: string }[];
  expect(dataOf(branchFile(site, SLUG))).toEqual({
    ...before,
    sessions: [
      ...sessions.slice(0, -1),
      {
        on: '2026-12-15',
        status: 'moved',
        movedTo: '2026-12-17',
        reason: 'Đi công tác ở Hà Nội',
        publishedOn: '2026-11-25',
      },
    ],
  });
  await test.step('days that are not there, and fewer than the law asks, are said; everybody can use the widgets', async () => {
    await editor.getByRole('checkbox', { name: 'Ngày 30', exact: true }).check();
    await steps.pickDate(steps.field(editor, 'validTo'), '2027-06-30');
    await expect(preview(editor)).toContainText('Tháng 02/2027 không có ngày 30');
    await expect(preview(editor)).not.toContainText('Ít hơn mức tối thiểu');
    await repeat(editor).selectOption('monthly-weekday');
    await editor.getByRole('combobox', { name: 'Thứ', exact: true }).selectOption('Thứ Ba');
    await editor.getByRole('combobox', { name: /^Lần thứ mấy/ }).selectOption('lần thứ 5');
    await expect(preview(editor)).toContainText('Ít hơn mức tối thiểu của Chủ tịch UBND cấp tỉnh');
    await expect(preview(editor)).not.toContainText('Trùng thời gian');
    expect(await englishTexts(editor)).toEqual([]);
    await coming(editor)
      .getByRole('button', { name: /^Dời buổi/ })
      .first()
      .click();
    await editor.getByText('Dán bảng từ Word hoặc Excel').click();
    for (const width of [1280, 360]) {
      await editor.setViewportSize({ width, height: 900 });
      expect(await violationsOn(editor, ['.mb-widget'])).toEqual([]);
      const wide = await editor
        .locator('.mb-widget')
        .evaluateAll(
          (widgets) =>
            widgets.filter((widget) => widget.scrollWidth > widget.clientWidth + 1).length,
        );
      expect(wide, `widgets that must be scrolled sideways at ${width} px`).toBe(0);
    }
  });
});

const WORD_TABLE = `<html><head><style>p.MsoNormal {margin:0}</style></head><body><!--StartFragment-->
<p class=MsoNormal style='text-align:center'>LỊCH TIẾP CÔNG DÂN NĂM 2027</p>
<table class=MsoTableGrid style='border-collapse:collapse'>
<tr><td>STT</td><td>Ngày tiếp</td><td>Giờ</td><td>Người tiếp</td></tr>
<tr><td>1</td><td><p class=MsoNormal style='margin:0'>ngày 12 tháng 3 năm <span lang=VI>2027</span></p></td><td>7h30 - 11h30</td><td>Chủ tịch</td></tr>
<tr><td>2</td><td>Thứ Năm, 5/2/2027</td><td></td><td>Phó Chủ tịch</td></tr>
<tr><td>3</td><td>30/02/2027</td><td></td><td></td></tr>
<tr><td>4</td><td>2027-01-09</td><td></td><td></td></tr>
</table><!--EndFragment--></body></html>`;

test('a table pasted from Word, and another kind of repeat and back', async ({ editor, site }) => {
  await steps.openNew(editor, site.baseUrl, 'receptions');
  await fillReception(editor, 'Lịch theo bảng');
  await steps.choose(editor, steps.field(editor, 'shift'), 'Không dời');
  await editor.getByText('Dán bảng từ Word hoặc Excel').click();
  const box = editor.getByRole('textbox', { name: /dán vào đây/ });
  await paste(box, WORD_TABLE, 'unused');
  await expect(
    editor.getByText('Hiểu được 3 ngày từ 3 dòng; 1 dòng có lỗi, không lấy ngày.'),
  ).toBeVisible();
  const rows = editor.getByRole('region', { name: 'Những dòng đã đọc' }).getByRole('row');
  await expect(rows.nth(1)).toContainText('Thứ Sáu, 12/03/2027');
  await expect(rows.nth(2)).toContainText('05/02/2027 là thứ Sáu, bảng ghi thứ Năm');
  await expect(rows.nth(3)).toContainText('Lỗi: không có ngày 30/02/2027');
  await editor.getByRole('button', { name: 'Lấy 3 ngày này' }).click();
  await expect(preview(editor)).toContainText('Thứ Bảy, 09/01/2027 là ngày nghỉ cuối tuần');
  await expect.poll(() => previewDays(editor)).toEqual(['09/01/2027', '05/02/2027', '12/03/2027']);
  await repeat(editor).selectOption('weekly');
  await editor.getByRole('combobox', { name: 'Thứ', exact: true }).selectOption('Thứ Ba');
  await expect(preview(editor).locator('.mb-preview li')).toHaveCount(12);
  await repeat(editor).selectOption('dates');
  await editor.getByRole('button', { name: 'Bỏ ngày 09/01/2027' }).click();
  await editor.getByLabel('Thêm ngày').fill('2027-01-11');
  await editor.keyboard.press('Enter');
  await steps.save(editor);
  expect(dataOf(branchFile(site, 'lich-theo-bang'))['rule']).toEqual({
    repeat: 'dates',
    dates: ['2027-01-11', '2027-02-05', '2027-03-12'],
  });
});
