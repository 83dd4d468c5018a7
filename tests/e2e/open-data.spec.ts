/** Open data: the package describes exactly what the files hold. */
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './site.ts';

interface Field {
  name: string;
  title: string;
  type: string;
  constraints?: { required?: boolean; enum?: string[] };
}
interface Resource {
  profile: string;
  name: string;
  path: string;
  schema: {
    fields: Field[];
    primaryKey: string[];
    foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
  };
}

/** Reads RFC 4180 text into rows. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows.filter((cells) => cells.length > 1 || cells[0] !== '');
}

const SHAPES: Record<string, RegExp> = {
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?(e-?\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  year: /^\d{4}$/,
};

/** Is the value what its column promises? Text must be nothing that a spreadsheet would run. */
function fits({ type, constraints }: Field, value: string): boolean {
  if (value === '') return constraints?.required !== true;
  if (type === 'string' && /^[=+\-@\t\r]/.test(value)) return false;
  return (SHAPES[type]?.test(value) ?? true) && (constraints?.enum?.includes(value) ?? true);
}

test('every table is as its schema says, and the tables fit together', async ({ request }) => {
  const response = await request.get('/du-lieu/datapackage.json');
  const { resources: all, licenses } = (await response.json()) as {
    resources: Resource[];
    licenses: object[];
  };
  const resources = all.filter(({ profile }) => profile === 'tabular-data-resource');
  expect(licenses).toHaveLength(1);
  const tables = new Map<string, Record<string, string>[]>();
  for (const { name, path, schema } of resources) {
    const file = await request.get(`/du-lieu/${path}`);
    expect(file.headers()['content-type']).toContain('text/csv');
    const [header = [], ...rows] = parse((await file.body()).toString('utf8'));
    const names = schema.fields.map((field) => field.name);
    expect(header, name).toEqual(names);
    expect(
      schema.fields.every(({ title }) => title !== ''),
      name,
    ).toBe(true);
    tables.set(
      name,
      rows.map((row) => {
        expect(row.length, `${name}: ${row[0]}`).toBe(names.length);
        return Object.fromEntries(names.map((key, i) => [key, row[i] ?? '']));
      }),
    );
  }
  const faults: string[] = [];
  for (const { name, schema } of resources) {
    const rows = tables.get(name) ?? [];
    if (rows.length === 0) faults.push(`${name}: no rows`);
    const keys = rows.map((row) => schema.primaryKey.map((key) => row[key]).join('|'));
    if (new Set(keys).size !== keys.length) faults.push(`${name}: primary key`);
    for (const field of schema.fields)
      for (const row of rows) {
        const value = row[field.name] ?? '';
        if (!fits(field, value)) faults.push(`${name}.${field.name} = ${value}`);
      }
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const ids = new Set((tables.get(reference.resource || name) ?? []).map((row) => row['id']));
      for (const row of rows)
        if (row[fields] && !ids.has(row[fields])) faults.push(`${name}.${fields} → ${row[fields]}`);
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
  expect(bulk.map(({ path }) => path)).toEqual(['van-ban.zip', 'van-ban.jsonl']);
  const contents: Buffer[] = [];
  for (const { path, bytes, hash } of bulk) {
    const body = await (await request.get(`/du-lieu/${path}`)).body();
    expect(body.length, path).toBe(bytes);
    expect(`sha256:${createHash('sha256').update(body).digest('hex')}`, path).toBe(hash);
    contents.push(body);
  }
  const [zip, lines] = contents;
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
  // Documents that cite others name their works.
  expect(words.filter((text) => text.includes('<ref href="/akn/vn/')).length).toBeGreaterThan(5);
  expect([...words, lines?.toString('utf8')].join('')).not.toContain('Sổ tiếp công dân ở 03 nơi');
});

test('JSON tables have the columns and rows of the CSV', async ({ request }) => {
  const rows = (await (await request.get('/du-lieu/statistics.json')).json()) as Record<
    string,
    unknown
  >[];
  const csv = parse((await (await request.get('/du-lieu/statistics.csv')).body()).toString('utf8'));
  expect(rows.length).toBe(csv.length - 1);
  expect(Object.keys(rows[0] ?? {})).toEqual(csv[0]);
  expect(typeof rows[0]?.['stated']).toBe('number');
});

test('the catalogue record names every file', async ({ request }) => {
  const record = (await (await request.get('/du-lieu/dcat.json')).json()) as {
    'dcat:dataset': { 'dcat:distribution': { 'dcat:downloadURL': { '@id': string } }[] };
  };
  const files = record['dcat:dataset']['dcat:distribution'];
  expect(files.length).toBeGreaterThan(20);
  for (const file of files.slice(0, 4))
    expect((await request.get(file['dcat:downloadURL']['@id'])).status()).toBe(200);
});

test('a journalist finds the files, the columns and the licence', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/du-lieu/');
  await expect(page.locator('main a[rel="license"]')).toBeVisible();
  await expect(page.getByRole('link', { name: 'statistics.csv' })).toBeVisible();
  await page.getByRole('link', { name: 'Các cột của bảng Số liệu thống kê' }).click();
  await page.locator('#cot-statistics summary').click();
  await expect(page.locator('#cot-statistics')).toContainText('numerator');
  const root = page.locator('html');
  expect(await root.evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
});
