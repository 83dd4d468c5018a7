/** Official forms imported in the CMS: read, questioned, and put into the grid; into real git. */
import { join } from 'node:path';
import type { Point } from '#features/statistic/schema.ts';
import { checkContent } from '#scripts/check-content.ts';
import { workbook } from '#import/table/workbook.fixture.ts';
import {
  branchSeries,
  cell,
  FORM,
  importPanel,
  mainSeries,
  NOW,
  pasteTable,
  read,
  RECEPTION,
  TOWN,
  upload,
} from './figures-steps.ts';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';

test.beforeEach(({ page }) => page.clock.setSystemTime(NOW));

/** The quarter as defined for this statistic. */
const QUARTER = { from: '2026-09-15', to: '2026-12-14' };

test('a form in XLSX: doubts told cell by cell, columns and rows chosen, then the grid is filled @handbook:nhap-so-lieu', async ({
  editor,
  site,
}) => {
  const before = mainSeries(site, RECEPTION);
  const readers: string[] = [];
  editor.on('request', (request) => {
    if (request.url().includes('/read-upload')) readers.push(request.url());
  });
  await steps.openEntry(editor, site.baseUrl, 'statistics', RECEPTION);
  await importPanel(editor);
  expect(readers, 'readers of forms, before anybody imports').toEqual([]);
  await upload(editor, '01-TCD.xlsx', workbook(FORM));
  await expect(read(editor)).toContainText('C7: Tổng cộng: 1=2+4+5 không khớp (1.720 ≠ 1.719).');
  await expect(read(editor)).toContainText('C7: Tổng cộng, cột 1: ghi 1.720, cộng 1 dòng được 12.');
  expect(readers).toHaveLength(1);
  await test.step('columns by number where the numbers are those of the groups, else by hand', async () => {
    const column = (label: string) =>
      editor.getByRole('combobox', { name: `Cột của biểu cho ${label}` });
    await expect(column('Tổng số lượt tiếp')).toHaveValue('1');
    await column('Tiếp thường xuyên').selectOption('2. Tiếp thường xuyên: Số lượt');
    await column('Thủ trưởng tiếp').selectOption('4. Tiếp định kỳ: Số lượt');
    await column('Ủy quyền tiếp').selectOption('5. Ủy quyền: Số lượt');
  });
  await test.step('rows: nobody knows “Sở Lạ”; the total is that of the province', async () => {
    await expect(editor.getByRole('combobox', { name: 'Đưa dòng “Sở Lạ” vào' })).toHaveValue('-');
    await editor.getByRole('combobox', { name: 'Đưa dòng “Tổng cộng” vào' }).selectOption(TOWN);
  });
  await test.step('the name of the quarter is not its days', async () => {
    await expect(read(editor)).toContainText('trang hiểu là 01/10/2026–31/12/2026');
    await read(editor).getByLabel('Từ ngày').fill(QUARTER.from);
    await read(editor).getByLabel('đến ngày').fill(QUARTER.to);
    await read(editor).getByRole('button', { name: 'Đổi kỳ' }).click();
    await expect(read(editor)).not.toContainText('trang hiểu là');
  });
  await read(editor).getByRole('button', { name: 'Đưa 4 số vào bảng' }).click();
  await expect(editor.getByText('Đã đưa 4 số vào bảng.')).toBeVisible();
  await steps.save(editor);
  await steps.publish(editor);
  const figures = ([group, stated]: [string, number]): Point => ({
    agency: 'minh-hoa-ubnd-tinh',
    group,
    version: 'tt06', // the period is reported by the newest version
    ...QUARTER,
    stated,
  });
  expect(mainSeries(site, RECEPTION)).toEqual([
    ...before,
    ...(
      [
        ['1', 1720],
        ['4', 1200],
        ['13', 501],
        ['22', 18],
      ] as [string, number][]
    ).map(figures),
  ]);
  const { problems } = checkContent(join(site.repoDir, 'content'), NOW);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  // Imported figures name their version, or the check would miss it.
  expect(problems.filter(({ check }) => check === 'statistic-form')).toEqual([]);
});

test('pasted cells: the style of numbers and the period are asked, a refusal loses nothing', async ({
  editor,
  site,
}) => {
  await steps.openEntry(editor, site.baseUrl, 'statistics', RECEPTION);
  await importPanel(editor);
  await upload(editor, 'hong.xlsx', new TextEncoder().encode('không phải bảng tính'));
  await expect(editor.getByRole('alert').filter({ hasText: 'bảng tính .xlsx' })).toBeVisible();
  const rows = ['Đơn vị\tTổng số lượt tiếp\tTiếp thường xuyên', `${TOWN}\t1.234\t1.000`];
  await pasteTable(editor, rows);
  await expect(editor.getByText('phần đầu biểu không nói rõ một kỳ')).toBeVisible();
  const period = editor.getByRole('group', { name: 'Biểu này của kỳ nào?' });
  await period.getByLabel('Từ ngày').fill('2026-12-15');
  await period.getByLabel('đến ngày').fill('2027-03-14');
  await period.getByRole('button', { name: 'Đọc theo kỳ này' }).click();
  await expect(editor.getByText('B2 “1.234”, C2 “1.000”')).toBeVisible();
  await expect(editor.getByRole('textbox', { name: /dán vào đây/ })).toHaveValue(rows.join('\n'));
  await editor.getByRole('button', { name: '1.234,5 (Việt Nam)' }).click();
  await expect(read(editor).getByRole('status')).toHaveText('2 số mới');
  await read(editor).getByRole('button', { name: 'Đưa 2 số vào bảng' }).click();
  const row = `${TOWN}, Quý I/2027, Biểu 01/TCD của TT 06/2025`;
  await expect(cell(editor, `${row}, Tổng số lượt tiếp`)).toHaveValue('1.234');
  await steps.save(editor);
  expect(
    branchSeries(site, RECEPTION)
      .filter(({ from }) => from === '2026-12-15')
      .map(({ group, stated }) => [group, stated]),
  ).toEqual([
    ['1', 1234],
    ['4', 1000],
  ]);
});
