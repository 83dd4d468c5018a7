/**
 * Short forms in speech and press: "NĐ 118/2025", "QĐ 766", "Thông tư 06/2025". They lack the
 * issuer, so a caller must check more than the match.
 */
import { SHORT_WORDS, TYPE_WORDS, longestFirst } from './vocabulary.ts';

interface ShortForm {
  readonly wordStart: number;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly serial: number;
  readonly year: number | undefined;
}

const VAGUE = new Set(['Văn bản', 'Công văn', 'Báo cáo', 'Tờ trình', 'Dự án', 'Phương án']);
const TYPES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(TYPE_WORDS).filter(([word]) => !VAGUE.has(word))),
  ...SHORT_WORDS,
};
const FORM = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${longestFirst(Object.keys(TYPES))})(\s?(?:số\s?:?\s?)?)(\d{1,5}(?:\.\d{1,2})?)(?:\s?\/\s?((?:19|20)\d{2}))?` +
    String.raw`(?![\p{L}\p{N}%/]|\s?[/-]\s?[\p{L}\p{N}]|[.,:]\d|\s?%)`,
  'gu',
);
/** Counted nouns: "Quyết định 120 triệu đồng", "Kế hoạch 100 ngày". */
const COUNTED =
  /^\s*(?:ngày|tháng|năm|quý|tuần|giờ|lần|đồng|nghìn|ngàn|triệu|tỷ|tỉ|người|hộ|cơ quan|đơn vị|mô hình|xã|ha|km|m2|trang|điều|khoản|nội dung|nhiệm vụ)/u;
/** A number of two digits is just as likely a count. */
const SMALLEST_BARE = 100;

/** Yields forms with a year, or with a serial that is unlikely to be a count. */
export function* shortForms(text: string): Generator<ShortForm> {
  for (const match of text.matchAll(FORM)) {
    const [whole, word = '', gap = '', serial = '', year] = match;
    const end = match.index + whole.length;
    const isBare = year === undefined;
    if (isBare && Number(serial) < SMALLEST_BARE) continue;
    if (isBare && COUNTED.test(text.slice(end, end + 16))) continue;
    yield {
      wordStart: match.index,
      start: match.index + word.length + gap.length,
      end,
      type: TYPES[word] ?? '',
      serial: Math.floor(Number(serial)),
      year: year === undefined ? undefined : Number(year),
    };
  }
}
