import { describe, expect, it } from 'vitest';
import type { DirectiveEntry } from '#features/directive/schema.ts';
import { directiveData } from './data.ts';
import { legislationJsonLd } from './json-ld.ts';
import { relationGroups } from '#features/directive/rules/relations.ts';
import { RELATION_KINDS, type RelationKind } from '#features/directive/relation-schema.ts';
import { validityOf } from '#features/directive/rules/validity.ts';

const entry = {
  id: '2021-08-ct-tu',
  digest: '',
  data: {
    title: 'Về việc A',
    system: 'party',
    type: 'chi-thi',
    number: '08-CT/TU',
    issuer: 'tinh-uy-ben-tre',
    issuedOn: '2021-09',
    effectiveOn: '2021-10-01',
    fields: ['dan-van'],
    summary: 'Tóm tắt.',
    validity: { status: 'in-force', basis: 'B', checkedOn: '2026-11-23' },
    relations: [{ kind: 'based-on', citation: 'Luật X số 1/2020/QH14' }],
    publishedOn: '2026-11-23',
  },
} as DirectiveEntry;
const parts = {
  entry,
  issuer: {
    id: 'tinh-uy-ben-tre',
    name: 'Tỉnh ủy Bến Tre',
    shortName: 'Tỉnh ủy',
    kind: 'party' as const,
    author: 'Ban Thường vụ Tỉnh ủy Bến Tre',
    today: [],
  },
  validity: validityOf(entry.data, '2026-11-23'),
  relations: relationGroups(entry, [], new Map()),
  attachments: [],
  withdrawal: undefined,
  citation: 'Chỉ thị số 08-CT/TU',
  absolute: (path: string) => `https://a.vn${path}`,
};

const file = {
  file: '/tep/a.pdf',
  title: 'A',
  kind: 'signed' as const,
  facts: { bytes: 1, sha256: 'x' },
};

it('describes the document with the property names of schema.org', () => {
  expect(legislationJsonLd(parts)).toMatchObject({
    '@type': 'Legislation',
    '@id': 'https://a.vn/van-ban/2021-08-ct-tu/',
    legislationIdentifier: '08-CT/TU',
    legislationType: 'Chỉ thị',
    legislationDate: '2021-09',
    legislationLegalForce: 'https://schema.org/InForce',
    legislationPassedBy: { '@type': 'Organization', name: 'Tỉnh ủy Bến Tre' },
    isBasedOn: [{ '@type': 'Legislation', name: 'Luật X số 1/2020/QH14' }],
    temporalCoverage: '2021-10-01/..',
  });
});

it('leaves the text out of the data of a withdrawn document, not its number and reason', () => {
  const withdrawal = { on: '2026-11-20', note: 'Đăng nhầm' };
  const whole = { ...parts, unitEffects: new Map(), attachments: [file], outline: [1] };
  expect(directiveData({ ...whole, withdrawal })).toMatchObject({
    number: '08-CT/TU',
    numberKey: '8-ct-tu',
    withdrawn: withdrawal,
    attachments: [],
    outline: [],
  });
  expect(directiveData(whole)).toMatchObject({
    attachments: [{ url: 'https://a.vn/tep/a.pdf', sha256: 'x' }],
    outline: [1],
  });
});

/** Properties of Legislation and LegislationObject, inherited ones included, as of 2026. */
const VOCABULARY = new Set([
  ...['@context', '@type', '@id', 'url', 'name', 'abstract', 'inLanguage', 'temporalCoverage'],
  ...['datePublished', 'dateModified', 'creativeWorkStatus', 'citation', 'isBasedOn', 'encoding'],
  ...['contentUrl', 'encodingFormat', 'contentSize', 'sha256', 'legislationLegalValue'],
  ...['legislationAmends', 'legislationApplies', 'legislationChanges', 'legislationCommences'],
  ...['legislationConsolidates', 'legislationCorrects', 'legislationCountersignedBy'],
  ...['legislationDate', 'legislationDateOfApplicability', 'legislationDateVersion'],
  ...['legislationEnsuresImplementationOf', 'legislationIdentifier', 'legislationJurisdiction'],
  ...['legislationLegalForce', 'legislationPassedBy', 'legislationRepeals'],
  ...['legislationResponsible', 'legislationTransposes', 'legislationType'],
]);

function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

describe('every relation', () => {
  const relations = Object.keys(RELATION_KINDS).map((kind) => ({
    kind: kind as RelationKind,
    direction: 'out' as const,
    label: '',
    items: [{ entry, citation: undefined, part: undefined, quote: undefined }],
  }));
  it('has a property that schema.org knows', () => {
    const changes = [{ on: '2026-01-02', kind: 'correction', note: 'x' }];
    const sample = { ...entry, data: { ...entry.data, sample: true, changes } } as DirectiveEntry;
    const whole = { ...parts, entry: sample, relations, attachments: [file] };
    const unknown = keysOf(JSON.parse(JSON.stringify(legislationJsonLd(whole)))).filter(
      (key) => !VOCABULARY.has(key),
    );
    expect(unknown).toEqual([]);
  });
});

it('does not say that a text is gone when only a part of it was repealed', () => {
  const item = { entry, citation: undefined, quote: undefined };
  const relations = [
    {
      kind: 'repeals' as const,
      direction: 'out' as const,
      label: '',
      items: [
        { ...item, part: 'Điều 1' },
        { ...item, part: 'Điều 2' },
      ],
    },
  ];
  const data = legislationJsonLd({ ...parts, relations });
  expect(data).not.toHaveProperty('legislationRepeals');
  expect(data).toMatchObject({ legislationChanges: [{ legislationIdentifier: '08-CT/TU' }] });
});

it('names who is responsible today, and who it was then', () => {
  const issuer = {
    ...parts.issuer,
    today: [
      { id: 'tinh-uy-vinh-long', name: 'Tỉnh ủy Vĩnh Long', path: '/co-quan/tinh-uy-vinh-long/' },
    ],
  };
  expect(legislationJsonLd({ ...parts, issuer })).toMatchObject({
    legislationPassedBy: { name: 'Tỉnh ủy Bến Tre' },
    legislationResponsible: [{ name: 'Tỉnh ủy Vĩnh Long' }],
  });
});

it('leaves the files of a withdrawn document out', () => {
  const withdrawal = { on: '2026-11-20', note: 'Đăng nhầm' };
  const data = legislationJsonLd({ ...parts, attachments: [file], withdrawal });
  expect(JSON.stringify(data)).not.toContain('a.pdf');
});
