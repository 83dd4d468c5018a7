import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readState, writeState } from './url-state.ts';

describe('search state', () => {
  test.each([
    ['?q=%C4%91%E1%BA%A5t', { q: 'đất' }],
    ['?q=a&nam=2021&loai=V%C4%83n+b%E1%BA%A3n', { q: 'a', year: '2021', kind: 'Văn bản' }],
    ['?linh-vuc=%C4%90%E1%BA%A5t+%C4%91ai', { q: '', field: 'Đất đai' }],
    ['?nam=21&tu=hom-qua&sap-xep=x', { year: '', from: '', sort: '' }],
    [`?q=${'a'.repeat(400)}`, { q: 'a'.repeat(300) }],
    ['', { q: '' }],
  ])('reads %s', (search, expected) => expect(readState(search)).toMatchObject(expected));

  test('what is written is read back', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        fc.string({ maxLength: 20 }),
        fc.integer({ min: 1000, max: 9999 }),
        (q, field, year) => {
          const state = {
            ...readState(''),
            q: q.normalize('NFC').trim(),
            field: field.trim(),
            year: String(year),
          };
          expect(readState(writeState(state))).toEqual(state);
        },
      ),
    );
  });
});
