/** Shared by the tests of the CMS's figures: the grid by its names, and the figures in git. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { statisticSchema, type Point } from '#features/statistic/schema.ts';
import { parseYaml } from '#lib/front-matter.ts';
import type { WorkbookRow } from '#import/table/workbook.fixture.ts';
import type { CmsSite } from './cms-site.ts';

/** Morning of Wednesday 25 November 2026 in Việt Nam. */
export const NOW = new Date('2026-11-25T02:00:00Z');
export const TODAY = '2026-11-25';

export const TOWN = 'Ủy ban nhân dân tỉnh Minh Họa';
export const RECEPTION = 'minh-hoa-tiep-cong-dan';
export const ON_TIME = 'minh-hoa-mot-cua-dung-han';
export const DOSSIERS = 'minh-hoa-ho-so-mot-cua';

export const lines = (page: Page): Locator => page.locator('tr[data-line]');
export const cell = (page: Page, name: string): Locator =>
  page.getByRole('textbox', { name, exact: true });
export const question = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: `Số đã có bị thay đổi: ${name}` });
export const read = (page: Page): Locator => page.getByRole('region', { name: 'Những gì đã đọc' });

/** Parsed with the schema that the build uses. */
const seriesIn = (text: string): Point[] => statisticSchema.parse(parseYaml(text).data).series;
export const branchText = (site: CmsSite, slug: string): string =>
  site.git('show', `cms/statistics/${slug}:content/statistics/${slug}.yml`);
export const branchSeries = (site: CmsSite, slug: string): Point[] =>
  seriesIn(branchText(site, slug));
const mainFile = (site: CmsSite, slug: string): string =>
  join(site.repoDir, `content/statistics/${slug}.yml`);
export const mainText = (site: CmsSite, slug: string): string =>
  readFileSync(mainFile(site, slug), 'utf8');
export const mainSeries = (site: CmsSite, slug: string): Point[] => seriesIn(mainText(site, slug));

export const importPanel = async (page: Page): Promise<void> =>
  page.getByText('Nhập từ tệp Excel, CSV hoặc dán từ Excel').click();
export const upload = (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
  page
    .locator('input[type=file][aria-label^="Chọn tệp .xlsx"]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
export async function pasteTable(page: Page, rows: readonly string[]): Promise<void> {
  await page.getByRole('textbox', { name: /dán vào đây/ }).fill(rows.join('\n'));
  await page.getByRole('button', { name: 'Đọc bảng đã dán' }).click();
}

/** Biểu 01/TCD with a sum that does not add up. */
export const FORM: readonly WorkbookRow[] = [
  ['TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN', undefined, undefined, undefined, 'Biểu số: 01/TCD'],
  ['Quý IV năm 2026 (Thông tư số 02/2021/TT-TTCP)'],
  ['STT', 'Đơn vị', 'Tổng số', 'Tiếp thường xuyên', undefined, 'Tiếp định kỳ', 'Ủy quyền'],
  [undefined, undefined, undefined, 'Số lượt', 'Số người', 'Số lượt', 'Số lượt'],
  ['A', 'B', '1=2+4+5', '2', '3', '4', '5'],
  [1, 'Sở Lạ', 12, 10, 10, 2, 0],
  [undefined, 'Tổng cộng', 1720, 1200, 1215, 501, 18],
];
