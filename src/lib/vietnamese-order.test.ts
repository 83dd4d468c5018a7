import { describe, expect, it } from 'vitest';
import { compareText } from './fold-text.ts';

describe('Vietnamese alphabetical order', () => {
  it('has the letters of the alphabet in their order: ă â after a, đ after d, ê after e …', () => {
    const letters = [...'aăâbcdđeêghiklmnoôơpqrstuưvxy'];
    expect(letters.toReversed().sort(compareText)).toEqual(letters);
  });
  it('puts words by their letters first, tones and capitals after', () => {
    const words = ['An', 'Ăn', 'Ân', 'Dân', 'Đảng', 'Đất', 'Em', 'Ý'];
    expect(words.toReversed().sort(compareText)).toEqual(words);
    expect(['đất', 'dạ', 'dân', 'đà', 'da'].sort(compareText)).toEqual([
      'da',
      'dạ',
      'dân',
      'đà',
      'đất',
    ]);
  });
  it('reads numbers by value', () => {
    const names = ['Xã 2', 'Xã 10', 'Xã 100'];
    expect(names.toReversed().sort(compareText)).toEqual(names);
  });
  it('is that of a full ICU, not the bare order of code points', () => {
    expect(new Intl.Collator('vi').resolvedOptions().locale).toBe('vi');
    expect(['đ', 'e'].sort()).not.toEqual(['đ', 'e'].sort(compareText));
  });
});
