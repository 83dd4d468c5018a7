/**
 * Words and symbols used in citations. Nghị định 30/2020/NĐ-CP, Phụ lục III; Hướng dẫn 36-HD/VPTW;
 * older styles as listed in docs/domain.md 1.1–1.6.
 */
import { DOCUMENT_TYPES } from '#features/directive/rules/types.ts';

/** Words for types; `any` leaves the type open. */
const MORE_WORDS: Readonly<Record<string, string>> = {
  'Thông tư liên tịch': 'thong-tu-lien-tich',
  'Nghị quyết liên tịch': 'nghi-quyet-lien-tich',
  'Bộ luật': 'luat',
  'Pháp lệnh': 'phap-lenh',
  Lệnh: 'lenh',
  'Sắc lệnh': 'sac-lenh',
  'Sắc luật': 'sac-luat',
  'Công điện': 'cong-dien',
  'Tờ trình': 'to-trinh',
  'Biên bản': 'bien-ban',
  'Thông cáo': 'thong-cao',
  'Phương án': 'phuong-an',
  'Dự án': 'du-an',
  'Văn bản hợp nhất': 'van-ban-hop-nhat',
  'Văn bản': 'any',
};
export const TYPE_WORDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(DOCUMENT_TYPES).map(([id, { name }]) => [name, id])),
  ...MORE_WORDS,
};

/** Type symbols in numbers with their possible types; some texts lack the diacritics. */
export const TYPE_SYMBOLS: Readonly<Record<string, readonly string[]>> = {
  NQLT: ['nghi-quyet-lien-tich', 'nghi-quyet'],
  NQ: ['nghi-quyet', 'nghi-quyet-lien-tich'],
  QĐi: ['quy-dinh'],
  QyĐ: ['quy-dinh'],
  QĐ: ['quyet-dinh', 'quy-dinh'],
  QD: ['quyet-dinh', 'quy-dinh'],
  NĐ: ['nghi-dinh'],
  ND: ['nghi-dinh'],
  TTLT: ['thong-tu-lien-tich', 'thong-tu'],
  TTLB: ['thong-tu-lien-tich', 'thong-tu'],
  TTr: ['to-trinh'],
  TTR: ['to-trinh'],
  TT: ['thong-tu', 'thong-tri'],
  CTrHĐ: ['chuong-trinh'],
  CTHĐ: ['chuong-trinh'],
  CTPH: ['chuong-trinh'],
  CTr: ['chuong-trinh'],
  CTR: ['chuong-trinh'],
  CT: ['chi-thi', 'chuong-trinh'],
  PL: ['phap-lenh'],
  QC: ['quy-che'],
  QCPH: ['quy-che'],
  TC: ['thong-cao'],
  TB: ['thong-bao'],
  TBKL: ['thong-bao'],
  HD: ['huong-dan'],
  HDLN: ['huong-dan'],
  HDLT: ['huong-dan'],
  KH: ['ke-hoach'],
  KHLT: ['ke-hoach'],
  KHPH: ['ke-hoach'],
  PA: ['phuong-an'],
  ĐA: ['de-an'],
  DA: ['du-an'],
  BC: ['bao-cao'],
  BB: ['bien-ban'],
  BS: [],
  HĐ: [],
  CĐ: ['cong-dien'],
  VBHN: ['van-ban-hop-nhat'],
  KL: ['ket-luan'],
  CV: ['cong-van'],
  GM: [],
  LCT: ['luat'],
  LCTN: [],
  L: ['luat'],
  SL: ['sac-lenh'],
};

/** Type abbreviations in short forms: "NĐ 118/2025". */
export const SHORT_WORDS: Readonly<Record<string, string>> = {
  NĐ: 'nghi-dinh',
  QĐ: 'quyet-dinh',
  TT: 'thong-tu',
  NQ: 'nghi-quyet',
  CT: 'chi-thi',
  KL: 'ket-luan',
  KH: 'ke-hoach',
  TB: 'thong-bao',
};

/** Joins alternatives, the longest first, so that a pattern never matches only part of a word. */
export const longestFirst = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');

/** Party committees and boards: TW, TU, HU, ĐU…, after an optional unit (BDVTU, UBKTTW). */
export const PARTY_ISSUER = /^(?:[A-ZĐ]{0,8}(?:TW|TU|HU|QU|ThU|ĐUK|ĐU|CB|ĐB|ĐTN)|U|BXĐĐ|BCSĐ|ĐĐ)$/u;
/** Boards of either system: the separators decide. */
export const EITHER_ISSUER = /^(?:BCĐ(?:TW)?|BDV|TTCT|BTV)$/u;

/** Words before codes that are not documents: forms, standards, files, house numbers. */
export const NOT_BEFORE =
  /(?:mẫu|biểu|mẫu biểu|biểu mẫu|bảng|phụ lục|phụ biểu|QCVN|TCVN|TCCS|QCĐP|ISO|IEC|tài khoản|mã số|mã|hồ sơ|giấy phép|giấy chứng nhận|biển|lô|thửa|tờ bản đồ|số nhà|hẻm|ngõ|ngách|quốc lộ|điện thoại|fax)(?:\s+đơn)?(?:\s+(?:số|s))?\s*[:.]?\s*$/iu;
