/**
 * Finds OCR errors in a legal text: "Chương HÌ" for III, "34O" with a letter O, "Hộỉ", page numbers
 * on lines of their own. Pure, for the check, the import and the CMS. Source: docs/domain.md 1.6.
 */

interface OcrFinding {
  /** Line of the text, from 1. */
  readonly line: number;
  readonly fault: string;
  readonly cure: string;
}

interface Sign {
  /** Applied to each line; the message shows the first group, or the whole match. */
  readonly pattern: RegExp;
  readonly what: string;
  readonly cure: string;
  /** Texts that do not match this are not searched line by line. */
  readonly trace?: RegExp;
  /** Returns whether a match is a fault; always if left out. */
  readonly isFault?: (match: RegExpExecArray) => boolean;
}

const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const TENS = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'];
const ROMAN = new Set(
  Array.from({ length: 99 }, (_, i) => `${TENS[Math.floor((i + 1) / 10)]}${ONES[(i + 1) % 10]}`),
);

const COMPARE = 'So với bản gốc rồi gõ lại.';
const HEAD = String.raw`^[\s#>*_]*`;
/** Letters and signs that OCR reads for I, V, X, 1 and 0. */
const LOOKS_ROMAN = String.raw`[IVXLCHTJU1ÌÍỊỈĨlìíị|!]{1,7}[a-zđ]?`;
const LETTER = String.raw`\p{L}\p{M}`;

const MARK_OF_TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** No Vietnamese syllable has two tones: "Hộỉ", "vỉệc"; two words without a space also match. */
const hasTwoTones = (syllable: string): boolean =>
  (syllable.normalize('NFD').match(MARK_OF_TONE)?.length ?? 0) > 1;

/** Matches "Chương HÌ" but not "Mục tiêu", "Chương trình", "Phần III". */
const isNoNumber = ([, , number = '', rest = '']: RegExpExecArray): boolean => {
  const plain = number.replace(/[a-zđ]$/u, '');
  if (/^\d+$/.test(plain) || ROMAN.has(plain) || ROMAN.has(number)) return false;
  return !/\p{Ll}/u.test(rest) || /^\s*[.:]/.test(rest);
};

const SIGNS: readonly Sign[] = [
  {
    pattern:
      /^\s*((?:[-–—]\s*)?\d{1,3}(?:\s*[-–—])?|(?:Trang|trang)\s+\d{1,4}(?:\s*\/\s*\d{1,4})?)\s*$/u,
    what: 'Dòng chỉ có một con số, có lẽ là số trang còn sót',
    cure: 'Xóa dòng này nếu là số trang của bản giấy.',
  },
  {
    pattern: new RegExp(
      String.raw`${HEAD}((?:Chương|Phần|Mục|Tiểu mục|CHƯƠNG|PHẦN|MỤC)\s+(${LOOKS_ROMAN}))(?=[\s.:*_]|$)(.*)$`,
      'u',
    ),
    what: 'Số thứ tự đọc sai',
    cure: 'Gõ lại số theo bản gốc, ví dụ “Chương III”.',
    isFault: isNoNumber,
  },
  {
    pattern: new RegExp(String.raw`${HEAD}(([IVXLC]{2,7})[.\-–)/]{1,2})(?=\s+\S)`, 'u'),
    what: 'Không có số La Mã này',
    cure: 'Gõ lại số theo bản gốc.',
    isFault: ([, , number = '']) => !ROMAN.has(number),
  },
  {
    pattern: new RegExp(
      String.raw`${HEAD}((?:Đ(?:iểu|iêu|lều|ièu|iéu)|D(?:iều|iểu))\s+\d{1,3}[a-zđ]?(?=[.:])|Điều\s+(?=[\dOoIlS]{0,3}[OoIlS])[\dOoIlS]{1,4}(?=[.:]))`,
      'u',
    ),
    what: 'Đầu điều đọc sai',
    cure: 'Gõ lại, ví dụ “Điều 10.”; nếu không, trang không nhận ra điều này.',
  },
  {
    pattern: /^[\s*_]*((?:n|ăn) cứ|iều \d+[.:])(?=\s)/u,
    what: 'Mất chữ ở đầu dòng',
    cure: 'Gõ lại chữ đầu, ví dụ “Căn cứ”.',
  },
  {
    pattern: new RegExp(
      String.raw`(?<![${LETTER}\d./-])(\d+O\d*|O\d+|\d+l\d+|l\d{2,})(?![${LETTER}])`,
      'u',
    ),
    trace: /\d[Ol]|[Ol]\d/,
    what: 'Chữ cái lẫn trong số',
    cure: 'Thay chữ O bằng số 0, chữ l bằng số 1.',
    // O2 and O3: oxygen and ozone.
    isFault: ([, found = '']) => !/^O[23]$/.test(found),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![${LETTER}])([${LETTER}]*ỉê[${LETTER}]*|(?:thỉ (?:hành|đua)|vỉ phạm)(?![${LETTER}]))`,
      'iu',
    ),
    trace: /ỉê|thỉ |vỉ /iu,
    what: 'Chữ “ỉ” đọc nhầm từ “i”',
    cure: COMPARE,
  },
];

const TONE_CURE = 'Gõ lại theo bản gốc (hoặc thêm dấu cách giữa hai chữ).';
const SYLLABLE = /\p{L}+/gu;
const TONED = 'àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ';
const ANY_TONED = TONED + TONED.toUpperCase();
/** Between the two may be anything but blanks and ASCII signs: cheaper to test than letters. */
const MAY_HAVE_TONES = new RegExp(`[${ANY_TONED}][^\\s!-@[-\`{-~]*[${ANY_TONED}]`);

const toneFault = (line: string): string | undefined =>
  MAY_HAVE_TONES.test(line)
    ? [...line.matchAll(SYLLABLE)].map(([syllable]) => syllable).find(hasTwoTones)
    : undefined;

function lineFindings(
  signs: readonly Sign[],
  seeksTones: boolean,
  text: string,
  line: number,
): OcrFinding[] {
  const found: OcrFinding[] = [];
  const tell = (what: string, shown: string, cure: string): void => {
    // "Điều 1O" is reported as an article, not again as a number.
    if (!found.some(({ fault }) => fault.includes(shown)))
      found.push({ line, fault: `${what}: “${shown.slice(0, 40)}”.`, cure });
  };
  for (const { pattern, what, cure, isFault } of signs) {
    const match = pattern.exec(text);
    if (match && isFault?.(match) !== false) tell(what, (match[1] ?? match[0]).trim(), cure);
  }
  const syllable = seeksTones ? toneFault(text) : undefined;
  if (syllable !== undefined) tell('Chữ có hai dấu thanh', syllable, TONE_CURE);
  return found;
}

/** Finds OCR errors line by line, except in tables and code, which have numbers of their own. */
export function findOcrDebris(body: string): OcrFinding[] {
  let isCode = false;
  const clean = body.normalize('NFC');
  const signs = SIGNS.filter(({ trace }) => trace?.test(clean) ?? true);
  const seeksTones = MAY_HAVE_TONES.test(clean);
  return clean.split('\n').flatMap((text, index) => {
    if (text === '') return [];
    if (/^\s*(?:```|~~~)/.test(text)) isCode = !isCode;
    return isCode || text.includes('|') || text.includes('://')
      ? []
      : lineFindings(signs, seeksTones, text, index + 1);
  });
}
