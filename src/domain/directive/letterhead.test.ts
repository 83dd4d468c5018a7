import { describe, expect, it } from 'vitest';
import type { Agency } from '../agency/schema.ts';
import type { AgencyEntry } from '../entry.ts';
import { agencyAbove, letterheadOf, placeOfIssue } from './letterhead.ts';
import type { Directive } from './schema.ts';

const agency = (data: Partial<Agency>): Agency => ({ names: [{ name: 'x' }], ...data }) as Agency;
const entry = (id: string, data: Partial<Agency>) =>
  ({ id, digest: '', data: agency(data) }) as AgencyEntry;

const all = [
  entry('ubnd', {
    names: [{ name: 'Ủy ban nhân dân tỉnh A' }],
    kind: 'committee',
    level: 'province',
  }),
  entry('tinh-uy', { names: [{ name: 'Tỉnh ủy A' }], kind: 'party', level: 'province' }),
];
const under = (parent: string, data: Partial<Agency>) =>
  agency({ level: 'province', parents: [{ agency: parent, from: '2020-05-01' }], ...data });

describe('agencyAbove', () => {
  it.each([
    ['a department', under('ubnd', { kind: 'department' }), '2026-01-02', 'Ủy ban nhân dân tỉnh A'],
    ['a party board', under('tinh-uy', { kind: 'party' }), '2020-05', 'Tỉnh ủy A'],
    ['a commune', under('ubnd', { kind: 'commune', level: 'commune' }), '2026-01-02', undefined],
    ['a committee', under('ubnd', { kind: 'committee' }), '2026-01-02', undefined],
    ['a time before', under('ubnd', { kind: 'department' }), '2020-04-30', undefined],
  ])('%s', (_, issuer, on, name) => expect(agencyAbove(issuer, on, all)).toBe(name));
});

describe('placeOfIssue', () => {
  it.each([
    ['province', 'committee', 'Ủy ban nhân dân tỉnh Bến Tre', 'Bến Tre'],
    ['province', 'department', 'Sở Tư pháp tỉnh Minh Họa', 'Minh Họa'],
    ['province', 'committee', 'Ủy ban nhân dân thành phố Cần Thơ', 'Cần Thơ'],
    ['province', 'committee', 'Ủy ban nhân dân Thành phố Hồ Chí Minh', 'Thành phố Hồ Chí Minh'],
    ['commune', 'commune', 'Ủy ban nhân dân xã Thí Dụ, tỉnh Minh Họa', 'Thí Dụ'],
    // Not said by the name: the town of a party committee, the capital.
    ['province', 'party', 'Tỉnh ủy Bến Tre', undefined],
    ['central', 'government', 'Thanh tra Chính phủ', undefined],
  ] as const)('%s %s %s', (level, kind, name, place) =>
    expect(placeOfIssue(agency({ level, kind }), name)).toBe(place),
  );
});

const document = (data: Partial<Directive>) =>
  ({ system: 'state', issuedOn: '2026-03-05', title: 'Về việc A', ...data }) as Directive;

describe('letterheadOf', () => {
  it('a decision of a department', () => {
    const sender = { name: 'Sở Tư pháp tỉnh A', above: 'Ủy ban nhân dân tỉnh A', place: 'A' };
    expect(letterheadOf(document({ type: 'quyet-dinh', number: '15/QĐ-STP' }), sender)).toEqual({
      system: 'state',
      above: 'ỦY BAN NHÂN DÂN TỈNH A',
      issuer: 'SỞ TƯ PHÁP',
      number: 'Số: 15/QĐ-STP',
      placeAndDate: 'A, ngày 05 tháng 3 năm 2026',
      type: 'QUYẾT ĐỊNH',
      title: 'Về việc A',
    });
  });
  it('a party directive: no colon after "Số", no place', () => {
    const head = letterheadOf(
      document({ system: 'party', type: 'chi-thi', number: '08-CT/TU', issuedOn: '2021-09' }),
      { name: 'Tỉnh ủy A' },
    );
    expect(head).toMatchObject({ number: 'Số 08-CT/TU', placeAndDate: 'tháng 9 năm 2021' });
    expect(head).toMatchObject({ above: undefined, issuer: 'TỈNH ỦY A', type: 'CHỈ THỊ' });
  });
  it('a law by its name, a công văn by its subject', () => {
    expect(
      letterheadOf(
        document({ type: 'luat', number: '42/2013/QH13', title: 'Luật Tiếp công dân' }),
        { name: 'Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam' },
      ),
    ).toMatchObject({
      issuer: 'QUỐC HỘI',
      number: 'Luật số: 42/2013/QH13',
      type: 'LUẬT',
      title: 'TIẾP CÔNG DÂN',
    });
    expect(
      letterheadOf(document({ type: 'cong-van', number: '12/SNV-CCHC' }), { name: 'Sở Nội vụ' }),
    ).toMatchObject({ type: undefined, title: 'V/v A' });
  });
});
