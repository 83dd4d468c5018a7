import { describe, expect, it } from 'vitest';
import type { CollectionName } from '#features/concepts.ts';
import { FIRST_STEPS, stepsLeft, type StepContent } from './first-steps.ts';

interface Records {
  site?: object;
  now?: string;
  records?: Partial<Record<CollectionName, Record<string, object>>>;
}

const NAMES = [{ name: 'Một cơ quan' }];
const LEADERS = { head: { post: 'Chủ tịch' }, massMobilisationLead: { post: 'Phó Chủ tịch' } };
const AGENCIES = {
  ubnd: { names: NAMES, kind: 'committee', level: 'province' },
  'tinh-uy': { names: NAMES, kind: 'party', level: 'province', ...LEADERS },
  'ban-dang': { names: NAMES, kind: 'party', level: 'province' },
  'chinh-phu': { names: NAMES, kind: 'government', level: 'central' },
  'tinh-khac': { names: NAMES, kind: 'committee', level: 'province', outside: true },
};

function contentWith({ site, now = '2026-05-04', records = {} }: Records): StepContent {
  const all: Record<string, Record<string, object>> = { agencies: AGENCIES, ...records };
  const entries = (name: string) =>
    Object.entries(all[name] ?? {}).map(([id, data]) => ({ id, data }));
  return {
    site: { mainIssuers: ['ubnd', 'tinh-uy'], ...site },
    agencies: entries('agencies'),
    of: entries,
    now: new Date(`${now}T01:00:00Z`),
  } as unknown as StepContent;
}
const left = (given: Records): string[] => stepsLeft(contentWith(given)).map(({ id }) => id);
const isLeft = (id: string, given: Records): boolean => left(given).includes(id);

it('there are ten, of different names', () => {
  expect(new Set(FIRST_STEPS.map(({ id }) => id)).size).toBe(10);
  expect(left({})).toEqual(FIRST_STEPS.map(({ id }) => id));
});

it.each([
  ['contact', { contact: { address: 'Số 1' } }, true],
  ['contact', { contact: { address: 'Số 1', phone: '1' } }, false],
  ['responsible', { governingBody: 'UBND tỉnh' }, true],
  ['responsible', { governingBody: 'UBND tỉnh', responsible: 'Chánh Văn phòng' }, false],
  ['hotline', { contact: { hotline: '1' } }, true],
  ['hotline', { contact: { hotline: '1' }, feedbackEndpoint: '/gui-gop-y/' }, false],
])('%s of %o', (id, site, expected) => {
  expect(isLeft(id, { site })).toBe(expected);
});

it('leaders of the bodies that lead the province, not of others', () => {
  const agencies = { ...AGENCIES, ubnd: { ...AGENCIES.ubnd, ...LEADERS } };
  expect(isLeft('leaders', { records: { agencies } })).toBe(false);
  const former = { ...AGENCIES.ubnd, dissolvedOn: '2025-06-30' };
  expect(isLeft('leaders', { records: { agencies: { ...agencies, cu: former } } })).toBe(false);
});

describe('the schedule of the chairman', () => {
  const schedule = { agency: 'ubnd', rule: { repeat: 'weekly' }, validFrom: '2026-01-01' };
  const withOne = (changed: object) =>
    isLeft('schedule', { records: { receptions: { lich: { ...schedule, ...changed } } } });
  it.each([
    ['that applies', {}, false],
    ['to come', { validFrom: '2026-06-01' }, false],
    ['that ended', { validTo: '2026-05-03' }, true],
    ['of another agency', { agency: 'tinh-uy' }, true],
    ['to be published later', { publishAt: '2026-05-05T08:00' }, true],
  ])('%s', (_name, changed, expected) => {
    expect(withOne(changed)).toBe(expected);
  });
});

it.each([
  ['2026-09-30', [2026], false],
  ['2026-10-01', [2026], true],
  ['2026-10-01', [2026, 2027], false],
])('days off on %s with %o', (now, years, expected) => {
  const records = Object.fromEntries(years.map((year) => [String(year), { year }]));
  expect(isLeft('days-off', { now, records: { 'days-off': records } })).toBe(expected);
});

it.each([
  ['of the province', { issuer: 'ubnd' }, false],
  ['of the central bodies', { issuer: 'chinh-phu' }, true],
  ['of another province', { issuer: 'tinh-khac' }, true],
  ['not public yet', { issuer: 'ubnd', publishAt: '2026-12-01T08:00' }, true],
])('a document %s', (_name, data, expected) => {
  expect(isLeft('document', { records: { directives: { one: data } } })).toBe(expected);
});
