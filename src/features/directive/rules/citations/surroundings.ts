/** The words around a number: the type word before it, date and issuer after it. */
import { isLocalDate } from '#lib/local-date.ts';
import { SHORT_WORDS, TYPE_WORDS, longestFirst } from './vocabulary.ts';

/** Characters examined on either side. */
const REACH = 170;

const WORDS = new Map(
  [...Object.entries(TYPE_WORDS), ...Object.entries(SHORT_WORDS)].map(([word, type]) => [
    word.toLowerCase(),
    type,
  ]),
);
const WORD = longestFirst([...Object.keys(TYPE_WORDS), ...Object.keys(SHORT_WORDS)]);
const DIRECT = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${WORD})((?:\s+|(?<=\s))(?:số|s))?\s*[:.]?\s*$`,
  'iu',
);
const NUMBER_WORD = /(?<!\p{L})(?:số|s)\s*[:.]?\s*$/iu;
const ANY_WORD = new RegExp(String.raw`(?<![\p{L}\p{N}])(${WORD})(?![\p{L}\p{N}])`, 'gu');

export interface TypeBefore {
  /** "quy-dinh"; "any" for "Văn bản"; undefined if there is no type word. */
  readonly type: string | undefined;
  /** Position of the type word; a place may precede it. */
  readonly start: number;
  /** "của Ủy ban nhân dân tỉnh" between the word and the number. */
  readonly issuer: string | undefined;
  /** Does "số" or the type word directly precede the number? */
  readonly isDirect: boolean;
  readonly hasNumberWord: boolean;
}

/** Returns the words back to the last full stop, semicolon, or end of a cell or paragraph. */
function clauseBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  const cut = Math.max(
    ...['; ', '. ', ';\n', '.\n', '\n\n', '|', '“', '”'].map((sign) => {
      const at = before.lastIndexOf(sign);
      return at === -1 ? 0 : at + sign.length;
    }),
  );
  return before.slice(cut);
}

/** "Quy định số", "Luật Thi đua, khen thưởng số", "Quyết định của Ủy ban nhân dân tỉnh số". */
export function typeBefore(text: string, start: number): TypeBefore {
  const before = clauseBefore(text, start);
  const from = start - before.length;
  const direct = DIRECT.exec(before);
  const isNoun = direct !== null && (direct[2] !== undefined || /^\p{Lu}/u.test(direct[1] ?? ''));
  if (isNoun)
    return {
      type: WORDS.get((direct[1] ?? '').toLowerCase()),
      start: from + direct.index,
      issuer: undefined,
      isDirect: true,
      hasNumberWord: direct[2] !== undefined,
    };
  const number = NUMBER_WORD.exec(before);
  if (!number)
    return { type: undefined, start, issuer: undefined, isDirect: false, hasNumberWord: false };
  const last = [...before.slice(0, number.index).matchAll(ANY_WORD)].at(-1);
  const between = last && before.slice(last.index + last[0].length, number.index);
  return {
    type: last && WORDS.get(last[0].toLowerCase()),
    start: last ? from + last.index : from + number.index,
    issuer: between && /^\s*của\s+(.{3,90}?)\s*$/su.exec(between)?.[1],
    isDirect: last !== undefined,
    hasNumberWord: true,
  };
}

const DAY = String.raw`(\d{1,2})\s*(?:tháng|[/.-])\s*(\d{1,2})\s*(?:,\s*)?(?:năm|[/.-])\s*(\d{4})(?!\d)`;
const DATES = [
  new RegExp(String.raw`^\s*[,(]?\s*(?:(?:ký|được|ban hành|đề)\s+){0,2}ngày\s*${DAY}`, 'u'),
  new RegExp(String.raw`^\s*\(\s*${DAY}`, 'u'),
  /^\s*[,(]?\s*()tháng\s*(\d{1,2})\s*(?:năm|[/.-])\s*(\d{4})(?!\d)/u,
  /^\s*[,(]?\s*()()năm\s*((?:19|20)\d{2})(?!\d)/u,
];

interface Dated {
  readonly date: string;
  readonly length: number;
}

/** Returns the day, month or year at the start of the text; an impossible day is ignored. */
function dateAtStart(text: string): Dated | undefined {
  for (const pattern of DATES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [whole, day = '', month = '', year = ''] = match;
    const date = [year, month.padStart(2, '0'), day.padStart(2, '0')];
    const parts = day ? date : month ? date.slice(0, 2) : date.slice(0, 1);
    const isReal = day ? isLocalDate(parts.join('-')) : !month || Number(month) <= 12;
    return isReal ? { date: parts.join('-'), length: whole.length } : undefined;
  }
  return undefined;
}

const ISSUER = /^\s*,?\s*của\s+([^,;.()“”"|\n]{3,110})/u;
const ISSUER_THEN_DATE =
  /^(\s*,?\s*của\s+[^,;.()“”"|\n]{3,90}?)(?=,?\s*\(?(?:ban hành\s+|ký\s+)?ngày\s*\d)/u;

export interface After {
  /** Day, month or year: "2019-02-18", "2021-09", "2021". */
  readonly date: string | undefined;
  /** Text that starts with the issuer: "Bộ Chính trị về trách nhiệm …". */
  readonly issuer: string | undefined;
  /** End of date and issuer; a list continues from here. */
  readonly end: number;
}

/** Reads ", ngày 18/02/2019 của Bộ Chính trị", "của Tỉnh ủy ngày 22/11/2021", "năm 2021". */
export function afterNumber(text: string, end: number): After {
  const rest = text.slice(end, end + REACH).split('\n\n', 1)[0] ?? '';
  const dated = dateAtStart(rest);
  const offset = dated?.length ?? 0;
  const issuer = ISSUER.exec(rest.slice(offset));
  if (dated || !issuer)
    return {
      date: dated?.date,
      issuer: issuer?.[1]?.trim(),
      end: end + offset + (issuer?.[0].length ?? 0),
    };
  const until = ISSUER_THEN_DATE.exec(rest)?.[1];
  const later = until === undefined ? undefined : dateAtStart(rest.slice(until.length));
  return {
    date: later?.date,
    issuer: issuer[1]?.trim(),
    end: end + (until === undefined ? issuer[0].length : until.length + (later?.length ?? 0)),
  };
}

/** Is this the text between two numbers of one list: "…, số 13/QĐ-UBND và số 14/QĐ-UBND"? */
export const isListGap = (gap: string): boolean =>
  gap.length <= 12 && /^\s*(?:,|và|hoặc|;|, và)\s*(?:(?:số|s)\s*:?\s*)?$/iu.test(gap);
