import { expect, it } from 'vitest';
import { citation, fullCitation, shortCitation, unitCitation } from './citation.ts';

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

it.each([
  ['Công tác dân vận năm 2026', 'công tác dân vận năm 2026'],
  ['Kết luận của Chủ tịch tại Hội nghị đối thoại', 'kết luận của Chủ tịch tại Hội nghị đối thoại'],
  ['Chương trình hành động', 'Chương trình hành động'],
])('a title runs on in lower case unless it is a name: %s', (title, written) => {
  expect(fullCitation({ ...base, title }, 'Tỉnh ủy Bến Tre')).toMatch(new RegExp(`${written}$`));
});

const decision = {
  title: 'Ban hành Quy định về tiếp công dân',
  type: 'quyet-dinh',
  number: '15/2026/QĐ-UBND',
  issuedOn: '2026-03-05',
};
const law = {
  title: 'Luật Tiếp công dân',
  type: 'luat',
  number: '42/2013/QH13',
  issuedOn: '2013-11-25',
};
const UBND = 'Ủy ban nhân dân tỉnh Minh Họa';
const DECISION = `Quyết định số 15/2026/QĐ-UBND ngày 05 tháng 3 năm 2026 của ${UBND}`;
const TU = 'Tỉnh ủy Bến Tre';
const DIRECTIVE = 'Chỉ thị số 08-CT/TU tháng 9 năm 2021 của Tỉnh ủy Bến Tre';

it.each([
  // State: the smallest unit first; đ is a letter of its own, 3a an inserted article.
  [decision, UBND, 'điểm đ khoản 2 Điều 5', `điểm đ khoản 2 Điều 5 ${DECISION}`],
  [decision, UBND, 'khoản 1 Điều 3a', `khoản 1 Điều 3a ${DECISION}`],
  [decision, UBND, 'Mục 2 Chương III', `Mục 2 Chương III ${DECISION}`],
  [decision, UBND, 'Phụ lục', `Phụ lục ${DECISION}`],
  [decision, UBND, 'mục 2 Phụ lục II', `mục 2 Phụ lục II ${DECISION}`],
  // A text issued with the decision has articles of its own.
  [
    decision,
    UBND,
    'điểm đ khoản 2 Điều 5 Quy định',
    `điểm đ khoản 2 Điều 5 Quy định ban hành kèm theo ${DECISION}`,
  ],
  [decision, UBND, 'QUY ĐỊNH', `Quy định ban hành kèm theo ${DECISION}`],
  // Party: sections in Roman numbers; only the month is known.
  [base, TU, 'khoản 3 mục II', `khoản 3 mục II ${DIRECTIVE}`],
  [base, TU, 'điểm a khoản 3 mục II', `điểm a khoản 3 mục II ${DIRECTIVE}`],
  [{ ...base, issuedOn: '2021' }, TU, 'mục II', `mục II Chỉ thị số 08-CT/TU năm 2021 của ${TU}`],
  // A heading without number goes by its words, whatever it ends with.
  [base, TU, 'Tám việc phải làm', `mục “Tám việc phải làm” ${DIRECTIVE}`],
  [base, TU, 'Mục tiêu', `mục “Mục tiêu” ${DIRECTIVE}`],
  [base, TU, 'Phần A', `Phần A ${DIRECTIVE}`],
  [base, TU, 'Phần nhất', `Phần nhất ${DIRECTIVE}`],
  [base, TU, 'Một số quy định', `mục “Một số quy định” ${DIRECTIVE}`],
  // A law is known by its name.
  [law, 'Quốc hội', 'khoản 2 Điều 5', 'khoản 2 Điều 5 Luật Tiếp công dân số 42/2013/QH13'],
  [
    { ...law, title: 'Sửa đổi một số điều', number: '136/2025/QH15' },
    'Quốc hội',
    'Điều 1',
    'Điều 1 Luật số 136/2025/QH15',
  ],
])('cites a unit of %o', (directive, issuer, place, text) =>
  expect(unitCitation(place, directive, issuer)).toBe(text),
);
