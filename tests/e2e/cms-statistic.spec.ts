/** The figures of the CMS: typed by hand, revised, refused; all into real git. */
import { join } from 'node:path';
import type { Point } from '#features/statistic/schema.ts';
import { checkContent } from '#scripts/check-content.ts';
import {
  branchSeries,
  cell,
  DOSSIERS,
  lines,
  mainSeries,
  NOW,
  ON_TIME,
  question,
  TODAY,
  TOWN,
} from './figures-steps.ts';
import { englishTexts } from './cms-language.ts';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';
import { picture, prepare, VIEWPORT } from './handbook-pictures.ts';

const CENTRE = 'Trung tâm Phục vụ hành chính công tỉnh Minh Họa';
const SUM = 'tong=truochan+dunghan+trehan';

test.use({ viewport: VIEWPORT });
test.beforeEach(prepare);

test('a quarter by hand, its sum doubted, published as typed @handbook:nhap-so-lieu', async ({
  editor,
  site,
}) => {
  const before = mainSeries(site, DOSSIERS);
  await steps.openEntry(editor, site.baseUrl, 'statistics', DOSSIERS);
  await expect(lines(editor)).toHaveCount(4);
  await editor.getByRole('button', { name: 'Thêm Quý IV/2026' }).click();
  const row = `${CENTRE}, Quý IV/2026`;
  await expect(cell(editor, `${row}, Tổng số hồ sơ đã trả`)).toBeFocused();
  await test.step('with nothing but the keyboard', async () => {
    await editor.keyboard.type('1.765');
    await expect(lines(editor).first()).toContainText('= 1765');
    for (const text of ['1.200', '501', '64']) {
      await editor.keyboard.press('Tab');
      await editor.keyboard.type(text);
    }
    await expect(lines(editor).first()).not.toContainText('không khớp');
    await picture(editor, 'bang-so-lieu', [
      editor.getByRole('table'),
      editor.getByRole('group', { name: 'Thêm kỳ' }),
    ]);
    await cell(editor, `${row}, Tổng số hồ sơ đã trả`).fill('1.766');
    await expect(
      editor.getByText(`${SUM} không khớp: tong = 1.766 nhưng truochan+dunghan+trehan = 1.765.`),
    ).toBeVisible();
    await cell(editor, `${row}, Trễ hạn`).focus();
    await editor.keyboard.press('ArrowDown');
    await expect(cell(editor, `${CENTRE}, Quý III/2026, Trễ hạn`)).toBeFocused();
    await editor.keyboard.press('ArrowUp');
    await editor.keyboard.press('Shift+Tab');
    await expect(cell(editor, `${row}, Đúng hạn`)).toBeFocused();
  });
  await test.step('provisional, with a note', async () => {
    await editor.getByRole('button', { name: `Sơ bộ, ghi chú: ${row}` }).click();
    const total = editor.getByRole('group', { name: 'Tổng số hồ sơ đã trả' });
    await total.getByRole('checkbox', { name: 'Số sơ bộ' }).check();
    await total.getByRole('textbox', { name: 'Ghi chú' }).pressSequentially('Biểu ghi như vậy');
  });
  await steps.save(editor);
  await steps.publish(editor);
  const at = (group: string, stated: number): Point => ({
    agency: 'minh-hoa-trung-tam-hanh-chinh-cong',
    group,
    ...{ from: '2026-10-01', to: '2026-12-31' },
    stated,
  });
  expect(mainSeries(site, DOSSIERS)).toEqual([
    ...before,
    { ...at('tong', 1766), provisional: true, note: 'Biểu ghi như vậy' },
    ...[at('truochan', 1200), at('dunghan', 501), at('trehan', 64)],
  ]);
  const { problems } = checkContent(join(site.repoDir, 'content'), NOW);
  const own = problems.filter(({ file }) => file.endsWith(`${DOSSIERS}.yml`));
  expect(own.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(own.map(({ fault }) => fault).join()).toContain(
    'tong = 1.766 nhưng truochan+dunghan+trehan = 1.765',
  );
});

/** Decap does not handle the rejected promise of a save that its form refuses. */
const REFUSED_SAVE = /^script: undefined$/;

test('a changed figure is a revision, a correction or a mistake; the editor says which; what is not decided or cannot be read is not saved', async ({
  editor,
  site,
  tolerated,
}) => {
  tolerated.push(REFUSED_SAVE);
  const before = mainSeries(site, ON_TIME);
  await steps.openEntry(editor, site.baseUrl, 'statistics', ON_TIME);
  const name = (place: string, quarter: string) => `${place}, Quý ${quarter}/2026`;
  const value = cell(editor, `${name(CENTRE, 'III')}, Giá trị`);
  const old = before.findLast(({ agency }) => agency === 'minh-hoa-trung-tam-hanh-chinh-cong');
  await test.step('revised: the old figure stays', async () => {
    await value.fill('97,9');
    await expect(lines(editor).first().locator('xpath=following-sibling::tr[1]')).toContainText(
      'Ghi 97,9, tính lại từ',
    );
    await question(editor, name(CENTRE, 'III'))
      .getByRole('button', { name: 'Đây là số sửa' })
      .click();
    await expect(lines(editor).first()).toContainText('sửa 25/11/2026 · trước: 98,3');
  });
  await test.step('mistyped: the new one replaces it', async () => {
    const other = name(CENTRE, 'II');
    await cell(editor, `${other}, Tử số`).fill('1');
    await question(editor, other).getByRole('button', { name: 'Sửa lỗi gõ' }).click();
  });
  await test.step('kept: as if nothing had been typed', async () => {
    const other = name(CENTRE, 'I');
    const kept = cell(editor, `${other}, Giá trị`);
    const figure = await kept.inputValue();
    await kept.fill('');
    await expect(question(editor, other)).toContainText('xóa số');
    await question(editor, other).getByRole('button', { name: 'Giữ số cũ' }).click();
    await expect(kept).toHaveValue(figure);
  });
  await steps.save(editor);
  const after = branchSeries(site, ON_TIME);
  expect(after).toHaveLength(before.length + 1);
  expect(after).toContainEqual(old);
  expect(after).toContainEqual({ ...old, stated: 97.9, revisedOn: TODAY });
  const corrected = before.find(({ agency, to }) => agency === old?.agency && to === '2026-06-30');
  expect(after).toContainEqual({ ...corrected, numerator: 1 });
  expect(after).not.toContainEqual(corrected);
  await editor.getByRole('button', { name: /^Thêm Quý/ }).click();
  await test.step('pasted over the cells below and beside', async () => {
    await lines(editor)
      .first()
      .getByRole('textbox')
      .first()
      .evaluate((input) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', '98,1\t1.200\t1.223\n97,5\t390\t400\n');
        input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      });
    const valuesOf = (row: number) =>
      lines(editor)
        .nth(row)
        .getByRole('textbox')
        .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    await expect.poll(() => valuesOf(0)).toEqual(['98,1', '1.200', '1.223']);
    expect(await valuesOf(1)).toEqual(['97,5', '390', '400']);
    expect(await valuesOf(2)).toEqual(['', '', '']);
  });
  await test.step('what cannot be read, and what is not decided, is not saved', async () => {
    const place = 'Ủy ban nhân dân xã Thí Dụ, tỉnh Minh Họa, Quý IV/2026';
    await cell(editor, `${place}, Giá trị`).fill('91.3');
    await expect(editor.getByText('Phần lẻ viết sau dấu phẩy, ví dụ 91,3')).toBeVisible();
    const refusal = editor.locator('[class*=ControlErrorsList]');
    await steps.saveButton(editor).click();
    await expect(refusal).toContainText(`${place}: có ô không đọc được thành số`);
    await cell(editor, `${place}, Giá trị`).fill('91,3');
    const filed = 'Ủy ban nhân dân xã Thí Dụ, tỉnh Minh Họa, Quý III/2026';
    await cell(editor, `${filed}, Giá trị`).fill('1');
    await steps.saveButton(editor).click();
    await expect(refusal).toContainText('hãy chọn “Đây là số sửa”');
  });
});

test('a new statistic begins with the last period that is over', async ({ editor, site }) => {
  await steps.openNew(editor, site.baseUrl, 'statistics');
  await steps.typeText(editor, steps.field(editor, 'title'), 'Số cuộc đối thoại thử');
  await steps.typeText(editor, steps.field(editor, 'summary'), 'Có ba cuộc.');
  await steps.typeText(editor, steps.field(editor, 'definition'), 'Đếm từng cuộc.');
  await steps.choose(editor, steps.field(editor, 'field'), 'Dân vận khéo, đối thoại');
  await steps.typeText(editor, steps.field(editor, 'unit'), 'cuộc');
  await steps.choose(editor, steps.field(editor, 'periodKind'), 'Quý');
  await steps.choose(editor, steps.field(editor, 'higherIs'), 'Không đánh giá');
  await steps.choose(editor, steps.field(editor, 'chart'), 'Cột');
  await editor.getByRole('button', { name: 'Thêm Quý III/2026' }).click();
  await expect(cell(editor, 'Toàn tỉnh, Quý III/2026, Giá trị')).toBeFocused();
  await editor.keyboard.type('3');
  await editor.getByRole('combobox', { name: 'Cơ quan', exact: true }).selectOption(TOWN);
  await editor.getByRole('button', { name: 'Thêm dòng' }).click();
  await expect(cell(editor, `${TOWN}, Quý III/2026, Giá trị`)).toBeFocused();
  await editor.keyboard.type('2');
  await editor.keyboard.press('Enter');
  await steps.pickDate(steps.field(editor, 'asOf'), '2026-10-01');
  await steps.pickDate(steps.field(editor, 'publishedOn'), TODAY);
  expect(await englishTexts(editor)).toEqual([]);
  await steps.save(editor);
  const days = { from: '2026-07-01', to: '2026-09-30' };
  expect(branchSeries(site, 'so-cuoc-doi-thoai-thu')).toEqual([
    { ...days, stated: 3 },
    { agency: 'minh-hoa-ubnd-tinh', ...days, stated: 2 },
  ]);
});
