/**
 * Heads that a portal or OCR ran together: "Số: 01/2026/TT-BTC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập
 * - Tự do - Hạnh phúc Hà Nội, ngày 01 tháng 01 năm 2026 THÔNG TƯ Quy định …" → one thing per line.
 */
import { closeNumber } from './segments.ts';
import { linesOf, type Block, type Para } from '#import/blocks.ts';

/** A head is at the top; sentences below that look like one stay whole. */
const SEARCHED = 30;
/** Longer lines are text, whatever they hold. */
const LONGEST = 1_500;

const PLACE = String.raw`(?<=^|\s)(?:TP\.\s?|Thành phố\s)?(?:\p{Lu}\p{Ll}+[\s-]){0,4}\p{Lu}\p{Ll}+,?\s+`;
const DAY = String.raw`ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}`;
const STARTS = new RegExp(String.raw`^(?:${PLACE})?${DAY}\s+\S`, 'u');
const HAS_MARK =
  /CỘNG H[ÒO][AÀ] X[ÃA] HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do|^(?:Luật\s+s|Nghị quyết\s+s|S)ố\s*:|[_*]{5,}|^[\p{Lu}\s,-]{6,90}\sSố\s*:\s*\d/u;
const CUTS: readonly RegExp[] = [
  /[_*]{3,}|-{5,}/gu,
  /CỘNG H[ÒO][AÀ] X[ÃA] HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM/gu,
  /Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc/gu,
  /(?<=\s)(?:(?:Luật|Nghị quyết|Pháp lệnh)\s+số|Số)\s*:\s*\S+/gu,
  new RegExp(`(?:${PLACE})?${DAY}`, 'gu'),
];

/** Only a line of plain text is cut; in Word each thing has its own paragraph. */
function cut(para: Para): Para[] {
  const [line, ...more] = linesOf(para);
  if (!line || more.length > 0 || line.text.length > LONGEST) return [para];
  if (!HAS_MARK.test(line.text) && !STARTS.test(line.text)) return [para];
  let text = line.text;
  for (const pattern of CUTS) text = text.replace(pattern, '\n$&\n');
  const parts = text
    .split('\n')
    .map((part) => part.trim())
    .filter(Boolean);
  const [first] = para.spans;
  if (parts.length < 2 || !first) return [para];
  return parts.map((part, index) => ({
    ...para,
    spans: [{ ...first, text: part }],
    gap: index === 0 ? (para.gap ?? false) : false,
  }));
}

/** Columns that are still apart are for `segmentsOf`. */
const isWhole = (para: Para): boolean =>
  !para.spans.some(({ text }) => /\t| {3,}/.test(closeNumber(text).trim()));

export const splitHeadLines = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block, index) =>
    index < SEARCHED && block.kind === 'para' && isWhole(block) ? cut(block) : [block],
  );
