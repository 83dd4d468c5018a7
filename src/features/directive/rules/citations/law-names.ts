/**
 * Finds laws cited by name. After the first mention a law has no number (Nghị định 30/2020/NĐ-CP),
 * and "Luật Tiếp công dân năm 2013" never has one: the names come from the records of the site.
 */
interface NameMatch {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly year: string | undefined;
}

export type FindNames = (text: string) => Iterable<NameMatch>;

const ACCENTED = 'òóỏõọ ùúủũụ èéẻẽẹ àáảãạ'.split(' ');
const PLAIN = ['o', 'u', 'e', 'a'];
/** Matches both tone mark positions (hòa/hoà, thủy/thuỷ) and any white space. */
function pattern(name: string): string {
  const escaped = name.normalize('NFC').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return escaped
    .replace(/([òóỏõọùúủũụ])([aeoy])(?!\p{L})/gu, (pair, first: string, second: string) => {
      const row = ACCENTED.findIndex((letters) => letters.includes(first));
      const tone = ACCENTED[row]?.indexOf(first) ?? 0;
      const tones: Record<string, string> = { a: 'àáảãạ', e: 'èéẻẽẹ', o: 'òóỏõọ', y: 'ỳýỷỹỵ' };
      return `(?:${pair}|${PLAIN[row] ?? ''}${tones[second]?.[tone] ?? ''})`;
    })
    .replace(/\s+/g, String.raw`\s+`);
}

const YEAR = /^\s*(?:năm\s+)?((?:19|20)\d{2})(?![\d/])/u;
/** "Luật Đất đai (sửa đổi)" is another law; "Luật … số 42/2013/QH13" is cited by its number. */
const NOT_AFTER = /^\s*(?:\((?:sửa đổi|hợp nhất)|,?\s*(?:số|s)\s*:?\s*\d)/iu;

/**
 * Returns a finder of these names in running text. The first letter must be a capital ("pháp luật
 * tiếp công dân" is no name). Linear: one pass with one pattern, the longest name first.
 * @param lookalikes longer names of other documents that start with one of these
 */
export function lawNames(names: Iterable<string>, lookalikes: Iterable<string> = []): FindNames {
  const known = new Set(names);
  const others = new Set(lookalikes);
  const all = [...new Set([...known, ...others])].sort((a, b) => b.length - a.length);
  if (all.length === 0) return () => [];
  const groups = all.map((name) => `(${name.slice(0, 1)}(?i:${pattern(name.slice(1))}))`);
  const expression = new RegExp(String.raw`(?<!\p{L})(?:${groups.join('|')})(?!\p{L})`, 'gu');
  return function* (text: string): Generator<NameMatch> {
    for (const match of text.matchAll(expression)) {
      const name = all[match.slice(1).findIndex((group) => group !== undefined)] ?? '';
      const end = match.index + match[0].length;
      const after = text.slice(end, end + 30);
      if (!known.has(name) || NOT_AFTER.test(after)) continue;
      const year = YEAR.exec(after);
      yield { start: match.index, end: end + (year?.[0].length ?? 0), name, year: year?.[1] };
    }
  };
}
