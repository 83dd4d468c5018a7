/** Known records for tests: fictional agencies and the national documents that fixtures cite. */
import type { Agency } from '#features/agency/schema.ts';
import type { Directive } from '#features/directive/schema.ts';
import type { KnownRecords } from './known.ts';

const agency = (id: string, name: string, rest: Partial<Agency>) => ({
  id,
  data: {
    names: [{ name, from: '2020-01-01' }],
    kind: 'committee' as const,
    level: 'province' as const,
    sample: true,
    ...rest,
  },
});

const directive = (
  id: string,
  number: string,
  issuedOn: string,
  rest: Partial<Directive> = {},
) => ({
  id,
  data: {
    title: 'Văn bản thử',
    system: 'state' as const,
    type: 'luat',
    number,
    issuer: 'quoc-hoi',
    issuedOn,
    validity: { status: 'unknown' as const, basis: 'Thử', checkedOn: '2026-01-01' },
    fields: ['dan-van' as const],
    summary: 'Thử.',
    publishedOn: '2026-01-01',
    ...rest,
  } as Directive,
});

export const KNOWN: KnownRecords = {
  agencies: [
    agency('minh-hoa-ubnd-tinh', 'Ủy ban nhân dân tỉnh Minh Họa', { symbol: 'UBND' }),
    agency('minh-hoa-hdnd-tinh', 'Hội đồng nhân dân tỉnh Minh Họa', {
      kind: 'council',
      symbol: 'HĐND',
    }),
    agency('minh-hoa-tinh-uy', 'Tỉnh ủy Minh Họa', { kind: 'party', symbol: 'TU' }),
    agency('minh-hoa-so-noi-vu', 'Sở Nội vụ tỉnh Minh Họa', { kind: 'department', symbol: 'SNV' }),
    agency('minh-hoa-xa-thi-du', 'Ủy ban nhân dân xã Thí Dụ', {
      kind: 'commune',
      level: 'commune',
    }),
    agency('quoc-hoi', 'Quốc hội', { kind: 'assembly', level: 'central', sample: false }),
    agency('chinh-phu', 'Chính phủ', { kind: 'government', level: 'central', sample: false }),
    // The same name before and after a merger, as on 01/07/2025.
    agency('ubnd-tinh-cu', 'Ủy ban nhân dân tỉnh Giả Định', {
      names: [{ name: 'Ủy ban nhân dân tỉnh Giả Định', to: '2025-06-30' }],
      dissolvedOn: '2025-06-30',
      sample: false,
    }),
    agency('ubnd-tinh-moi', 'Ủy ban nhân dân tỉnh Giả Định', {
      names: [{ name: 'Ủy ban nhân dân tỉnh Giả Định', from: '2025-07-01' }],
      predecessors: [{ agency: 'ubnd-tinh-cu', on: '2025-07-01', how: 'merge' }],
      sample: false,
    }),
    agency('so-noi-vu-moi', 'Sở Nội vụ tỉnh Giả Định', {
      kind: 'department',
      names: [{ name: 'Sở Nội vụ tỉnh Giả Định', shortName: 'Sở Nội vụ', from: '2025-07-01' }],
      sample: false,
    }),
  ],
  directives: [
    directive('2013-42-2013-qh13-quoc-hoi', '42/2013/QH13', '2013-11-25', {
      title: 'Luật Tiếp công dân',
    }),
    directive('2022-10-2022-qh15-quoc-hoi', '10/2022/QH15', '2022-11-10'),
    directive('2026-154-2026-nd-cp-chinh-phu', '154/2026/NĐ-CP', '2026-05-15', {
      type: 'nghi-dinh',
      issuer: 'chinh-phu',
    }),
    directive('2026-15-2026-qd-ubnd', '15/2026/QĐ-UBND', '2026-03-05', {
      type: 'quyet-dinh',
      issuer: 'minh-hoa-ubnd-tinh',
    }),
  ],
  mainIssuers: ['minh-hoa-ubnd-tinh', 'minh-hoa-hdnd-tinh', 'minh-hoa-tinh-uy'],
};
