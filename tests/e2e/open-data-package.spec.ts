/** The data package is valid: Frictionless' own library reads it, and can find faults. */
import { unzipSync } from 'fflate';
import { packageFaults, type PackageFiles } from './data-package.ts';
import { expect, test } from './site.ts';

interface Descriptor {
  readonly profile: string;
  readonly resources: readonly { readonly profile: string; readonly path: string }[];
}

let archive: PackageFiles = {};

test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  const zip = await (await request.get('/du-lieu/tat-ca-bang.zip')).body();
  archive = Object.fromEntries(
    Object.entries(unzipSync(zip)).map(([name, bytes]) => [
      name,
      // The byte order mark is part of the test.
      Buffer.from(bytes).toString('utf8'),
    ]),
  );
  await request.dispose();
});

test('the package on the site is valid, every value, key and reference of it', async ({
  request,
}) => {
  const get = async (path: string) =>
    (await (await request.get(`/du-lieu/${path}`)).body()).toString('utf8');
  const descriptor = await get('datapackage.json');
  const { resources } = JSON.parse(descriptor) as Descriptor;
  const files: Record<string, string> = { 'datapackage.json': descriptor };
  for (const { path } of resources.filter(({ profile }) => profile === 'tabular-data-resource'))
    files[path] = await get(path);
  expect(Object.keys(files).length).toBeGreaterThan(20);
  expect(await packageFaults(files)).toEqual([]);
});

test('the archive of all tables is a whole package of its own', async ({ request }) => {
  const descriptor = JSON.parse(archive['datapackage.json'] ?? '') as Descriptor;
  expect(descriptor.profile).toBe('tabular-data-package');
  expect(Object.keys(archive).sort()).toEqual(
    [
      'DOC-TRUOC.txt',
      'GIAY-PHEP.txt',
      'datapackage.json',
      ...descriptor.resources.map(({ path }) => path),
    ].sort(),
  );
  expect(await packageFaults(archive)).toEqual([]);
  for (const { path } of descriptor.resources) {
    const served = await (await request.get(`/du-lieu/${path}`)).body();
    expect(Buffer.from(archive[path] ?? '').equals(served), path).toBe(true);
    expect(archive['DOC-TRUOC.txt'], path).toContain(path);
  }
  expect(archive['GIAY-PHEP.txt']).toContain('https://creativecommons.org/licenses/');
});

/** Changes one file of the archive. */
const change = (name: string, edit: (text: string) => string): PackageFiles => {
  const before = archive[name] ?? '';
  const after = edit(before);
  expect(after === before, `${name} has nothing to spoil`).toBe(false);
  return { ...archive, [name]: after };
};
test('the validation looks at values and references', async () => {
  const codes = change('thuc-hien-nhiem-vu.csv', (text) => text.replace(',no-data,', ',reported,'));
  expect((await packageFaults(codes)).join('\n')).toMatch(
    /duty-status, row \d+: .*"reported".*"enum".*"status"/,
  );
  const references = change('ten-co-quan.csv', (text) =>
    text.replace(/\r\n[a-z-]+,1,/, '\r\nkhong-co,1,'),
  );
  expect((await packageFaults(references)).join('\n')).toMatch(
    /agency-names, row 2: Foreign key "agency" violation/,
  );
});

test('the package says what changed since its first version, newest first', () => {
  const { version, changelog } = JSON.parse(archive['datapackage.json'] ?? '') as {
    version: string;
    changelog: { version: string; notes: string[] }[];
  };
  expect(changelog[0]?.version).toBe(version);
  expect(changelog.at(-1)?.version).toBe('1.0.0');
  expect(changelog.every(({ notes }) => notes.length > 0)).toBe(true);
});
