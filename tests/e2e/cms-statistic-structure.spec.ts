/** Groups and versions, added and corrected below the grid of figures; into real git. */
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { checkContent } from '#scripts/check-content.ts';
import { workbook } from '#import/table/workbook.fixture.ts';
import { violationsOn } from './axe.ts';
import {
  branchText,
  cell,
  DOSSIERS,
  FORM,
  importPanel,
  lines,
  mainSeries,
  mainText,
  NOW,
  ON_TIME,
  read,
  RECEPTION,
  upload,
} from './figures-steps.ts';
import { englishTexts } from './cms-language.ts';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';

test.beforeEach(({ page }) => page.clock.setSystemTime(NOW));

const CENTRE = 'Trung tâm Phục vụ hành chính công tỉnh Minh Họa';
const LABEL = 'Biểu 02/HCC của TT 01/2026/TT-VPCP';

const panel = (page: Page): Locator => page.getByRole('region', { name: 'Nhóm và phiên bản' });
const form = (page: Page, name: string): Locator => panel(page).getByRole('form', { name });
const opener = (page: Page, name: string): Locator =>
  panel(page).getByRole('button', { name, exact: true });
const header = (page: Page): Locator => page.locator('.mb-grid thead th');
const status = (page: Page): Locator => panel(page).getByRole('status');
const open = (page: Page, name: RegExp): Promise<void> =>
  panel(page).locator('summary').filter({ hasText: name }).click();

/** The lines that are in only one of the two, each with its sign, in order. */
function changedLines(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const added: string[] = [];
  let at = 0;
  for (const line of now)
    if (line === old[at]) at++;
    else added.push(line);
  expect(old.slice(at), 'no line of the file is lost').toEqual([]);
  return added;
}

async function fillVersion(page: Page): Promise<void> {
  const version = form(page, 'Bắt đầu phiên bản mới');
  await version.getByLabel('Văn bản quy định biểu').fill('TT 01/2026/TT-VPCP');
  await version.getByLabel('Mã biểu').fill('02/HCC');
  await version.getByRole('textbox', { name: 'Cột' }).fill('1');
  await expect(version.getByLabel('Tên phiên bản')).toHaveValue(LABEL);
  await version.getByLabel('Vì sao đổi').fill('Thông tư mới đếm cả hồ sơ liên thông');
}

test('a new version and a new group: the old figures stay as they are, what is published passes the check', async ({
  editor,
  site,
}) => {
  const before = mainSeries(site, DOSSIERS);
  const textBefore = mainText(site, DOSSIERS);
  await steps.openEntry(editor, site.baseUrl, 'statistics', DOSSIERS);
  await test.step('a version asks for what is missing, and leads to it', async () => {
    await opener(editor, 'Bắt đầu phiên bản mới…').press('Enter');
    const version = form(editor, 'Bắt đầu phiên bản mới');
    await expect(version.getByLabel('Văn bản quy định biểu')).toBeFocused();
    await expect(version.getByLabel('Áp dụng từ ngày')).toHaveValue('01/10/2026');
    await version.getByRole('button', { name: 'Bắt đầu phiên bản' }).click();
    await expect(version.getByRole('alert')).toHaveText('Còn 2 ô phải sửa.');
    await expect(version.getByLabel('Tên phiên bản')).toBeFocused();
    await expect(version.getByLabel('Tên phiên bản')).toHaveAccessibleDescription(/^chưa nhập/);
    await fillVersion(editor);
    await expect(version).toContainText('Cách tính trước 01/10/2026');
    await expect(version).toContainText('không bao giờ vẽ chúng thành một đường');
    await version.getByRole('button', { name: 'Bắt đầu phiên bản' }).click();
    await expect(opener(editor, 'Bắt đầu phiên bản mới…')).toBeFocused();
    await expect(status(editor)).toContainText('Đã bắt đầu phiên bản mới');
  });
  await test.step('a group becomes a column', async () => {
    await opener(editor, 'Thêm nhóm…').click();
    const group = form(editor, 'Thêm nhóm');
    await group.getByLabel('Tên nhóm').fill('Liên thông');
    await group.getByLabel('Số cột trong biểu').fill('truochan');
    await group.getByRole('button', { name: 'Thêm nhóm' }).click();
    await expect(group.getByLabel('Số cột trong biểu')).toHaveAccessibleDescription(/đã dùng/);
    await group.getByLabel('Số cột trong biểu').fill('');
    await group.getByRole('button', { name: 'Thêm nhóm' }).click();
    await expect(header(editor).filter({ hasText: 'Liên thông' })).toBeVisible();
  });
  await test.step('the next period is of the new version, apart from the old', async () => {
    await editor.getByRole('button', { name: 'Thêm Quý IV/2026' }).click();
    await expect(editor.locator('.mb-version')).toHaveText([
      LABEL,
      'Cách tính trước 01/10/2026không nối với dãy ở trên',
    ]);
    const row = `${CENTRE}, Quý IV/2026, ${LABEL}`;
    await cell(editor, `${row}, Tổng số hồ sơ đã trả`).fill('1.800');
    await cell(editor, `${row}, Liên thông`).fill('120');
  });
  expect(await englishTexts(editor)).toEqual([]);
  await steps.save(editor);
  await steps.publish(editor);
  const agency = 'minh-hoa-trung-tam-hanh-chinh-cong';
  const days = { version: 'tu20261001', from: '2026-10-01', to: '2026-12-31' };
  expect(mainSeries(site, DOSSIERS)).toEqual([
    ...before,
    { agency, group: 'tong', ...days, stated: 1800 },
    { agency, group: 'lienthong', ...days, stated: 120 },
  ]);
  const figure = (group: string, stated: number): string[] => [
    `  - agency: ${agency}`,
    `    group: ${group}`,
    '    version: tu20261001',
    '    from: 2026-10-01',
    '    to: 2026-12-31',
    `    stated: ${stated}`,
  ];
  expect(changedLines(textBefore, mainText(site, DOSSIERS))).toEqual([
    'versions:',
    '  - key: tu20261001',
    `    label: ${LABEL}`,
    '    from: 2026-10-01',
    '    why: Thông tư mới đếm cả hồ sơ liên thông',
    '    form:',
    '      circular: TT 01/2026/TT-VPCP',
    '      code: 02/HCC',
    '      column: "1"',
    '  - key: lienthong',
    '    label: Liên thông',
    ...figure('tong', 1800),
    ...figure('lienthong', 120),
  ]);
  const { problems } = checkContent(join(site.repoDir, 'content'), NOW);
  const own = problems.filter(({ file }) => file.endsWith(`${DOSSIERS}.yml`));
  // The quarter is not over, and the summary speaks of the one before.
  expect(new Set(own.map(({ check, severity }) => `${severity} ${check}`))).toEqual(
    new Set(['warning statistic-current']),
  );
});

test('groups are named and moved; one that holds figures says what would be lost', async ({
  editor,
  site,
}) => {
  const textBefore = mainText(site, RECEPTION);
  await steps.openEntry(editor, site.baseUrl, 'statistics', RECEPTION);
  await open(editor, /Các nhóm số liệu/);
  const act = (says: string) => panel(editor).getByRole('button', { name: says, exact: true });
  await act('Bỏ nhóm: Ủy quyền tiếp').click();
  await expect(panel(editor).getByRole('alert')).toContainText(
    /Chưa bỏ được “Ủy quyền tiếp”: sẽ mất \d+ số, Quý I\/2024 – Quý III\/2026/,
  );
  await act('Đổi tên: Ủy quyền tiếp').click();
  const naming = form(editor, 'Đổi tên nhóm “Ủy quyền tiếp”');
  await naming.getByLabel('Tên nhóm').fill('Ủy quyền cho cấp phó');
  await naming.getByLabel('Tên nhóm').press('Enter');
  await expect(header(editor).filter({ hasText: 'Ủy quyền cho cấp phó' })).toBeVisible();
  await act('Đưa lên: Ủy quyền cho cấp phó').click();
  await expect(header(editor)).toHaveText([
    'Kỳ',
    'Tổng số lượt tiếp',
    'Tiếp thường xuyên',
    'Ủy quyền cho cấp phó',
    'Thủ trưởng tiếp',
    'Thêm',
  ]);
  await expect(act('Đưa lên: Tổng số lượt tiếp')).toBeDisabled();
  await test.step('an empty one goes', async () => {
    await opener(editor, 'Thêm nhóm…').click();
    await form(editor, 'Thêm nhóm').getByLabel('Tên nhóm').fill('Trực tuyến');
    await form(editor, 'Thêm nhóm').getByLabel('Tên nhóm').press('Enter');
    await act('Bỏ nhóm: Trực tuyến').click();
    await expect(header(editor).filter({ hasText: 'Trực tuyến' })).toHaveCount(0);
  });
  await test.step('a version that holds figures stays as well, and can be mended', async () => {
    await open(editor, /Các phiên bản cách tính/);
    await act('Bỏ phiên bản: Biểu 01/TCD của TT 02/2021').click();
    await expect(panel(editor).getByRole('alert')).toContainText(/sẽ mất \d+ số, Quý I\/2024/);
    await act('Sửa phiên bản: Biểu 01/TCD của TT 06/2025').click();
    const mending = form(editor, 'Sửa phiên bản “Biểu 01/TCD của TT 06/2025”');
    await mending.getByLabel('Vì sao đổi').fill('Bộ biểu mới');
    await mending.getByRole('button', { name: 'Ghi lại' }).click();
    await expect(status(editor)).toHaveText('Đã sửa phiên bản.');
  });
  await steps.save(editor);
  const before = textBefore.trimEnd().split('\n');
  const after = branchText(site, RECEPTION).trimEnd().split('\n');
  expect(after.filter((line) => !before.includes(line))).toEqual([
    '    why: Bộ biểu mới',
    '    label: Ủy quyền cho cấp phó',
  ]);
  expect(after).toHaveLength(before.length);
});

test('figures that have no group yet can become those of the first one', async ({
  editor,
  site,
}) => {
  const before = mainSeries(site, ON_TIME);
  await steps.openEntry(editor, site.baseUrl, 'statistics', ON_TIME);
  await opener(editor, 'Thêm nhóm…').click();
  const group = form(editor, 'Thêm nhóm');
  await group.getByLabel('Tên nhóm').fill('Mọi hồ sơ');
  await group.getByRole('checkbox', { name: `Bảng đã có ${before.length} số` }).check();
  await group.getByRole('button', { name: 'Thêm nhóm' }).click();
  await expect(header(editor).filter({ hasText: 'Mọi hồ sơ' }).first()).toBeVisible();
  await test.step('published figures still ask before they change', async () => {
    const name = `${CENTRE}, Quý III/2026`;
    await cell(editor, `${name}, Mọi hồ sơ`).fill('97,9');
    await expect(
      editor.getByRole('group', { name: `Số đã có bị thay đổi: ${name}, Mọi hồ sơ` }),
    ).toBeVisible();
    await editor.getByRole('button', { name: 'Giữ số cũ' }).click();
  });
  await steps.save(editor);
  const lost = branchText(site, ON_TIME)
    .split('\n')
    .filter((line) => line === '    group: moihoso');
  expect(lost).toHaveLength(before.length);
});

test('grid, import and structure can be used by everybody', async ({ editor, site }) => {
  await steps.openEntry(editor, site.baseUrl, 'statistics', RECEPTION);
  await test.step('a part that holds something is open', async () => {
    const target = editor.getByRole('heading', { name: 'Chỉ tiêu phải đạt, lịch công bố' });
    await expect(target).toBeVisible();
    await expect(target.getByRole('button')).toBeHidden();
  });
  const first = (row: number) => lines(editor).nth(row).getByRole('textbox').first();
  await first(0).fill('9.1');
  await first(1).fill('50');
  await editor
    .getByRole('button', { name: /^Sơ bộ, ghi chú/ })
    .first()
    .click();
  await importPanel(editor);
  await upload(editor, '01-TCD.xlsx', workbook(FORM));
  await expect(read(editor)).toBeVisible();
  await open(editor, /Các nhóm số liệu/);
  await open(editor, /Các phiên bản cách tính/);
  await panel(editor).getByRole('button', { name: 'Bỏ nhóm: Tổng số lượt tiếp' }).click();
  await panel(editor)
    .getByRole('button', { name: 'Đổi tên: Tổng số lượt tiếp', exact: true })
    .click();
  await opener(editor, 'Bắt đầu phiên bản mới…').click();
  const version = form(editor, 'Bắt đầu phiên bản mới');
  await version.getByLabel('Văn bản quy định biểu').fill('TT 06/2025/TT-TTCP');
  await version.getByLabel('Mã biểu').fill('99/X');
  await version.getByRole('button', { name: 'Bắt đầu phiên bản' }).click();
  await expect(version.getByRole('alert')).toContainText('phải sửa');
  for (const width of [1280, 360]) {
    await editor.setViewportSize({ width, height: 900 });
    expect(await violationsOn(editor, ['.mb-widget', '.mb-structure', '.mb-grid'])).toEqual([]);
    const wide = await editor
      .locator('.mb-widget, .mb-structure')
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length);
    expect(wide, `widgets that must be scrolled sideways at ${width} px`).toBe(0);
    const small = await panel(editor)
      .locator('button, summary, input:not([type=checkbox])')
      .evaluateAll((all) =>
        all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML),
      );
    expect(small).toEqual([]);
  }
});
