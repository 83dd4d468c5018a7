import { expect, test } from 'vitest';
import { hasPhrase } from './phrase.ts';
import { syllablesOf } from './syllables.ts';

test.each([
  ['mô hình “Dân vận khéo” ở xã', 'dân vận khéo', true],
  ['mô hình “Dân vận khéo” ở xã', 'dan van kheo', true],
  ['mô hình “Dân vận khéo” ở xã', 'dân vân khéo', true],
  ['mô hình “Dân vận khéo” ở xã', 'dần vận khéo', false],
  ['Dân vận. Khéo tay', 'dân vận khéo', false],
  ['dân vận và khéo', 'dân vận khéo', false],
  ['cán bộ, công chức', 'cán bộ công chức', true],
  ['', 'dân', false],
])('“%s” has “%s”: %s', (text, phrase, expected) =>
  expect(hasPhrase(syllablesOf(text), syllablesOf(phrase))).toBe(expected),
);
