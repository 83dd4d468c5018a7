/** The how-to page: its examples are run unchanged, and give the promised results. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { APIRequestContext, Page } from '@playwright/test';
import { lacks, programPath } from '#tests/system-programs.ts';
import { expect, test } from './site.ts';

type Row = Record<string, string | number | boolean | null>;
const PAGE = '/du-lieu/huong-dan/';

const table = async (request: APIRequestContext, file: string): Promise<Row[]> =>
  (await (await request.get(`/du-lieu/${file}.json`)).json()) as Row[];

/** The commands as the page shows them; only the site's address is replaced by the tested one. */
async function snippet(page: Page, name: string): Promise<string> {
  await page.goto(PAGE);
  const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
  const code = await page.locator(`[data-snippet="${name}"]`).textContent();
  expect(code, 'the page speaks of its own site').not.toContain('example.vn');
  return (code ?? '').replaceAll(new URL(canonical ?? '').origin, new URL(page.url()).origin);
}

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minh-bach-huong-dan-'));
});
test.afterEach(() => {
  rmSync(folder, { recursive: true });
});
/** The site under test is on this machine, whatever proxy is configured. */
const env = { ...process.env, NO_PROXY: 'localhost', no_proxy: 'localhost' };

test('the Python program prints the on-time rate of every quarter', async ({ page, request }) => {
  test.skip(lacks('python3'));
  const file = join(folder, 'dung-han.py');
  writeFileSync(file, await snippet(page, 'on-time.py'));
  const printed = execFileSync(programPath('python3'), [file], {
    encoding: 'utf8',
    env: { ...env, PYTHONUTF8: '1' },
  });
  const indicators = (await table(request, 'chi-tieu')).filter(
    ({ field, title }) => field === 'mot-cua' && String(title).includes('đúng hạn'),
  );
  const ids = new Set(indicators.map(({ id }) => id));
  const wanted = (await table(request, 'so-lieu'))
    .filter(({ indicator, current }) => ids.has(indicator ?? '') && current)
    .map((row) =>
      [
        row['agency_name'] ?? row['title'],
        row['period'],
        row['stated'],
        row['unit'],
        row['sample'] ? 'minh họa' : '',
      ].join(' | '),
    );
  expect(wanted.length).toBeGreaterThan(10);
  const lines = printed.trimEnd().split(/\r?\n/);
  expect(lines.map((line) => line.trimEnd())).toEqual(wanted.map((line) => line.trimEnd()));
  expect(printed).toMatch(/Quý III\/2026 \| 98\.3 \| % \| minh họa/);
});

test('the shell command and the SQL say which agencies have not reported', async ({
  page,
  request,
}) => {
  test.skip(lacks('curl'));
  const command = await snippet(page, 'download.sh');
  const run = spawnSync('sh', ['-ec', command], { cwd: folder, env, encoding: 'utf8' });
  expect(run.status, run.stderr).toBe(0);

  const instance = await DuckDBInstance.create(':memory:', {
    // Nothing is downloaded: reading CSV is built in.
    autoinstall_known_extensions: 'false',
  });
  const connection = await instance.connect();
  // Where the journalist's duckdb was started.
  await connection.run(`SET file_search_path = '${folder}'`);
  const reader = await connection.runAndReadAll(await snippet(page, 'no-data.sql'));
  const answer = reader.getRowObjectsJson() as Row[];
  connection.closeSync();

  const all = await table(request, 'thuc-hien-nhiem-vu');
  const year = Math.max(...all.map((row) => Number(row['year'])));
  const open = new Map<string, string[]>();
  for (const row of all)
    if (row['year'] === year && row['status'] === 'no-data')
      open.set(String(row['agency_name']), [
        ...(open.get(String(row['agency_name'])) ?? []),
        String(row['duty_title']),
      ]);
  expect(open.size).toBeGreaterThan(5);
  expect(new Map(answer.map((row) => [row['agency_name'], row['chua_co_du_lieu']]))).toEqual(
    new Map([...open].map(([agency, duties]) => [agency, duties.join('; ')])),
  );
  const counts = answer.map((row) => Number(row['so_nhiem_vu']));
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
});

test('the files are as the steps for Excel say', async ({ page, request }) => {
  await page.goto(PAGE);
  const steps = page.locator('main ol > li');
  await expect(steps.first()).toContainText('thuc-hien-nhiem-vu.csv');
  await expect(page.locator('main')).toContainText('65001: Unicode (UTF-8)');
  const text = (await (await request.get('/du-lieu/thuc-hien-nhiem-vu.csv')).body()).toString(
    'utf8',
  );
  // The code page and separator in the steps; the columns and the values they filter by.
  expect(text.startsWith('\ufeffdirective,year,agency,')).toBe(true);
  const rows = await table(request, 'thuc-hien-nhiem-vu');
  expect(rows.some((row) => row['status_label'] === 'Chưa có dữ liệu')).toBe(true);
  expect(rows.some((row) => row['sample'] === true)).toBe(true);
  // The mistake that the steps avoid: a decimal point in every figure with a fraction.
  const figures = (await table(request, 'so-lieu')).filter(
    ({ stated }) => !Number.isInteger(stated),
  );
  expect(figures.length).toBeGreaterThan(5);
  const csv = (await (await request.get('/du-lieu/so-lieu.csv')).body()).toString('utf8');
  for (const { stated } of figures) expect(csv).toContain(`,${String(stated)},`);
});

test('the open data page leads to it, and it reads on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/du-lieu/');
  await page.getByRole('link', { name: 'Hướng dẫn dùng dữ liệu mở' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hướng dẫn dùng dữ liệu mở');
});
