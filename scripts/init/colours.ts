/** The province's colours on the site's own backgrounds. */
import { contrast, readable } from '#lib/colour.ts';
import { shades } from '#scripts/theme.ts';
import { InitFault } from './fault.ts';

/** WCAG AA for text; white text is on the brand colour in icons and pictures for sharing. */
const AA = 4.5;

/**
 * @param flag for the message
 * @returns the colour as `#rrggbb`
 * @throws InitFault when it is none
 */
export function readColour(text: string, flag: string): string {
  const [, digits = ''] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim()) ?? [];
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  if (full) return `#${full.toLowerCase()}`;
  throw new InitFault(
    `${flag}: “${text}” không phải mã màu. Viết sáu chữ số, ví dụ ${flag} "#0f5c4d".`,
  );
}

const PAIRS = [
  ['brand', 'brand-soft'],
  ['accent', 'accent-soft'],
] as const;

/**
 * Darkens a colour on which white text could not be read.
 * @returns colours with contrast in both themes, and sentences on what was changed
 */
export function withContrast(brand: string, accent: string) {
  const notes: string[] = [];
  const mended = (colour: string, what: string): string => {
    const ratio = contrast(colour, '#ffffff');
    if (ratio >= AA) return colour;
    const darker = readable(colour, '#ffffff', '#000000', AA);
    notes.push(
      `${what} ${colour} quá nhạt: chữ trắng trên nền ấy chỉ có độ tương phản ${ratio.toLocaleString('vi', { maximumFractionDigits: 1 })}:1, cần ${AA.toLocaleString('vi')}:1. Dùng ${darker}, cùng sắc mà đậm hơn.`,
    );
    return darker;
  };
  const colours = { brand: mended(brand, 'Màu chủ đạo'), accent: mended(accent, 'Màu nhấn') };
  for (const theme of ['light', 'dark'] as const) {
    const made = shades(colours.brand, colours.accent, theme);
    for (const [text, ground] of PAIRS)
      if (contrast(made[text], made[ground]) < AA)
        throw new InitFault(
          `Màu ${colours[text]} không có sắc nào đọc được trên nền ${theme === 'dark' ? 'tối' : 'sáng'} của trang. Chọn màu khác cho --${text}.`,
        );
  }
  return { colours, notes };
}
