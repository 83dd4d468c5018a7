import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cure, restore } from './cure.ts';
import { readState, writeState } from './url-state.ts';

describe('search state', () => {
  test.each([
    ['?q=%C4%91%E1%BA%A5t', { q: 'đất' }],
    ['?q=a&nam=2021&loai=V%C4%83n+b%E1%BA%A3n', { q: 'a', year: '2021', kind: 'Văn bản' }],
    ['?nam=21&tu=hom-qua&sap-xep=x', { year: '', from: '', sort: '' }],
    ['', { q: '' }],
  ])('reads %s', (search, expected) => expect(readState(search)).toMatchObject(expected));

  test('what is written is read back', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.integer({ min: 1000, max: 9999 }), (q, year) => {
        const state = { ...readState(''), q: q.normalize('NFC').trim(), year: String(year) };
        expect(readState(writeState(state))).toEqual(state);
      }),
    );
  });
});

test.each([
  ['Đất đai', 'D\u0335ất d\u0335ai'],
  ['Ðối thoại', 'D\u0335ối thoại'],
  ['phư\u00adơng', 'phương'],
])('cures %s', (text, cured) => expect(cure(text)).toBe(cured));
test('restores what was cured', () => expect(restore(cure('Điều đúng đắn'))).toBe('Điều đúng đắn'));
