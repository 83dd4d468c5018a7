/** Every document of the test site as Akoma Ntoso: valid, with the same units as its page. */
import { describe, expect, it } from 'vitest';
import { akomaWork, type AkomaParts } from '#outputs/akoma-ntoso/akoma-metadata.ts';
import { library } from '#features/directive/rules/directive.fixture.ts';
import { issuerOf } from '#features/directive/rules/issuer.ts';
import { relationGroups } from '#features/directive/rules/relations.ts';
import { validityOf, withdrawalOf } from '#features/directive/rules/validity.ts';
import type { AgencyEntry } from '#features/agency/schema.ts';
import type { DirectiveEntry } from '#features/directive/schema.ts';
import { SCHEMAS } from '#features/index.ts';
import { splitFrontMatter } from '#lib/front-matter.ts';
import { akomaNtoso } from '#outputs/akoma-ntoso/akoma-ntoso.ts';
import { renderLegalText } from '#legal-text/render-legal.ts';
import { readContentTree } from '#check/content-tree.ts';
import { TEST_CONTENT } from './test-content.ts';
import { faultsOf } from './akn-profile.ts';

const TODAY = '2026-11-23';
const all = readContentTree(TEST_CONTENT).records;
const recordsOf = (collection: 'agencies' | 'directives') =>
  all
    .filter((record) => record.collection === collection)
    .map((record) => ({ ...record, data: SCHEMAS[collection].parse(record.data) }));
const agencies = recordsOf('agencies') as unknown as AgencyEntry[];
const records = recordsOf('directives');
const entries = records as unknown as DirectiveEntry[];
const { byId, incoming } = library(entries);
const agencyById = new Map(agencies.map((agency) => [agency.id, agency]));

function render(entry: DirectiveEntry, body: string) {
  const agency = agencyById.get(entry.data.issuer);
  if (!agency) throw new Error(`No agency ${entry.data.issuer}`);
  const text = renderLegalText(body);
  const about: AkomaParts = {
    entry,
    issuer: issuerOf(agency, entry.data, agencies, TODAY),
    validity: validityOf(entry.data, TODAY),
    relations: relationGroups(entry, incoming(entry.id), byId),
    attachments: (entry.data.attachments ?? []).map((file) => ({ ...file, facts: undefined })),
    withdrawal: withdrawalOf(entry.data),
    remarks: ['Ghi chú & "cảnh báo"'],
    siteName: 'Minh Bạch',
    absolute: (path) => new URL(path, 'https://minh-bach.vn').href,
  };
  return { text, xml: akomaNtoso(about, text.tree, text) };
}

const rendered = new Map(
  records.map((record) => [
    record.id,
    render(byId.get(record.id)!, splitFrontMatter(record.text).body),
  ]),
);

describe('Akoma Ntoso of the content', () => {
  it('is valid for every document', async () => {
    expect(rendered.size).toBeGreaterThan(30);
    const files = new Map([...rendered].map(([id, { xml }]) => [id, xml]));
    expect(await faultsOf(files)).toEqual([]);
  });

  it('has every unit of the page under the same id', () => {
    for (const [id, { text, xml }] of rendered) {
      const onPage = [...text.html.matchAll(/ class="unit [^>]*? id="([^"]+)"/g)].map(
        (match) => match[1],
      );
      const inXml = new Set([...xml.matchAll(/ eId="([^"]+)"/g)].map((match) => match[1]));
      expect(
        onPage.filter((unit) => !inXml.has(unit)),
        id,
      ).toEqual([]);
    }
  });

  it('loses no word of the text', () => {
    const wordsOf = (markup: string) =>
      markup
        .replace(/<br\/?>|<\/(?:p|li|td|th|h\d|num|heading|pre)>/g, ' ')
        .replace(/<[^>]*>/g, '')
        .replaceAll('&amp;', '&')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replace(/\s+/g, '');
    for (const [id, { text, xml }] of rendered) {
      const body = xml.slice(xml.indexOf('</preface>')).replace('<p/>', '');
      expect(wordsOf(body), id).toBe(wordsOf(text.html.replace(/☐ |☑ /g, '')));
    }
  });

  it('gives every document an address of its own', () => {
    const works = entries.map(({ data }) => akomaWork(data));
    expect(new Set(works).size).toBe(works.length);
  });
});
