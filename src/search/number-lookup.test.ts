import { describe, expect, test } from 'vitest';
import { lookupKey, numberMatches, type NumberedDocument } from './number-lookup.ts';
import { readState } from './url-state.ts';

const document = (number: string, date: string): NumberedDocument => ({
  key: lookupKey(number),
  number,
  date,
  title: number,
  url: `/van-ban/${date.slice(0, 4)}-${lookupKey(number)}/`,
  type: 'Chỉ thị',
  agency: 'Tỉnh ủy',
  validity: '',
  kind: 'Văn bản',
});
const documents = [
  document('08-CT/TU', '2021-09'),
  document('08-CT/TU', '2026-02-01'),
  document('15/2026/QĐ-UBND', '2026-03-05'),
  document('766/QĐ-TTg', '2022-06-23'),
];
const found = (q: string, rest = '') =>
  numberMatches(documents, readState(`?q=${encodeURIComponent(q)}${rest}`)).map((hit) => hit.url);

describe('numbers however typed', () => {
  test.each(['8 ct tu', '08-CT/TU', '08/ct-tu', '8-CT/TU', 'chỉ thị 8-ct/tu', 'số 08 CT TU'])(
    '%s finds both terms, newest first',
    (q) => expect(found(q)).toEqual(['/van-ban/2026-8-ct-tu/', '/van-ban/2021-8-ct-tu/']),
  );
  test.each([
    ['766 qd ttg', '/van-ban/2022-766-qd-ttg/'],
    ['766/QĐ-TTg', '/van-ban/2022-766-qd-ttg/'],
    ['15/2026', '/van-ban/2026-15-2026-qd-ubnd/'],
  ])('%s → %s', (q, url) => expect(found(q)).toEqual([url]));
  test.each(['2026', '8', 'dân vận', 'ngày 08', ''])('%s is no number of a document', (q) =>
    expect(found(q)).toEqual([]),
  );
  test('the year filter chooses', () =>
    expect(found('8 ct tu', '&nam=2021')).toEqual(['/van-ban/2021-8-ct-tu/']));
});
