import { describe, expect, it } from 'vitest';
import type { AgencyEntry } from '#features/agency/schema.ts';
import { issuerOf } from './issuer.ts';

const agency = (id: string, data: Partial<AgencyEntry['data']>): AgencyEntry =>
  ({ id, digest: '', data: { names: [{ name: id }], ...data } }) as AgencyEntry;
const merged = (id: string, ...from: string[]) =>
  agency(id, {
    predecessors: from.map((one) => ({ agency: one, on: '2025-07-01', how: 'merge' as const })),
  });

const gone = agency('so-cu', { dissolvedOn: '2025-03-01' });
const between = {
  ...merged('so-giua', 'so-cu'),
  data: { ...merged('so-giua', 'so-cu').data, dissolvedOn: '2025-07-01' },
};
const now = merged('so-moi', 'so-giua');
const renamed = agency('tinh-doan', {
  names: [
    { name: 'Tên cũ', to: '2020-12-31' },
    { name: 'Tên mới', shortName: 'Mới', from: '2021-01-01' },
  ],
});
const all = [gone, between, now, renamed];
const today = (entry: AgencyEntry, issuedOn: string) =>
  issuerOf(entry, { issuedOn }, all, '2026-11-23').today;

describe('issuerOf', () => {
  it('follows every merger to the agency of today', () => {
    expect(today(gone, '2020-05-05')).toEqual([
      { id: 'so-moi', name: 'so-moi', path: '/co-quan/so-moi/' },
    ]);
  });
  it('keeps the name of the day and says what it is called now', () => {
    expect(issuerOf(renamed, { issuedOn: '2019' }, all, '2026-11-23')).toEqual({
      id: 'tinh-doan',
      name: 'Tên cũ',
      shortName: 'Tên cũ',
      author: 'Tên cũ',
      today: [{ id: 'tinh-doan', name: 'Tên mới', path: '/co-quan/tinh-doan/' }],
    });
  });
  it('says nothing of an agency that is still called so', () => {
    expect(today(renamed, '2026-01')).toEqual([]);
    expect(today(now, '2026-01-01')).toEqual([]);
  });
});
