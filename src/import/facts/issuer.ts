/** Finds the issuer among the agencies of `content/agencies/` by the names of the day of issue. */
import { existsOn, nameOn } from '#features/agency/rules/name.ts';
import type { Agency } from '#features/agency/schema.ts';
import { foldText } from '#lib/fold-text.ts';

export interface KnownAgency {
  readonly id: string;
  readonly data: Agency;
}
interface IssuerMatch {
  readonly agency: KnownAgency | undefined;
  readonly written: string;
  /** A message for the editor: the name was valid at another time, or several agencies match. */
  readonly doubt: string;
}

const EXPANSIONS: readonly (readonly [RegExp, string])[] = [
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
  [/\bubmttq(?: viet nam)?\b/g, 'uy ban mat tran to quoc viet nam'],
  [/\b(?:uy ban )?mttq(?: viet nam)?\b/g, 'uy ban mat tran to quoc viet nam'],
  [/\btp\b/g, 'thanh pho'],
  [/\bso nn va mt\b/g, 'so nong nghiep va moi truong'],
  [/\bban thuong truc$/g, ''],
];

/** Normalises a name: "Uỷ ban nhân dân" and "UBND" become equal. */
export function nameKey(name: string): string {
  let key = foldText(name.replace(/\([^)]*\)/g, ''))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  for (const [pattern, words] of EXPANSIONS) key = key.replace(pattern, words);
  return key.replace(/\s+/g, ' ').trim();
}

/** Returns the keys of full and short names: those valid on the day, and all ever used. */
function keysOf({ data }: KnownAgency, on: string | undefined): { now: string[]; ever: string[] } {
  const keys = ({ name, shortName }: Agency['names'][number]) =>
    [name, shortName ?? ''].filter(Boolean).map(nameKey);
  return { now: keys(nameOn(data, on)), ever: data.names.flatMap(keys) };
}

/**
 * Returns the names that the lines may spell: all lines joined, only the last ones, and the last
 * with the parent's place ("UBND TỈNH MINH HỌA / SỞ NỘI VỤ" is "Sở Nội vụ tỉnh Minh Họa").
 */
function readings(lines: readonly string[]): string[] {
  const keys = lines.map(nameKey);
  const tails = keys.map((_, index) => keys.slice(index).join(' '));
  const place = /(?:tinh|thanh pho|xa|phuong|dac khu) .+$|(?<=tinh uy ).+$/.exec(
    keys[0] ?? '',
  )?.[0];
  const last = keys.at(-1) ?? '';
  const placed =
    keys.length > 1 && place ? [`${last} ${place}`, `${keys.slice(1).join(' ')} ${place}`] : [];
  return [...new Set([...tails, ...placed])].filter((key) => key.length > 3);
}

/** Returns the agencies that match the longest reading that any agency matches. */
function candidates(
  lines: readonly string[],
  agencies: readonly KnownAgency[],
  on: string | undefined,
  which: 'now' | 'ever',
): KnownAgency[] {
  for (const reading of readings(lines).sort((a, b) => b.length - a.length)) {
    const found = agencies.filter((agency) => keysOf(agency, on)[which].includes(reading));
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * Of several agencies with one name (each province has a "Sở Nội vụ"), keeps those whose place the
 * head names, then those whose symbol is in the number.
 */
function narrow(
  found: readonly KnownAgency[],
  lines: readonly string[],
  symbol: string,
): KnownAgency[] {
  const all = nameKey(lines.join(' '));
  const byPlace = found.filter(({ data }) => {
    const place = /(?:tinh|thanh pho|xa|phuong) (.+)$/.exec(nameKey(nameOn(data).name))?.[1];
    return place !== undefined && all.includes(place);
  });
  const narrowed = byPlace.length > 0 ? byPlace : found;
  const bySymbol = narrowed.filter(({ data }) => data.symbol && symbol.includes(data.symbol));
  return [...(bySymbol.length > 0 ? bySymbol : narrowed)];
}

/** With ids: before and after a merger two agencies may have one name. */
const list = (agencies: readonly KnownAgency[]): string =>
  agencies.map(({ id, data }) => `${nameOn(data).name} (${id})`).join(', ');

/**
 * Finds the issuing agency.
 * @param lines of the head, the parent's name first
 * @param on day of issue
 * @param number whose symbol distinguishes agencies of equal name
 */
export function matchIssuer(
  lines: readonly string[],
  agencies: readonly KnownAgency[],
  on: string | undefined,
  number: string,
): IssuerMatch {
  const written = lines.join(' – ');
  const none = { agency: undefined, written };
  if (lines.length === 0) return { ...none, doubt: 'không thấy tên cơ quan ở phần đầu' };
  const alive = agencies.filter(({ data }) => on === undefined || existsOn(data, on));
  const found = narrow(candidates(lines, alive, on, 'now'), lines, number);
  const [only] = found;
  if (only && found.length === 1) return { agency: only, written, doubt: '' };
  if (found.length > 1) return { ...none, doubt: `có thể là: ${list(found)}` };
  const past = narrow(candidates(lines, agencies, on, 'ever'), lines, number);
  return {
    ...none,
    doubt:
      past.length > 0
        ? `tên này có ở ${list(past)} nhưng không đúng vào ngày ban hành; kiểm tra ngày hoặc chọn cơ quan`
        : 'chưa có cơ quan nào mang tên này trên trang',
  };
}
