import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '#lib/front-matter.ts';
import { isUnit, type LegalItem } from '#legal-text/legal-tree.ts';
import { legalItems } from '#legal-text/render-legal.ts';
import { TEST_CONTENT } from '#tests/test-content.ts';
import { CITATIONS_VERSION, storedCitations } from './stored.ts';

const BODY = `*Căn cứ Luật Tiếp công dân số 42/2013/QH13;*

Theo Nghị định số 64/2014/NĐ-CP.

## Điều 1. Phạm vi

1. Theo Nghị định số 154/2026/NĐ-CP và **Quyết định** số **15/2026/QĐ-UBND**.

2. Nghị định số 154/2026/NĐ-CP; khoản 2 Điều 5 Nghị định số 154/2026/NĐ-CP.

## Điều 2. Thi hành

“Điều 9. Theo Thông tư số 04/2021/TT-TTCP.”

**QUY ĐỊNH**

Điều 1. Kèm theo Chỉ thị số 08-CT/TU.

Phụ lục I

Theo Luật Khiếu nại và Kế hoạch số 45/KH-UBND.
`;

const ids = (items: readonly LegalItem[]): string[] =>
  items.filter(isUnit).flatMap((unit) => [unit.id, ...ids(unit.items)]);

describe('what a body cites', () => {
  it('says where, each mention of a place once', () => {
    const { numbers, laws } = storedCitations(BODY);
    expect(
      numbers.map(({ number, hasPlace, within: { words, unit } }) =>
        [number, hasPlace ? 'part' : '', words, unit ?? '-'].filter(Boolean).join(' '),
      ),
    ).toEqual([
      '42/2013/QH13 phần căn cứ -',
      '64/2014/NĐ-CP -',
      '154/2026/NĐ-CP Điều 1 dieu-1',
      '15/2026/QĐ-UBND Điều 1 dieu-1',
      '154/2026/NĐ-CP part Điều 1 dieu-1',
      '04/2021/TT-TTCP Điều 2 dieu-2',
      '08-CT/TU Điều 1 -',
      '45/KH-UBND Phụ lục I phu-luc-i',
    ]);
    expect(laws.map(({ text }) => text)).toEqual([
      'Luật Tiếp công dân số 42/2013/QH13',
      'Luật Khiếu nại và Kế hoạch số 45/KH-UBND.',
    ]);
  });
  it('raises its version when it reads something else', () => {
    const { version: _, ...read } = storedCitations(BODY);
    const hash = createHash('sha256').update(JSON.stringify(read)).digest('hex').slice(0, 12);
    // If the hash changes, raise CITATIONS_VERSION, or caches keep the old citations.
    expect([CITATIONS_VERSION, hash]).toMatchInlineSnapshot(`
      [
        2,
        "35828d43ee18",
      ]
    `);
  });
});

const DIRECTIVES = join(TEST_CONTENT, 'directives');
describe('units named in back-citations are on the page', () => {
  it.each(readdirSync(DIRECTIVES).filter((name) => name.endsWith('.md')))('%s', (name) => {
    const { body } = splitFrontMatter(readFileSync(join(DIRECTIVES, name), 'utf8').normalize());
    const { numbers, laws } = storedCitations(body);
    const units = [...numbers, ...laws].flatMap(({ within }) => within.unit ?? []);
    const there = new Set(ids(legalItems(body)));
    expect(units.filter((unit) => !there.has(unit))).toEqual([]);
  });
});
