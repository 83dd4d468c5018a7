/** Open data: the files for people and spreadsheets, and the files with everything at once. */
import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './site.ts';

interface Resource {
  readonly profile: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: {
    readonly fields: readonly { readonly name: string; readonly type: string }[];
  };
}

/** A number stays a number, negative or not; no text is executable in a spreadsheet. */
const NUMBERS = new Set(['number', 'integer', 'year']);
const NUMBER = /^$|^-?\d+(?:\.\d+)?$/;
const FORMULA = /^[=+\-@\t\r]/;

test('every CSV file opens right in a spreadsheet, and runs nothing there', async ({ request }) => {
  const { resources } = (await (await request.get('/du-lieu/datapackage.json')).json()) as {
    resources: Resource[];
  };
  const tables = resources.filter(({ schema }) => schema);
  expect(tables.length).toBeGreaterThan(20);
  const faults: string[] = [];
  for (const { path, schema, bytes, hash } of tables) {
    const file = await request.get(`/du-lieu/${path}`);
    expect(file.headers()['content-type']).toContain('text/csv');
    const body = await file.body();
    expect(body.length, path).toBe(bytes);
    expect(`sha256:${createHash('sha256').update(body).digest('hex')}`, path).toBe(hash);
    const text = body.toString('utf8');
    expect(text.startsWith('\ufeff'), `${path} starts with the mark of UTF-8`).toBe(true);
    // A bare line feed appears only within quotes: every row ends with CRLF (RFC 4180).
    expect(text.replaceAll(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', ''), path).not.toMatch(
      /[\r\n]/,
    );
    expect(text.endsWith('\r\n'), path).toBe(true);
    const [header = [], ...rows] = parse(text, {
      bom: true,
      record_delimiter: '\r\n',
    }) as string[][];
    expect(header, path).toEqual(schema?.fields.map(({ name }) => name));
    expect(rows.length, `${path} has rows`).toBeGreaterThan(0);
    for (const row of rows)
      for (const [index, value] of row.entries()) {
        const field = schema?.fields[index];
        const fits = NUMBERS.has(field?.type ?? '') ? NUMBER.test(value) : !FORMULA.test(value);
        if (!fits) faults.push(`${path} ${field?.name ?? index}: ${value}`);
      }
  }
  expect(faults).toEqual([]);
});

test('the files with all texts are whole, and have no text that was taken down', async ({
  request,
}) => {
  const { resources } = (await (await request.get('/du-lieu/datapackage.json')).json()) as {
    resources: { profile: string; path: string; bytes: number; hash: string }[];
  };
  const bulk = resources.filter(({ profile }) => profile === 'data-resource');
  expect(bulk.map(({ path }) => path)).toEqual(['tat-ca-bang.zip', 'van-ban.zip', 'van-ban.jsonl']);
  const contents: Buffer[] = [];
  for (const { path, bytes, hash } of bulk) {
    const body = await (await request.get(`/du-lieu/${path}`)).body();
    expect(body.length, path).toBe(bytes);
    expect(`sha256:${createHash('sha256').update(body).digest('hex')}`, path).toBe(hash);
    contents.push(body);
  }
  const [, zip, lines] = contents;
  const files = unzipSync(zip ?? Buffer.alloc(0));
  const documents = (lines?.toString('utf8').trim().split('\n') ?? []).map(
    (line) =>
      JSON.parse(line) as { id: string; sample: boolean; withdrawn?: object; text?: string },
  );
  expect(documents.length).toBeGreaterThan(30);
  for (const { id, sample, withdrawn, text } of documents) {
    const folder = `${sample ? 'minh-hoa' : 'van-ban'}/${id}/`;
    const names = Object.keys(files).filter((name) => name.startsWith(folder));
    expect(names.length, id).toBe(withdrawn ? 1 : 3);
    expect(Boolean(text), id).toBe(!withdrawn);
    const data = files[`${folder}index.json`] ?? new Uint8Array();
    const beside = await (await request.get(`/van-ban/${id}/index.json`)).body();
    expect(Buffer.from(data).equals(beside), id).toBe(true);
  }
  const words = Object.values(files).map((file) => strFromU8(file));
  // Documents that cite others reference their works.
  expect(words.filter((text) => text.includes('<ref href="/akn/vn/')).length).toBeGreaterThan(5);
  expect([...words, lines?.toString('utf8')].join('')).not.toContain('Sổ tiếp công dân ở 03 nơi');
});

test('a journalist finds the files, the columns and the licence', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/du-lieu/');
  await expect(page.locator('main a[rel="license"]')).toBeVisible();
  await expect(page.getByRole('link', { name: 'so-lieu.csv' })).toBeVisible();
  await expect(page.locator('li', { hasText: 'so-lieu.csv' }).first()).toContainText(/\d kB/);
  await expect(page.getByRole('link', { name: 'quan-he-van-ban.csv' })).toBeHidden();
  await page.locator('#bang-chi-tiet summary').click();
  await expect(page.getByRole('link', { name: 'quan-he-van-ban.csv' })).toBeVisible();
  await page.getByRole('link', { name: 'Số liệu thống kê' }).click();
  await expect(page).toHaveURL('/du-lieu/mo-ta/#cot-statistics');
  await page.locator('#cot-statistics summary').click();
  await expect(page.locator('#cot-statistics')).toContainText('numerator');
  await page.locator('#ban-1-1-0 summary').click();
  await expect(page.getByText('Cột mới ở bảng directives: unproofread.')).toBeVisible();
});

test('the files lead on from the names they had before', async ({ request }) => {
  for (const [former, now] of [
    ['directives.csv', 'van-ban.csv'],
    ['duty-status.json', 'thuc-hien-nhiem-vu.json'],
  ] as const) {
    const response = await request.get(`/du-lieu/${former}`);
    expect(response.status()).toBe(200);
    expect(new URL(response.url()).pathname).toBe(`/du-lieu/${now}`);
  }
});
