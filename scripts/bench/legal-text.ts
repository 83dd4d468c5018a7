/** Generates legal text of a given length: chapters, articles, clauses, citations, a table. */
import type { Chance } from './random.ts';

const SUBJECTS =
  'Ủy ban nhân dân xã, phường|Các sở, ban, ngành tỉnh|Người đứng đầu cơ quan|Thủ trưởng đơn vị|Công chức tiếp công dân|Mặt trận Tổ quốc và các đoàn thể|Bộ phận một cửa|Tổ dân vận'.split(
    '|',
  );
const VERBS =
  'có trách nhiệm tổ chức|chủ trì, phối hợp thực hiện|rà soát, bổ sung|báo cáo kết quả|công khai trên trang thông tin|hướng dẫn, kiểm tra|bố trí địa điểm và thời gian cho|theo dõi, đôn đốc'.split(
    '|',
  );
const OBJECTS =
  'việc tiếp công dân định kỳ|kết quả giải quyết đơn|lịch đối thoại với Nhân dân|phong trào thi đua Dân vận khéo|số liệu hồ sơ đúng hạn|nội dung cải cách hành chính|danh mục việc phải làm trong năm|các kiến nghị chưa trả lời'.split(
    '|',
  );
const TAILS =
  'trước ngày 15 tháng sau|theo quy định của pháp luật|trong thời hạn 10 ngày làm việc|và chịu trách nhiệm về kết quả|tại trụ sở và trên trang thông tin điện tử|bảo đảm dân biết, dân bàn, dân làm, dân kiểm tra|không để quá hạn|gắn với đánh giá cuối năm'.split(
    '|',
  );
const ROMAN = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV'.split(' ');
const LETTERS = [...'abcdđeghiklmnopq'];

const sentence = ({ pick }: Chance): string =>
  `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)} ${pick(TAILS)}`;

function article(number: number, depth: 2 | 3, random: Chance, cited: readonly string[]): string[] {
  const out = [
    `${'#'.repeat(depth)} Điều ${number}. ${random.pick(OBJECTS).replace(/^./u, (c) => c.toUpperCase())}`,
  ];
  const clauses = random.between(2, 5);
  for (let clause = 1; clause <= clauses; clause++) {
    const by = random.between(0, 3) === 0 && cited.length > 0 ? `, theo ${random.pick(cited)}` : '';
    const points = random.between(0, 4);
    out.push(`${clause}. ${sentence(random)}${by}${points > 1 ? ', gồm:' : '.'}`);
    for (let point = 0; points > 1 && point < points; point++)
      out.push(`${LETTERS[point]}) ${sentence(random)}${point === points - 1 ? '.' : ';'}`);
  }
  return out;
}

/**
 * @param length characters; the text ends with the first article beyond them
 * @param cited documents that it may cite, as written in a sentence
 */
export function legalText(length: number, random: Chance, cited: readonly string[]): string {
  const out = [
    ...cited.slice(0, 3).map((name) => `*Căn cứ ${name};*`),
    '*Theo đề nghị của Chánh Văn phòng;*',
    '**QUYẾT ĐỊNH:**',
  ];
  const hasChapters = length > 9_000;
  let size = out.join('').length;
  for (let number = 1; size < length || number <= 2; number++) {
    if (number % 5 === 1 && hasChapters)
      out.push(
        `## Chương ${ROMAN[Math.floor(number / 5)] ?? 'XX'}\n\n## NHỮNG QUY ĐỊNH SỐ ${Math.floor(number / 5) + 1}`,
      );
    const blocks = article(number, hasChapters ? 3 : 2, random, cited);
    out.push(...blocks);
    size += blocks.join('').length + blocks.length * 2;
  }
  if (hasChapters)
    out.push('| Việc | Đơn vị | Thời hạn |\n|---|---|---|\n| Báo cáo quý | Sở Nội vụ | 15 |');
  out.push(`${sentence(random)}./.`);
  return `${out.join('\n\n')}\n`;
}
