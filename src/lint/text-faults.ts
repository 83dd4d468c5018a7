/**
 * Finds signs of a damaged encoding: fonts of the 1990s (TCVN3, VNI), UTF-8 decoded twice,
 * look-alikes, hidden characters. Pure, for the check and the CMS. Sources: docs/domain.md section
 * 9.
 */

type TextFaultKind =
  | 'legacy-font'
  | 'foreign-letter'
  | 'double-utf8'
  | 'lost-letter'
  | 'eth'
  | 'control'
  | 'bidi'
  | 'zero-width'
  | 'bom'
  | 'crlf'
  | 'nfd'
  | 'soft-hyphen';

interface TextFault {
  kind: TextFaultKind;
  severity: 'error' | 'warning' | 'notice';
  /** Line of the first occurrence, from 1. */
  line: number;
  fault: string;
  cure: string;
}

interface Sign extends Pick<TextFault, 'kind' | 'severity' | 'cure'> {
  pattern: RegExp;
  what: string;
}

const VIETNAMESE = 'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9';
const PUNCTUATION = '“”‘’…–—‑•·°²³§×€₫«»≤≥→\u00A0';
/** All but a few files have only these characters and need no further search. */
const OTHERS = new RegExp(`[^\\t\\n\\x20-\\x7E${VIETNAMESE}${PUNCTUATION}]`);
/** By code, up to the last of them: the pattern itself has so many ranges that it is six times as slow. */
const IS_USUAL = Array.from(
  { length: 0x2270 },
  (_, code) => !OTHERS.test(String.fromCharCode(code)),
);

function hasOthers(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!IS_USUAL[text.charCodeAt(at)]) return true;
  return false;
}
const LEGACY_PAIR = /[aeoAEO][âêÂÊ]/;

const NORMALISED = 'Không cần làm gì: trang tự chuẩn hóa khi đăng.';

const SIGNS: readonly Sign[] = [
  {
    kind: 'legacy-font',
    severity: 'error',
    // "nh©n d©n", "®Þnh" (TCVN3); "Uû ban"; "nhaân daân", "phoá bieán" (VNI)
    pattern: /\p{L}[©®¸µ¶¹¨¬¦ª]|®\p{L}|[aeo][âê](?=\p{L})|[aeouy][ûø]/iu,
    what: 'Chữ viết bằng phông cũ (TCVN3 hoặc VNI)',
    cure: 'Chuyển văn bản sang Unicode trong phần mềm gõ hoặc bộ chuyển mã rồi dán lại.',
  },
  {
    kind: 'double-utf8',
    severity: 'error',
    pattern: /Ã[\u0080-\u00BF]|á[º»][\u0080-\u00BF\u2018-\u203A]|Ä[\u0080-\u009F‘’]|Æ[°¡]/u,
    what: 'Chữ bị đọc sai bảng mã (UTF-8 đọc hai lần)',
    cure: 'Dán lại từ bản gốc, lưu tệp bằng UTF-8.',
  },
  {
    kind: 'lost-letter',
    severity: 'error',
    // A lone surrogate is not a character either.
    pattern: /\uFFFD|\p{Cs}/u,
    what: 'Chữ đã mất, còn lại ký tự thay thế “�”',
    cure: 'Gõ lại chữ đúng theo bản gốc.',
  },
  {
    kind: 'eth',
    severity: 'error',
    pattern: /[Ðð]/u,
    what: 'Chữ “Ð” (eth, của tiếng Iceland) thay cho “Đ”',
    cure: 'Thay bằng “Đ”, “đ” của bộ gõ tiếng Việt.',
  },
  {
    kind: 'control',
    severity: 'error',
    // eslint-disable-next-line no-control-regex -- control characters are what it looks for
    pattern: /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/u,
    what: 'Ký tự điều khiển không nhìn thấy',
    cure: 'Xóa ký tự đó; thường do dán từ PDF.',
  },
  {
    kind: 'bidi',
    severity: 'error',
    pattern: /[\u202A-\u202E\u2066-\u2069]/u,
    what: 'Ký tự đảo chiều chữ, làm chữ hiện ra khác với chữ trong tệp',
    cure: 'Xóa ký tự đó.',
  },
  {
    kind: 'zero-width',
    severity: 'warning',
    pattern: /[\u200B-\u200F\u2060]|(?!^)\uFEFF/u,
    what: 'Ký tự rộng bằng không, làm tìm kiếm sai',
    cure: 'Xóa ký tự đó.',
  },
  {
    kind: 'foreign-letter',
    severity: 'warning',
    pattern: /[ûîïëüöäåæçñøßÿþÛÎÏËÜÖÄÅÆÇÑØÞ]/u,
    what: 'Chữ cái không có trong tiếng Việt',
    cure: 'Nếu không phải tên nước ngoài thì là chữ bằng phông cũ: gõ lại bằng Unicode.',
  },
  {
    kind: 'bom',
    severity: 'notice',
    pattern: /^\uFEFF/u,
    what: 'Dấu BOM ở đầu tệp',
    cure: NORMALISED,
  },
  {
    kind: 'crlf',
    severity: 'notice',
    pattern: /\r/u,
    what: 'Xuống dòng kiểu Windows',
    cure: NORMALISED,
  },
  {
    kind: 'soft-hyphen',
    severity: 'notice',
    pattern: /\u00AD/u,
    what: 'Gạch nối mềm giữa chữ, thường do chép từ PDF',
    cure: NORMALISED,
  },
];

export const lineAt = (text: string, index: number): number =>
  text.slice(0, index).split('\n').length;

/** Returns the words around the position, so that an editor finds it. */
const excerpt = (text: string, index: number): string =>
  (
    /[^\n]*/u.exec(
      text.slice(Math.max(0, text.lastIndexOf('\n', index - 1) + 1, index - 15)),
    )?.[0] ?? ''
  )
    .slice(0, 40)
    .replaceAll(/\p{C}/gu, '□')
    .trim();

const decomposed = (text: string): TextFault[] =>
  text === text.normalize('NFC')
    ? []
    : [
        {
          kind: 'nfd',
          severity: 'notice',
          line: lineAt(text, text.search(/\p{M}/u)),
          fault: 'Dấu viết rời khỏi chữ (dạng NFD), thường do chép từ máy Mac hoặc PDF.',
          cure: NORMALISED,
        },
      ];

/** Returns the first occurrence of each kind of fault, with the number of occurrences. */
export function findTextFaults(text: string): TextFault[] {
  if (!hasOthers(text) && !LEGACY_PAIR.test(text)) return [];
  const found = SIGNS.flatMap(({ kind, severity, pattern, what, cure }) => {
    const matches = [...text.matchAll(new RegExp(pattern, `g${pattern.flags}`))];
    const [first] = matches;
    if (!first) return [];
    const more = matches.length > 1 ? ` (${matches.length} chỗ)` : '';
    const words = severity === 'notice' ? '' : `: “${excerpt(text, first.index)}”`;
    const fault = `${what}${more}${words}.`;
    return [{ kind, severity, line: lineAt(text, first.index), fault, cure }];
  });
  const isLegacy = found.some(({ kind }) => kind === 'legacy-font' || kind === 'double-utf8');
  return [...found, ...decomposed(text)].filter(
    // Report old fonts once: they also produce foreign letters, control characters and eths.
    ({ kind }) => !(isLegacy && ['foreign-letter', 'control', 'eth', 'soft-hyphen'].includes(kind)),
  );
}
