import { expect, it } from 'vitest';
import { stateInWords } from './state.ts';

it.each<[string, number, number, number, number]>([
  ['5 cơ quan đạt, 2 chưa đạt, 3 chưa có dữ liệu', 5, 2, 3, 4],
  ['5 cơ quan đạt', 5, 0, 0, 0],
  ['1 cơ quan chưa đạt, 14 chưa có dữ liệu', 0, 1, 14, 0],
  ['15 cơ quan: chưa có dữ liệu', 0, 0, 15, 0],
  ['1.241 cơ quan: chưa có dữ liệu', 0, 0, 1241, 0],
  ['không giao nhiệm vụ', 0, 0, 0, 7],
])('%s', (words, met, unmet, noData, notApplicable) => {
  const counts = { met, unmet, 'no-data': noData, 'not-applicable': notApplicable };
  expect(stateInWords(counts, 'cơ quan')).toBe(words);
});
