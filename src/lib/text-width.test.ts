import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from './text-width.ts';

/** Sums of the advance widths in BeVietnamPro_400Regular.ttf and _600SemiBold.ttf, in em. */
const REAL = [
  ['Quyết định số 15/2026/QĐ-UBND', 16.74, 17.07],
  [
    'Luật sửa đổi, bổ sung một số điều của Luật Tiếp công dân, Luật Khiếu nại, Luật Tố cáo',
    42.06,
    42.91,
  ],
  ['Chỉ thị số 08-CT/TU tháng 9 năm 2021 của Tỉnh ủy Bến Tre', 28.7, 29.31],
  ['ỮỰỞỘẶĐ ướ đường “Dân vận khéo” – 1.234 %', 21.98, 22.42],
] as const;

describe('textWidth', () => {
  it.each(REAL)('of “%s” is what the font says, hardly less', (text, regular, semibold) => {
    for (const [weight, real] of [
      [400, regular],
      [600, semibold],
    ] as const) {
      expect(textWidth(text, 1, weight)).toBeGreaterThanOrEqual(real * 0.99);
      expect(textWidth(text, 1, weight)).toBeLessThanOrEqual(real * 1.05);
    }
  });
});

describe('wrapText', () => {
  const options = { width: 150, size: 14, weight: 600, lines: 3 } as const;
  it('keeps every word and the width', () => {
    const lines = wrapText('Quyết định số 15/2026/QĐ-UBND', options);
    expect(lines.join(' ')).toBe('Quyết định số 15/2026/QĐ-UBND');
    for (const line of lines) expect(textWidth(line, 14, 600)).toBeLessThanOrEqual(150);
  });
  it('cuts a number that no line holds after its signs', () => {
    const lines = wrapText('60/2006/TTLT-BVHTT-BBCVT-BCA', options);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('60/2006/TTLT-BVHTT-BBCVT-BCA');
    expect(lines[0]).toMatch(/[/-]$/);
  });
  it('says that there is more', () => {
    const lines = wrapText(REAL[1][0], { ...options, lines: 2 });
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/\p{L}…$/u);
    expect(textWidth(lines[1] ?? '', 14, 600)).toBeLessThanOrEqual(150);
  });
  it('takes linear time on one endless word', () => {
    expect(wrapText('x'.repeat(100_000), options)).toHaveLength(3);
    expect(wrapText('', options)).toEqual([]);
  });
});
