/** The tracker as a file: the same cells as on the pages, in stable columns. */
import { parse } from 'csv-parse/sync';
import { expect, test } from './site.ts';

const TRACKER = '/thuc-hien/2021-12-ct-tu/';
const COLUMNS = [
  ...['directive', 'year', 'agency', 'agency_name', 'duty', 'duty_order', 'duty_title'],
  ...['status', 'status_label', 'value', 'minimum', 'target', 'evidence', 'sample', 'detail'],
];

test('says of each year what the page says, cell by cell', async ({ page, request }) => {
  const file = await request.get('/thuc-hien/2021-12-ct-tu.csv');
  expect(file.headers()['content-type']).toContain('text/csv');
  const rows = parse<Record<string, string>>(await file.body(), { bom: true, columns: true });
  expect(Object.keys(rows[0] ?? {})).toEqual(COLUMNS);
  for (const year of ['2026', '2025', '2024']) {
    await page.goto(`${TRACKER}${year}/`);
    const cells = await page.locator('tr:has(td[data-status])').evaluateAll((all) =>
      all.flatMap((row) => {
        const agency = row.querySelector('th a')?.getAttribute('href')?.split('/').at(-2);
        return [...row.querySelectorAll<HTMLElement>('td')].map((cell, index) => ({
          cell: `${agency} ${index + 1}`,
          status: cell.dataset['status'],
          evidence: [...cell.querySelectorAll('a')].map((a) => a.getAttribute('href')),
        }));
      }),
    );
    const path = (url: string) => new URL(url).href.slice(new URL(url).origin.length);
    const inFile = rows
      .filter((row) => row['year'] === year)
      .map(({ agency, duty_order, status, evidence }) => ({
        cell: `${agency} ${duty_order}`,
        status,
        evidence: evidence ? evidence.split(' ').map(path) : [],
      }));
    const byCell = (list: { cell: string }[]) =>
      [...list].sort((a, b) => (a.cell < b.cell ? -1 : 1));
    const silent = await page
      .locator('.silent li')
      .evaluateAll((all) => all.map((li) => (li as HTMLElement).dataset['agency']));
    const isSilent = ({ cell }: { cell: string }) => silent.includes(cell.split(' ')[0]);
    expect(cells.length).toBeGreaterThan(0);
    expect(byCell(inFile.filter((row) => !isSilent(row)))).toEqual(byCell(cells));
    for (const { status, evidence } of inFile.filter(isSilent)) {
      expect(['no-data', 'not-applicable']).toContain(status);
      expect(evidence).toEqual([]);
    }
  }
});
