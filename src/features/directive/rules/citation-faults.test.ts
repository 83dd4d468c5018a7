import { expect, it } from 'vitest';
import type { Agency } from '#features/agency/schema.ts';
import { citationFaults } from './citation-faults.ts';

const base = { title: 'Về việc A', system: 'state', type: 'quyet-dinh', number: '1/QĐ-UBND' };
const agency = (kind: Agency['kind'], level: Agency['level'] = 'province') => ({ kind, level });

it.each([
  [{}, agency('committee'), 'UBND tỉnh A', []],
  [{}, agency('commune', 'commune'), 'UBND xã A', []],
  [{}, agency('council'), 'HĐND tỉnh A', ['issuer']],
  [{ number: '44/2025/QĐ-CTUBND', authority: 'chair' }, agency('committee'), 'UBND', []],
  [{ number: '766/QĐ-TTg' }, agency('government', 'central'), 'Chính phủ', ['issuer']],
  [{ number: '766/QĐ-TTg' }, agency('government', 'central'), 'Thủ tướng Chính phủ', []],
  [{ type: 'luat', number: '42/2013/QH13' }, agency('assembly', 'central'), 'Quốc hội', []],
  [{ type: 'chi-thi' }, agency('committee'), 'UBND tỉnh A', ['type']],
  [{ type: 'cong-van', number: '12/UBND-TH' }, agency('committee'), 'UBND tỉnh A', []],
  // QĐ is also the symbol of the party's Quy định.
  [{ system: 'party', type: 'quy-dinh', number: '3-QĐ/TU' }, agency('party'), 'Tỉnh ủy A', []],
  [{ system: 'party', number: '3-QĐ/TU' }, agency('committee'), 'UBND', ['system', 'issuer']],
  [{ system: 'front', number: '5/QĐ-MTTQ' }, agency('front'), 'Ủy ban Mặt trận Tổ quốc', []],
  [{ system: 'front', number: '5/QĐ-MTTQ-BTT' }, agency('front'), 'Ủy ban MTTQ', ['authority']],
  [
    { system: 'front', number: '5/QĐ-MTTQ-BTT', authority: 'standing-committee' },
    agency('front'),
    'Ủy ban Mặt trận Tổ quốc',
    [],
  ],
  [{ authority: 'executive-committee' }, agency('committee'), 'UBND tỉnh A', ['authority']],
  [{ title: 'Về A (chưa đối chiếu bản gốc)' }, agency('committee'), 'UBND tỉnh A', ['title']],
  [{ title: 'Về A (giai đoạn 2021-2025)' }, agency('committee'), 'UBND tỉnh A', []],
  [{ title: 'VỀ CÔNG TÁC DÂN VẬN' }, agency('committee'), 'UBND tỉnh A', ['title']],
])('%o of %o, %s', (data, issuer, name, fields) => {
  const document = { ...base, ...data } as Parameters<typeof citationFaults>[0];
  expect(citationFaults(document, issuer, name).map(({ field }) => field)).toEqual(fields);
});
