import { expect, it } from 'vitest';
import { hasLetterhead, printMark, watermark } from './print-marks.ts';
import { validityOf } from './validity.ts';
import type { ValidityStatus } from '#features/directive/schema.ts';

const printed = (status: ValidityStatus, data: object = {}, isWithdrawn = false) => ({
  data,
  isWithdrawn,
  validity: validityOf(
    { type: 'chi-thi', validity: { status, basis: 'x', checkedOn: '2026-11-20' } },
    '2026-11-23',
  ),
});

it.each([
  ['a text in force', printed('in-force'), '', undefined],
  ['a text of unknown validity', printed('unknown'), '', undefined],
  ['expired', printed('expired'), 'HẾT HIỆU LỰC TOÀN BỘ', 'HẾT HIỆU LỰC TOÀN BỘ'],
  ['partly expired', printed('partly-expired'), 'HẾT HIỆU LỰC MỘT PHẦN', undefined],
  [
    'an expired sample',
    printed('expired', { sample: true }),
    'MINH HỌA – KHÔNG PHẢI VĂN BẢN CÓ THẬT · HẾT HIỆU LỰC TOÀN BỘ',
    'MINH HỌA',
  ],
  [
    'a summary',
    printed('in-force', { summaryOnly: true }),
    'BẢN TÓM TẮT, KHÔNG PHẢI TOÀN VĂN',
    'BẢN TÓM TẮT',
  ],
  ['withdrawn', printed('in-force', {}, true), 'ĐÃ GỠ BỎ', 'ĐÃ GỠ BỎ'],
  ['not proofread', printed('in-force', { unproofread: true }), 'CHƯA HIỆU ĐÍNH', undefined],
])('each page of %s', (_, view, mark, word) => {
  expect(printMark(view)).toBe(mark);
  expect(watermark(view)).toBe(word);
});

it('gives the head of an official document to its text alone', () => {
  expect(hasLetterhead(printed('in-force'))).toBe(true);
  expect(hasLetterhead(printed('in-force', { summaryOnly: true }))).toBe(false);
  expect(hasLetterhead(printed('in-force', {}, true))).toBe(false);
});
