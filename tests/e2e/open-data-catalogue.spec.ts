/** The catalogue record, read like a portal: as linked data, not as JSON of a known shape. */
import jsonld from 'jsonld';
import { expect, test } from './site.ts';

const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const FOAF = 'http://xmlns.com/foaf/0.1/';
const VCARD = 'http://www.w3.org/2006/vcard/ns#';
const SPDX = 'http://spdx.org/rdf/terms#';

type Value = Record<string, unknown>;
type Node = Record<string, Value[]> & { '@id': string; '@type': string[] };

/** The record's nodes by their type. */
async function nodesOf(record: unknown): Promise<(type: string) => Node[]> {
  const flat = (await jsonld.flatten(record as jsonld.JsonLdDocument, undefined, {
    // A self-contained record loads nothing.
    documentLoader: (url: string) => Promise.reject(new Error(`The record loads ${url}`)),
  })) as unknown as Node[];
  return (type) => flat.filter((node) => node['@type']?.includes(type));
}

/** Properties that DCAT-AP 3 makes mandatory or recommends for open data, by class. */
const EXPECTED: Record<string, string[]> = {
  [`${DCAT}Catalog`]: [
    ...['title', 'description', 'publisher', 'language', 'modified', 'license'].map((p) => DCT + p),
    `${DCAT}dataset`,
  ],
  [`${DCAT}Dataset`]: [
    ...['title', 'description', 'identifier', 'publisher', 'language', 'spatial'].map(
      (p) => DCT + p,
    ),
    ...['modified', 'accrualPeriodicity', 'license'].map((p) => DCT + p),
    ...['contactPoint', 'keyword', 'theme', 'landingPage', 'distribution', 'version'].map(
      (p) => DCAT + p,
    ),
  ],
  [`${DCAT}Distribution`]: [
    ...['title', 'description', 'license', 'modified'].map((p) => DCT + p),
    ...['accessURL', 'downloadURL', 'mediaType', 'byteSize'].map((p) => DCAT + p),
    `${SPDX}checksum`,
  ],
  [`${FOAF}Agent`]: [`${FOAF}name`, `${FOAF}homepage`],
  [`${VCARD}Organization`]: [`${VCARD}fn`, `${VCARD}hasURL`],
};

test('the record says all that a catalogue asks of a data set, and every file is there, of that size and kind', async ({
  request,
}) => {
  const response = await request.get('/du-lieu/dcat.json');
  const nodes = await nodesOf(await response.json());
  for (const [type, properties] of Object.entries(EXPECTED)) {
    const own = nodes(type);
    expect(own, type).not.toEqual([]);
    for (const node of own)
      for (const property of properties)
        expect(node[property]?.length ?? 0, `${node['@id']} ${property}`).toBeGreaterThan(0);
  }
  const [dataset] = nodes(`${DCAT}Dataset`);
  expect(dataset?.[`${DCT}modified`]?.[0]).toEqual({
    '@type': 'http://www.w3.org/2001/XMLSchema#date',
    '@value': expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as unknown,
  });
  expect(dataset?.[`${DCT}accrualPeriodicity`]?.[0]?.['@id']).toMatch(/authority\/frequency\//);
  // Catalogue and data set have one publisher, not two of the same name.
  expect(nodes(`${FOAF}Agent`)).toHaveLength(1);
  const files = nodes(`${DCAT}Distribution`);
  expect(files.length).toBeGreaterThan(40);
  for (const file of files) {
    const url = String(file[`${DCAT}downloadURL`]?.[0]?.['@id']);
    const served = await request.get(new URL(url).pathname);
    expect(served.status(), url).toBe(200);
    expect((await served.body()).length, url).toBe(
      Number(file[`${DCAT}byteSize`]?.[0]?.['@value']),
    );
    const kind = String(file[`${DCAT}mediaType`]?.[0]?.['@id']).replace(/.*media-types\//, '');
    expect(served.headers()['content-type'], url).toContain(kind);
  }
});
