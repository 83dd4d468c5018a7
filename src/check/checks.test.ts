/** The small pure functions of the checks; the checks themselves are tested on fixtures. */
import { describe, expect, test } from 'vitest';
import { directiveSchema } from '#features/directive/schema.ts';
import { findCycle } from './find-cycle.ts';
import { walkFields } from '#features/schema-walk.ts';
import { isBefore } from '#lib/local-date.ts';
import { fieldKey, fieldLabel, knownKeys } from './fields.ts';
import { forgivingParse } from './forgiving-parse.ts';
import { editDistance, nearest } from './nearest.ts';

test.each([
  ['summary', 'sumary', 1],
  ['title', 'tilte', 1],
  ['a', '', 1],
  ['kitten', 'sitting', 3],
])('from %s to %s it takes %i edits', (a, b, edits) => {
  expect(editDistance(a, b)).toBe(edits);
  expect(editDistance(b, a)).toBe(edits);
});

test.each([
  ['shortname', ['name', 'shortName'], 'shortName'],
  ['9', ['1', '2'], undefined],
  ['2025-45-kh-ubnd', ['2022-09-ct-ubnd'], undefined],
  ['khac', ['ubnd', 'so-y-te'], undefined],
])('near %s among %j is %s', (word, known, expected) => {
  expect(nearest(word, known)).toBe(expected);
});

test.each([
  ['2021-09-01', '2021-09-02', true],
  ['2021-09', '2021-09-02', false],
  ['2021-09-30', '2021-09', false],
  ['2020', '2021-01-01', true],
  ['2021', '2021-01-01', false],
])('isBefore(%s, %s) is %s', (a, b, expected) => {
  expect(isBefore(a, b)).toBe(expected);
});

describe('findCycle', () => {
  const graph: Record<string, string[]> = { a: ['b'], b: ['c'], c: ['a'], d: ['a'], e: [] };
  const next = (id: string) => graph[id] ?? [];
  test.each([
    ['a', ['a', 'b', 'c']],
    ['d', undefined], // leads into a cycle, but is not part of it
    ['e', undefined],
  ])('%s', (id, expected) => {
    expect(findCycle(id, next)).toEqual(expected);
  });
});

describe('fields', () => {
  test('keys and labels of nested fields', () => {
    expect(fieldKey(['relations', 0, 'to'])).toBe('relations[0].to');
    expect(fieldLabel(directiveSchema, ['relations', 0, 'to'])).toBe('Văn bản trên trang này');
    expect(fieldLabel(directiveSchema, ['relations', 0, 'nonsense'])).toBe(
      'Quan hệ với văn bản khác',
    );
    expect(knownKeys(directiveSchema, ['validity'])).toEqual(['status', 'basis', 'checkedOn']);
    expect(knownKeys(directiveSchema, ['title'])).toEqual([]);
  });

  test('walking survives data of any shape', () => {
    for (const data of [null, 'x', { relations: 'x' }, { relations: [null, 1] }, []])
      expect(() => {
        walkFields(directiveSchema, data, () => undefined);
      }).not.toThrow();
  });
});

describe('forgivingParse', () => {
  const good = {
    title: 'Thử',
    system: 'state',
    type: 'chi-thi',
    number: '1/CT-UBND',
    issuer: 'ubnd',
    issuedOn: '2026',
    validity: { status: 'unknown', basis: 'x', checkedOn: '2026-01-01' },
    fields: ['dan-van'],
    summary: 'x',
    publishedOn: '2026-01-01',
  };
  test('leaves out what does not fit and keeps the rest', () => {
    const relations = [
      { kind: 'cites', to: 'a' },
      { kind: 'x', to: 'b' },
      { kind: 'cites', to: 'c' },
    ];
    const parsed = forgivingParse(directiveSchema, { ...good, extra: 1, term: 5, relations });
    expect(parsed?.relations?.map(({ to }) => to)).toEqual(['a', 'c']);
    expect(parsed).not.toHaveProperty('term');
  });
  test('gives up where a required value is wrong', () => {
    expect(forgivingParse(directiveSchema, { ...good, issuer: 5 })).toBeUndefined();
    expect(forgivingParse(directiveSchema, null)).toBeUndefined();
  });
});
