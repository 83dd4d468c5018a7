import { expect, it } from 'vitest';
import { citation, fullCitation, shortCitation } from './citation.ts';

const base = {
  title: 'Về việc nâng cao công tác dân vận',
  type: 'chi-thi',
  number: '08-CT/TU',
  issuedOn: '2021-09',
};

it.each([
  [base, 'Tỉnh ủy Bến Tre', 'Chỉ thị số 08-CT/TU tháng 9 năm 2021 của Tỉnh ủy Bến Tre'],
  [
    { ...base, issuedOn: '2021-09-05' },
    'Tỉnh ủy Bến Tre',
    'Chỉ thị số 08-CT/TU ngày 05 tháng 9 năm 2021 của Tỉnh ủy Bến Tre',
  ],
  [
    { ...base, issuedOn: '2021' },
    'Tỉnh ủy Bến Tre',
    'Chỉ thị số 08-CT/TU năm 2021 của Tỉnh ủy Bến Tre',
  ],
  [
    { title: 'Luật Tiếp công dân', type: 'luat', number: '42/2013/QH13', issuedOn: '2013-11-25' },
    'Quốc hội',
    'Luật Tiếp công dân số 42/2013/QH13 ngày 25 tháng 11 năm 2013 của Quốc hội',
  ],
])('cites %o', (directive, issuer, text) => expect(citation(directive, issuer)).toBe(text));

it('adds the title in a first citation, and leaves all but the number out later', () => {
  expect(fullCitation(base, 'Tỉnh ủy Bến Tre')).toBe(
    'Chỉ thị số 08-CT/TU tháng 9 năm 2021 của Tỉnh ủy Bến Tre về việc nâng cao công tác dân vận',
  );
  expect(shortCitation(base)).toBe('Chỉ thị số 08-CT/TU');
});
