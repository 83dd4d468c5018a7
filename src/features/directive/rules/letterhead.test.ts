import { describe, expect, it } from 'vitest';
import type { Agency, AgencyEntry } from '#features/agency/schema.ts';
import { agencyAbove, letterheadOf, placeOfIssue } from './letterhead.ts';
import type { Directive } from '#features/directive/schema.ts';

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
    ['province', 'party', 'Tỉnh ủy Bến Tre', 'Bến Tre'],
    ['province', 'party', 'Ban Dân vận Tỉnh ủy Bến Tre', 'Bến Tre'],
    ['commune', 'party', 'Đảng ủy xã Thí Dụ', 'Thí Dụ'],
    ['province', 'front', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Bến Tre', 'Bến Tre'],
    ['central', 'government', 'Thanh tra Chính phủ', 'Hà Nội'],
    ['province', 'department', 'Sở Tư pháp', undefined],
  ] as const)('%s %s %s', (level, kind, name, place) =>
    expect(placeOfIssue(agency({ level, kind }), name)).toBe(place),
  );
});

const document = (data: Partial<Directive>) =>
  ({ system: 'state', issuedOn: '2026-03-05', title: 'Về việc A', ...data }) as Directive;

describe('letterheadOf', () => {
  it('a decision of a department', () => {
    const sender = {
      kind: 'department' as const,
      name: 'Sở Tư pháp tỉnh A',
      above: 'Ủy ban nhân dân tỉnh A',
      place: 'A',
    };
    expect(letterheadOf(document({ type: 'quyet-dinh', number: '15/QĐ-STP' }), sender)).toEqual({
      system: 'state',
      above: 'ỦY BAN NHÂN DÂN TỈNH A',
      issuer: 'SỞ TƯ PHÁP',
      part: undefined,
      number: 'Số: 15/QĐ-STP',
      placeAndDate: 'A, ngày 05 tháng 3 năm 2026',
      type: 'QUYẾT ĐỊNH',
      title: 'Về việc A',
    });
  });
  it('a party directive: no colon after "Số", the title in lower case', () => {
    const head = letterheadOf(
      document({ system: 'party', type: 'chi-thi', number: '08-CT/TU', issuedOn: '2021-09' }),
      { kind: 'party', name: 'Tỉnh ủy A', place: 'A' },
    );
    expect(head).toMatchObject({ number: 'Số 08-CT/TU', placeAndDate: 'A, tháng 9 năm 2021' });
    expect(head).toMatchObject({ above: undefined, issuer: 'TỈNH ỦY A', type: 'CHỈ THỊ' });
    expect(head.title).toBe('về việc A');
  });
  it('a law by its name, a công văn by its subject', () => {
    expect(
      letterheadOf(
        document({ type: 'luat', number: '42/2013/QH13', title: 'Luật Tiếp công dân' }),
        { kind: 'assembly', name: 'Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam' },
      ),
    ).toMatchObject({
      issuer: 'QUỐC HỘI',
      number: 'Luật số: 42/2013/QH13',
      type: 'LUẬT',
      title: 'TIẾP CÔNG DÂN',
    });
    expect(
      letterheadOf(document({ type: 'cong-van', number: '12/SNV-CCHC' }), {
        kind: 'department',
        name: 'Sở Nội vụ',
      }),
    ).toMatchObject({ type: undefined, title: 'V/v A' });
  });
  it('the Front: its name over that of the committee, its standing board below', () => {
    const name = 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh A';
    expect(
      letterheadOf(
        document({
          system: 'front',
          type: 'huong-dan',
          number: '05/HD-MTTQ-BTT',
          authority: 'standing-committee',
        }),
        { kind: 'front', name, place: 'A' },
      ),
    ).toMatchObject({
      above: 'MẶT TRẬN TỔ QUỐC VIỆT NAM',
      issuer: 'ỦY BAN TỈNH A',
      part: 'BAN THƯỜNG TRỰC',
      number: 'Số: 05/HD-MTTQ-BTT',
    });
  });
});
