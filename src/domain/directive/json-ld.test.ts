import { expect, it } from 'vitest';
import type { DirectiveEntry } from '../entry.ts';
import { directiveData } from './data.ts';
import { legislationJsonLd } from './json-ld.ts';
import { relationGroups } from './relations.ts';
import { validityOf } from './validity.ts';

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
  issuer: { id: 'tinh-uy-ben-tre', name: 'Tỉnh ủy Bến Tre', shortName: 'Tỉnh ủy', today: [] },
  validity: validityOf(entry.data, '2026-11-23'),
  relations: relationGroups(entry, [], new Map()),
  absolute: (path: string) => `https://a.vn${path}`,
};

it('describes the document with the property names of schema.org', () => {
  expect(legislationJsonLd({ ...parts, name: 'Chỉ thị số 08-CT/TU' })).toMatchObject({
    '@type': 'Legislation',
    '@id': 'https://a.vn/van-ban/2021-08-ct-tu/',
    legislationIdentifier: '08-CT/TU',
    legislationType: 'Chỉ thị',
    legislationDate: '2021-09',
    legislationLegalForce: 'https://schema.org/InForce',
    legislationPassedBy: { '@type': 'GovernmentOrganization', name: 'Tỉnh ủy Bến Tre' },
    isBasedOn: [{ '@type': 'Legislation', name: 'Luật X số 1/2020/QH14' }],
    temporalCoverage: '2021-10-01/..',
  });
});

it('leaves the text out of the data of a withdrawn document, not its number and reason', () => {
  const withdrawal = { on: '2026-11-20', note: 'Đăng nhầm' };
  const file = { file: '/tep/a.pdf', title: 'A', kind: 'signed', facts: { bytes: 1, sha256: 'x' } };
  const data = directiveData({
    unitEffects: new Map(),
    ...parts,
    attachments: [file],
    withdrawal,
    citation: 'C',
    outline: [1],
  });
  expect(data).toMatchObject({
    number: '08-CT/TU',
    numberKey: '8-ct-tu',
    withdrawn: withdrawal,
    attachments: [],
    outline: [],
  });
  const published = directiveData({
    unitEffects: new Map(),
    ...parts,
    attachments: [file],
    withdrawal: undefined,
    citation: 'C',
    outline: [1],
  });
  expect(published).toMatchObject({
    attachments: [{ url: 'https://a.vn/tep/a.pdf', sha256: 'x' }],
    outline: [1],
  });
});
