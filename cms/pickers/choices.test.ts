import { expect, it } from 'vitest';
import { choicesOf, chosen, findChoices } from './choices.ts';

const NAMES: Readonly<Record<string, string>> = { tinh: 'UBND tỉnh', xa: 'UBND xã Thí Dụ' };
const context = {
  today: '2026-11-29',
  mainIssuers: ['tinh'],
  agencyName: (id: string) => NAMES[id],
};
const labels = (choices: readonly { readonly label: string }[]) =>
  choices.map(({ label }) => label);

const agency = (slug: string, name: string, more: object = {}) => ({
  slug,
  data: { names: [{ name }], ...more },
});
const AGENCIES = choicesOf(
  'agencies',
  [
    agency('binh-dai', 'Huyện ủy Bình Đại', { outside: true }),
    agency('xa', 'UBND xã Thí Dụ', { formerIds: ['xa-cu'] }),
    agency('tinh', 'Ủy ban nhân dân tỉnh'),
  ],
  context,
);

const document = (slug: string, number: string, issuedOn: string, issuer: string) => ({
  slug,
  data: { number, title: `Về việc ${number}`, issuedOn, issuer },
});
const DOCUMENTS = choicesOf(
  'directives',
  [
    document('a', '12/KH-UBND', '2026-03-01', 'xa'),
    document('b', '115/2026/QĐ-UBND', '2026-02-01', 'tinh'),
    document('c', '15/2026/QĐ-UBND', '2026-01-01', 'tinh'),
  ],
  context,
);

it('begins with the main bodies of the province and ends with those of others', () =>
  expect(labels(AGENCIES)).toEqual([
    'Ủy ban nhân dân tỉnh',
    'UBND xã Thí Dụ',
    'Huyện ủy Bình Đại',
  ]));

it('begins with the newest documents of the main bodies', () =>
  expect(DOCUMENTS.map(({ value }) => value)).toEqual(['b', 'c', 'a']));

it.each([
  ['uy ban', ['tinh']],
  ['huyen uy binh dai', ['binh-dai']],
  ['du thi', ['xa']],
  ['', ['tinh', 'xa', 'binh-dai']],
])('finds “%s” among agencies', (query, found) =>
  expect(findChoices(AGENCIES, query).map(({ value }) => value)).toEqual(found),
);

it.each([
  ['15/2026', ['c']],
  ['ke hoach', []],
  ['12/kh', ['a']],
  ['thi du', ['a']],
])('finds “%s” among documents', (query, found) =>
  expect(findChoices(DOCUMENTS, query).map(({ value }) => value)).toEqual(found),
);

it('puts the document of a number before one that names it', () => {
  const [named] = DOCUMENTS.filter(({ value }) => value === 'b');
  const amending = { ...named!, value: 'd', words: '31/2026 · sua doi 15/2026/qd-ubnd' };
  const found = findChoices([amending, ...DOCUMENTS], '15/2026');
  expect(found.map(({ value }) => value)).toEqual(['c', 'd']);
});

it('knows a record by a former id, and keeps that id', () => {
  expect(chosen(AGENCIES, 'xa-cu')).toMatchObject({ value: 'xa-cu', label: 'UBND xã Thí Dụ' });
  expect(chosen(AGENCIES, 'none')).toBeUndefined();
});

it('searches 5,000 documents within the time of a key', () => {
  const many = choicesOf(
    'directives',
    Array.from({ length: 5000 }, (_, index) =>
      document(`d${index}`, `${index}/2026/QĐ-UBND`, '2026-01-01', 'tinh'),
    ),
    context,
  );
  const start = performance.now();
  expect(findChoices(many, '4999/2026')).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(100);
});
