/**
 * Finds possible personal data in citizens' texts, for the moderator to review before publication
 * (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15). It only warns: a number may belong to a case file, a
 * name to an official, and only a person can decide.
 */
import type { CitizenText } from '#features/record-text.ts';

export const PERSONAL_KINDS = {
  'identity-card': 'số căn cước, chứng minh nhân dân',
  phone: 'số điện thoại',
  email: 'thư điện tử',
  plate: 'biển số xe',
  parcel: 'số thửa đất, tờ bản đồ',
  house: 'số nhà',
  name: 'họ tên',
} as const;
type PersonalKind = keyof typeof PERSONAL_KINDS;

interface PersonalData {
  readonly kind: PersonalKind;
  readonly text: string;
  /** Its position in the text. */
  readonly index: number;
}

/** Not preceded by a digit or sign that makes it part of a longer number, price or file code. */
const ALONE = String.raw`(?<![\d\p{L}]|\d[.,/-]|\p{L}[.,/-])`;
const END = String.raw`(?![\p{L}\d]|[.,/-]\d)`;
const GAP = String.raw`[ .\u00A0-]?`;
const number = (pattern: string): RegExp => new RegExp(`${ALONE}${pattern}${END}`, 'gu');

/**
 * Citizen number since 2016: province 001 to 096, century and sex, year of birth, six more digits
 * (Nghị định 137/2015/NĐ-CP, Điều 13). Other twelve digits may be a case file.
 */
const CITIZEN = number(
  String.raw`0(?:0[1-9]|[1-8]\d|9[0-6])(?:${GAP}[0-3]${GAP}\d{2})(?:${GAP}\d){6}`,
);
/** Nine digits alone may be a price or quantity; they count only after one of these words. */
const NAMED_CARD =
  /(?:CMND|CMTND|CCCD|chứng minh (?:nhân dân|thư)|căn cước(?: công dân)?)[^\d\n]{0,20}\d(?:[ .]?\d){8,11}(?!\d)/giu;
/** Mobile: 0 and nine digits; landline: 02 and nine digits, "(0270) 3822 999". */
const PHONE = number(
  String.raw`(?:(?:\+?84${GAP}|0)(?:[35789](?:${GAP}\d){8}|2(?:${GAP}\d){9})|\(02\d{1,2}\)(?:${GAP}\d){7,8})`,
);
const EMAIL = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+/giu;
/** Vehicle plates: 71B1-123.45, 71-B1 123.45, 30A 12345, 29X3-1234 (Thông tư 79/2024/TT-BCA). */
const PLATE = number(
  String.raw`[1-9]\d[ -]?(?:[A-HK-NPR-Z]\d?|[A-Z]{2})(?:[ -]{1,3}\d{3}\.?\d{2}|(?<=[A-Z]\d)[ -]{1,3}\d{4})`,
);
const PARCEL = /(?:thửa(?: đất)?(?: số)?|tờ bản đồ(?: địa chính)?(?: số)?)[ :]{1,3}\d+/giu;
const STREET = 'đường|phố|hẻm|ngõ|ngách|kiệt|tổ(?! (?:chức|công tác))|ấp|khóm|khu phố|thôn';
const HOUSE = new RegExp(
  String.raw`(?<!\p{L})(?:(?:số nhà|nhà số)[ :]{1,2}\d[\d\p{L}/-]*|số \d+\p{L}?(?:/\d+\p{L}?)*,? (?:${STREET})(?!\p{L}))`,
  'giu',
);

/** Posts after "ông", "bà": their holders act in public. */
const POST =
  /^(?:Chủ (?:tịch|nhiệm|tọa)|Bí thư|Phó|Giám đốc|Tổng|Trưởng|Chánh|Cục|Vụ|Viện|Hiệu trưởng|Thủ tướng|Bộ trưởng|Đại (?:biểu|diện)|Ủy viên|Thanh tra|Công an|Kiểm sát|Thẩm phán|Luật sư|Bác sĩ)/u;
/** Words before a name that make it a place: "cầu Ông Thìn", "đường Bà Triệu". */
const PLACE_BEFORE =
  /(?:đường|phố|hẻm|cầu|chợ|miếu|đền|chùa|đình|xã|phường|huyện|thị xã|thành phố|tỉnh|ấp|khóm|kênh|rạch|sông|cống|trường|bến|núi|cồn|cù lao)\s+$/iu;
const WORD = String.raw`\p{Lu}\p{Ll}+`;
const NAME = new RegExp(
  String.raw`(?<!\p{L})(?:ông|bà|anh|chị|em|cháu|cô|chú|bác|dì|cậu|mợ|thím)\s+(?:(?:tên|là|họ tên)\s+(?:là\s+)?)?(${WORD}(?:\s+${WORD}){0,3})`,
  'gu',
);
/** "Bà Rịa" within a sentence is a place; at its start "Bà Lê Thị B" is a person. */
const NAME_AT_START = new RegExp(
  String.raw`(?<=^\s*|[.!?:;\n]["“\s]*)(?:Ông|Bà|Anh|Chị|Em|Cháu|Cô|Chú|Bác)\s+(${WORD}(?:\s+${WORD}){1,3})`,
  'gu',
);
const SELF_NAME = new RegExp(
  String.raw`(?:[Tt]ôi tên(?: là)?|[Hh]ọ (?:và )?tên\s*:)\s*(${WORD}(?:\s+${WORD}){1,4})`,
  'gu',
);

/** "mã hồ sơ 012085001234" is a case file, even if its digits look like a citizen number. */
const FILE_BEFORE = /(?:hồ sơ|biên nhận|giao dịch|mã số)(?:\s+(?:số|mã|là))*[\s:]*$/iu;
const OFFICIAL_MAIL = /@(?:[\p{L}\d-]+\.)*gov\.vn$/iu;

interface Sign {
  readonly kind: PersonalKind;
  readonly pattern: RegExp;
  /** Text before a match, or its first group with the text after it, that rules it out. */
  readonly notAfter?: RegExp;
  readonly not?: RegExp;
}

const SIGNS: readonly Sign[] = [
  { kind: 'identity-card', pattern: NAMED_CARD },
  { kind: 'identity-card', pattern: CITIZEN, notAfter: FILE_BEFORE },
  { kind: 'phone', pattern: PHONE, notAfter: FILE_BEFORE },
  { kind: 'email', pattern: EMAIL, not: OFFICIAL_MAIL },
  { kind: 'plate', pattern: PLATE },
  { kind: 'parcel', pattern: PARCEL },
  { kind: 'house', pattern: HOUSE },
  ...[NAME, NAME_AT_START, SELF_NAME].map((pattern): Sign => ({
    kind: 'name',
    pattern,
    notAfter: PLACE_BEFORE,
    not: POST,
  })),
];

/** Number of characters around a match that can rule it out. */
const CONTEXT_LENGTH = 40;

function matchesOf({ kind, pattern, notAfter, not }: Sign, text: string): PersonalData[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [words, name] = match;
    const end = match.index + words.length;
    const before = text.slice(Math.max(0, match.index - CONTEXT_LENGTH), match.index);
    const own = name === undefined ? words : text.slice(end - name.length, end + CONTEXT_LENGTH);
    if (notAfter?.test(before) || not?.test(own)) return [];
    return { kind, text: words, index: match.index };
  });
}

const digits = (text: string): string => text.replace(/\D/g, '').replace(/^84(?=\d{9,10}$)/, '0');

/**
 * Returns all possible personal data, in text order, without overlaps.
 * @param official telephone numbers and mail addresses of agencies, which are allowed
 */
export function findPersonalData(text: string, official: readonly string[] = []): PersonalData[] {
  const known = new Set(official.flatMap((one) => [one.toLowerCase(), digits(one) || one]));
  const isOfficial = (kind: PersonalKind, words: string) =>
    (kind === 'phone' && known.has(digits(words))) ||
    (kind === 'email' && known.has(words.toLowerCase()));
  const all = SIGNS.flatMap((sign) => matchesOf(sign, text))
    .filter(({ kind, text: words }) => !isOfficial(kind, words))
    .sort((a, b) => a.index - b.index || b.text.length - a.text.length);
  let end = 0;
  return all.filter((one) => {
    if (one.index < end) return false;
    end = one.index + one.text.length;
    return true;
  });
}

/**
 * Returns the findings in texts of citizens, each with the path of its text.
 * @param official telephone numbers and addresses that are allowed
 */
export const personalDataIn = (
  texts: readonly CitizenText[],
  official: readonly string[],
): (PersonalData & Pick<CitizenText, 'path' | 'isRefused'>)[] =>
  texts.flatMap(({ path, text, isAnswer = false, isRefused = false }) =>
    findPersonalData(text, official)
      .filter(({ kind }) => !(isAnswer && kind === 'name'))
      .map((found) => ({ ...found, path, isRefused })),
  );
