import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '#lib/front-matter.ts';
import type { Agency } from '#features/agency/schema.ts';
import { authorOf } from './author.ts';
import { citation, fullCitation, placeInCitation, shortCitation } from './citation.ts';
import type { Authority } from '#features/directive/schema.ts';
import { titlePhrase } from './title-phrase.ts';

const base = {
  title: 'Về việc nâng cao công tác dân vận',
  type: 'chi-thi',
  number: '08-CT/TU',
  issuedOn: '2021-09',
};
const law = {
  title: 'Luật Tiếp công dân',
  type: 'luat',
  number: '42/2013/QH13',
  issuedOn: '2013-11-25',
};

interface RealCitation {
  readonly type: string;
  readonly number: string;
  readonly on: string;
  readonly kind: Agency['kind'];
  readonly of: string;
  readonly authority?: Authority;
  readonly title: string;
  readonly cited: string;
}
const REAL_CITATIONS = parseYaml(readFileSync('tests/fixtures/real-citations.yml', 'utf8'))
  .data as RealCitation[];

describe('real citations', () => {
  it('are many', () => expect(REAL_CITATIONS.length).toBeGreaterThan(50));
  it.each(REAL_CITATIONS)('$cited', ({ kind, of, authority, on, cited, ...document }) => {
    expect(fullCitation({ ...document, issuedOn: on }, authorOf({ kind }, of, authority))).toBe(
      cited,
    );
  });
});

it.each([
  [base, 'Chỉ thị số 08-CT/TU tháng 9 năm 2021 của Tỉnh ủy Bến Tre'],
  [{ ...base, issuedOn: '2021' }, 'Chỉ thị số 08-CT/TU năm 2021 của Tỉnh ủy Bến Tre'],
  [law, 'Luật Tiếp công dân ngày 25 tháng 11 năm 2013'],
])('cites %o as exactly as its day is known', (document, text) =>
  expect(citation(document, 'Tỉnh ủy Bến Tre')).toBe(text),
);

it('is short by type and number, of a law by its name and number', () => {
  expect(shortCitation(base)).toBe('Chỉ thị số 08-CT/TU');
  expect(shortCitation(law)).toBe('Luật Tiếp công dân số 42/2013/QH13');
});

it.each([
  ['Tiếp công dân của Bí thư Tỉnh ủy', 'ke-hoach', 'về tiếp công dân của Bí thư Tỉnh ủy'],
  ['Kết luận của Chủ tịch tại Hội nghị', 'thong-bao', 'về kết luận của Chủ tịch tại Hội nghị'],
  ['Kết quả công tác tiếp công dân', 'bao-cao', 'về kết quả công tác tiếp công dân'],
  ['Đăng ký, thực hiện mô hình', 'huong-dan', 'về đăng ký, thực hiện mô hình'],
  ['Sửa đổi, bổ sung Quy định', 'nghi-quyet', 'sửa đổi, bổ sung Quy định'],
  ['Chương trình hành động', 'nghi-quyet', 'về Chương trình hành động'],
  ['Kế hoạch số 45/KH-UBND', 'thong-bao', 'về Kế hoạch số 45/KH-UBND'],
  ['OCOP năm 2026', 'ke-hoach', 'về OCOP năm 2026'],
  ['Bến Tre đồng khởi mới', 'ke-hoach', 'về Bến Tre đồng khởi mới'],
  ['V/v nâng bậc lương năm 2019', 'cong-van', 'về việc nâng bậc lương năm 2019'],
  ['Nâng bậc lương năm 2019', 'cong-van', 'về việc nâng bậc lương năm 2019'],
])('the title “%s” of a %s runs on as “%s”', (title, type, phrase) =>
  expect(titlePhrase(title, type)).toBe(phrase),
);

it.each([
  ['party', 'Tỉnh ủy Bến Tre', 'standing-committee', 'Ban Thường vụ Tỉnh ủy Bến Tre'],
  ['party', 'Thành ủy Cần Thơ', 'executive-committee', 'Ban Chấp hành Đảng bộ thành phố Cần Thơ'],
  ['party', 'Đảng ủy xã A', 'executive-committee', 'Ban Chấp hành Đảng bộ xã A'],
  [
    'council',
    'Hội đồng nhân dân tỉnh A',
    'standing-committee',
    'Thường trực Hội đồng nhân dân tỉnh A',
  ],
  ['front', 'Hội Nông dân tỉnh A', 'standing-committee', 'Ban Thường vụ Hội Nông dân tỉnh A'],
  ['commune', 'Ủy ban nhân dân xã A', 'chair', 'Chủ tịch Ủy ban nhân dân xã A'],
  // An authority that such a body does not have is left out; the check reports it.
  ['party', 'Ban Dân vận Tỉnh ủy Bến Tre', 'standing-committee', 'Ban Dân vận Tỉnh ủy Bến Tre'],
  ['department', 'Sở Tư pháp tỉnh A', 'chair', 'Sở Tư pháp tỉnh A'],
] as const)('of a %s, %s, by its %s: %s', (kind, name, authority, author) =>
  expect(authorOf({ kind }, name, authority)).toBe(author),
);

const decision = {
  title: 'Ban hành Quy định về tiếp công dân',
  type: 'quyet-dinh',
  number: '15/2026/QĐ-UBND',
  issuedOn: '2026-03-05',
};
const UBND = 'Ủy ban nhân dân tỉnh Minh Họa';
const DECISION = `Quyết định số 15/2026/QĐ-UBND ngày 05 tháng 3 năm 2026 của ${UBND}`;
const TU = 'Ban Thường vụ Tỉnh ủy Bến Tre';
const DIRECTIVE = 'Chỉ thị số 08-CT/TU tháng 9 năm 2021 của Ban Thường vụ Tỉnh ủy Bến Tre';

it.each([
  // State: the smallest unit first; đ is a separate letter, 3a an inserted article.
  [decision, UBND, 'điểm đ khoản 2 Điều 5', `điểm đ khoản 2 Điều 5 ${DECISION}`],
  [decision, UBND, 'khoản 1 Điều 3a', `khoản 1 Điều 3a ${DECISION}`],
  [decision, UBND, 'Mục 2 Chương III', `Mục 2 Chương III ${DECISION}`],
  [decision, UBND, 'Phụ lục', `Phụ lục ${DECISION}`],
  [decision, UBND, 'mục 2 Phụ lục II', `mục 2 Phụ lục II ${DECISION}`],
  // A text issued with the decision has its own articles.
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
  // An unnumbered heading is cited by its words, whatever it ends with.
  [base, TU, 'Tám việc phải làm', `mục “Tám việc phải làm” ${DIRECTIVE}`],
  [base, TU, 'Mục tiêu', `mục “Mục tiêu” ${DIRECTIVE}`],
  [base, TU, 'Phần A', `Phần A ${DIRECTIVE}`],
  [base, TU, 'Phần nhất', `Phần nhất ${DIRECTIVE}`],
  [base, TU, 'Một số quy định', `mục “Một số quy định” ${DIRECTIVE}`],
  // A law is cited by its name.
  [
    law,
    'Quốc hội',
    'khoản 2 Điều 5',
    'khoản 2 Điều 5 Luật Tiếp công dân ngày 25 tháng 11 năm 2013',
  ],
  [
    { ...law, title: 'Luật sửa đổi một số điều của Luật Tiếp công dân', issuedOn: '2025' },
    'Quốc hội',
    'Điều 1',
    'Điều 1 Luật sửa đổi một số điều của Luật Tiếp công dân năm 2025',
  ],
])('cites a unit of %o', (document, author, place, text) =>
  expect(`${placeInCitation(place)} ${citation(document, author)}`).toBe(text),
);
