import { expect, it } from 'vitest';
import { namedAttachment } from './attachment.ts';

const record = { type: 'chi-thi', number: '27/CT-UBND', issuedOn: '2026-11-20', issuer: 'ubnd' };
const settings = { mainIssuers: ['ubnd'] };
const named = (name: string, items: object[] = [], of: object = record) => {
  const { stem, item } = namedAttachment({ name, record: { ...of }, items: items as [], settings });
  return [stem, item['kind'], item['title']];
};

it.each([
  ['SCAN 0021.PDF', '2026-27-ct-ubnd-ban-ky', 'signed', 'Chỉ thị số 27/CT-UBND, bản ký'],
  ['ct27.signed (1).pdf', '2026-27-ct-ubnd-ban-ky', 'signed', 'Chỉ thị số 27/CT-UBND, bản ký'],
  ['Phụ lục.docx', '2026-27-ct-ubnd-phu-luc', 'annex', 'Phụ lục kèm theo Chỉ thị số 27/CT-UBND'],
  ['PL-02.xlsx', '2026-27-ct-ubnd-phu-luc', 'annex', 'Phụ lục 02 kèm theo Chỉ thị số 27/CT-UBND'],
  ['Mẫu 01.docx', '2026-27-ct-ubnd-bieu-mau', 'form', 'Biểu mẫu kèm theo Chỉ thị số 27/CT-UBND'],
  ['Tờ_trình lần 2.docx', 'to-trinh-lan-2', 'other', 'Tờ trình lần 2'],
])('%s is %s, %s', (name, ...facts) => expect(named(name)).toEqual(facts));

it('takes the first PDF for the signed copy, not a second one', () => {
  expect(named('a.pdf')[1]).toBe('signed');
  expect(named('a.pdf', [{ kind: 'signed' }])).toEqual(['a', 'other', 'A']);
});

it('names a file by itself until the document has a number', () =>
  expect(named('Quét.pdf', [], {})).toEqual(['quet', 'signed', 'Quét']));
