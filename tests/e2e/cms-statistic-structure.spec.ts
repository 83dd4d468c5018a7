/** Groups and versions, added and corrected in lists of the form; into real git. */
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
const PART = 'Nhóm số liệu, phiên bản cách tính';

const header = (page: Page): Locator => page.locator('.mb-grid thead th');
/** The list of that field, with its items. */
const list = (page: Page, key: 'groups' | 'versions'): Locator => steps.field(page, key);
const input = (page: Page, key: 'groups' | 'versions', name: string): Locator =>
  list(page, key).getByLabel(name).last();
const add = (page: Page, key: 'groups' | 'versions'): Promise<void> =>
  list(page, key).getByRole('button', { name: /^Thêm/ }).click();
const refused = (page: Page): Locator => page.locator('.mb-refusal');

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

test('a new version and a new group: the old figures stay as they are, what is published passes the check', async ({
  editor,
  site,
}) => {
  const before = mainSeries(site, DOSSIERS);
  const textBefore = mainText(site, DOSSIERS);
  await steps.openEntry(editor, site.baseUrl, 'statistics', DOSSIERS);
  await test.step('its day, name and key follow from its form', async () => {
    await add(editor, 'versions');
    await list(editor, 'versions').getByRole('button', { name: 'Mở rộng' }).last().click();
    await input(editor, 'versions', 'Văn bản quy định biểu').fill('TT 01/2026/TT-VPCP');
    await input(editor, 'versions', 'Mã biểu').fill('02/HCC');
    await input(editor, 'versions', 'Cột').fill('1');
    await expect(input(editor, 'versions', 'Tên phiên bản')).toHaveValue(LABEL);
    await expect(input(editor, 'versions', 'Áp dụng từ ngày')).toHaveValue('01/10/2026');
    await expect(list(editor, 'versions')).toContainText('Người đọc cần biết vì sao');
    await input(editor, 'versions', 'Vì sao đổi').fill('Thông tư mới đếm cả hồ sơ liên thông');
  });
  await test.step('a group becomes a column', async () => {
    await add(editor, 'groups');
    await input(editor, 'groups', 'Tên nhóm').fill('Liên thông');
    await expect(input(editor, 'groups', 'Mã nhóm')).toHaveValue('lienthong');
    await input(editor, 'groups', 'Mã nhóm').fill('truochan');
    await expect(list(editor, 'groups').last()).toContainText('đã dùng');
    await input(editor, 'groups', 'Mã nhóm').fill('lienthong');
    await expect(header(editor).filter({ hasText: 'Liên thông' })).toBeVisible();
  });
  await test.step('the keyboard moves it among the columns', async () => {
    const handle = list(editor, 'groups').getByRole('button', { name: 'Đổi thứ tự mục' }).last();
    const names = await header(editor).allTextContents();
    const announced = editor.getByRole('status').filter({ hasText: /^Mục \d+ đang ở vị trí/ });
    await handle.press('Space');
    const before = await announced.textContent();
    // The first press may only scroll.
    await expect(async () => {
      await editor.keyboard.press('ArrowUp');
      await expect(announced).not.toHaveText(before ?? '', { timeout: 500 });
    }).toPass();
    await handle.press('Space');
    await expect(header(editor)).not.toHaveText(names);
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

test('groups are renamed and removed; the figures of one stay until they are moved; everybody can use it', async ({
  editor,
  site,
}) => {
  const textBefore = mainText(site, RECEPTION);
  await steps.openEntry(editor, site.baseUrl, 'statistics', RECEPTION);
  await test.step('a part that holds something is open', async () => {
    const target = editor.getByRole('heading', { name: 'Chỉ tiêu phải đạt, lịch công bố' });
    await expect(target).toBeVisible();
    await expect(target.getByRole('button')).toBeHidden();
  });
  const item = (name: string, says: string) =>
    list(editor, 'groups')
      .locator('> *')
      .filter({ hasText: name })
      .getByRole('button', { name: says })
      .last();
  await item('Ủy quyền tiếp', 'Mở mục').click();
  await input(editor, 'groups', 'Tên nhóm').fill('Ủy quyền cho cấp phó');
  await input(editor, 'groups', 'Mã nhóm').press('End');
  await editor.keyboard.type('9');
  await expect(input(editor, 'groups', 'Mã nhóm'), 'the key of figures').toHaveValue('22');
  await expect(header(editor).filter({ hasText: 'Ủy quyền cho cấp phó' })).toBeVisible();
  await test.step('an empty one goes without a word', async () => {
    await add(editor, 'groups');
    await input(editor, 'groups', 'Tên nhóm').fill('Trực tuyến');
    await expect(header(editor).filter({ hasText: 'Trực tuyến' })).toBeVisible();
    await list(editor, 'groups').getByRole('button', { name: 'Bỏ mục' }).last().click();
    await expect(header(editor).filter({ hasText: 'Trực tuyến' })).toHaveCount(0);
    await expect(refused(editor)).toHaveCount(0);
  });
  await steps.save(editor);
  const before = textBefore.trimEnd().split('\n');
  const after = branchText(site, RECEPTION).trimEnd().split('\n');
  expect(after.filter((line) => !before.includes(line))).toEqual([
    '    label: Ủy quyền cho cấp phó',
  ]);
  expect(after).toHaveLength(before.length);
  await test.step('figures of one that is removed are asked about, and can be moved', async () => {
    await list(editor, 'groups').getByRole('button', { name: 'Bỏ mục' }).last().click();
    await expect(refused(editor)).toContainText(
      /\d+ số, Quý I\/2024 – Quý III\/2026, của nhóm “22” đã bỏ/,
    );
    await expect(header(editor).filter({ hasText: '22' })).toBeVisible();
    await expect(editor.locator('.mb-help-fault')).toHaveText([/mang mã “22”/, /mang mã “22”/]);
    await add(editor, 'groups');
    await input(editor, 'groups', 'Tên nhóm').fill('Ủy quyền');
    await refused(editor).getByRole('button', { name: 'Ủy quyền', exact: true }).click();
    await expect(refused(editor)).toHaveCount(0);
  });
  await steps.save(editor);
  const moved = branchText(site, RECEPTION);
  expect(moved).not.toContain('group: "22"');
  expect(moved.match(/group: uyquyen/g)).toHaveLength(textBefore.match(/group: "22"/g)!.length);
  await test.step('grid and import can be used by everybody', async () => {
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
    await list(editor, 'groups').getByRole('button', { name: 'Bỏ mục' }).last().click();
    await expect(refused(editor)).toBeVisible();
    for (const width of [1280, 360]) {
      await editor.setViewportSize({ width, height: 900 });
      expect(await violationsOn(editor, ['.mb-widget', '.mb-grid'])).toEqual([]);
      const wide = await editor
        .locator('.mb-widget')
        .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length);
      expect(wide, `widgets that must be scrolled sideways at ${width} px`).toBe(0);
      const small = await refused(editor)
        .locator('button')
        .evaluateAll((all) =>
          all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML),
        );
      expect(small).toEqual([]);
    }
  });
});

test('figures that have no group yet can become those of the first one', async ({
  editor,
  site,
}) => {
  const before = mainSeries(site, ON_TIME);
  await steps.openEntry(editor, site.baseUrl, 'statistics', ON_TIME);
  await steps.openPart(editor, PART);
  await add(editor, 'groups');
  await input(editor, 'groups', 'Tên nhóm').fill('Mọi hồ sơ');
  await expect(refused(editor)).toContainText(`${before.length} số, `);
  await refused(editor).getByRole('button', { name: 'Mọi hồ sơ' }).click();
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
