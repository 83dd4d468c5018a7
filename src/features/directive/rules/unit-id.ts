/** Ids and official names of the units of a legal text. */
import { foldText } from '#lib/fold-text.ts';
import type { UnitKind } from './unit-marker.ts';

const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** Returns 4 for "IV"; 0 if it is no Roman number. */
export function romanValue(text: string): number {
  const values = [...text.toUpperCase()].map((letter) => ROMAN_VALUES[letter] ?? NaN);
  const sum = values.reduce(
    (total, value, i) => total + (value < (values[i + 1] ?? 0) ? -value : value),
    0,
  );
  return Number.isNaN(sum) ? 0 : sum;
}

const ORDINALS = ['nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];

/** Returns 2 for "hai" in "Phần thứ hai"; 0 if it is no ordinal. */
export const ordinalValue = (word: string): number =>
  word.length > 1 ? ORDINALS.indexOf(foldText(word)) + 1 : 0;

/** Returns the number in an id: "đ" → "dd", "3A" → "3a", "thứ nhất" → "1", "1.2" → "1-2". */
export function numberId(number: string): string {
  if (/^\d+$/.test(number)) return number;
  const ordinal = ordinalValue(number);
  if (ordinal > 0) return String(ordinal);
  return foldText(number.toLowerCase().replaceAll('đ', 'dd')).replace(/[./]/g, '-');
}

const WORDS: Readonly<Record<UnitKind, string>> = {
  annex: 'Phụ lục',
  form: 'Mẫu số',
  part: 'Phần',
  letter: 'Phần',
  chapter: 'Chương',
  section: 'Mục',
  subsection: 'Tiểu mục',
  roman: 'mục',
  heading: '',
  article: 'Điều',
  clause: 'khoản',
  subclause: 'điểm',
  point: 'điểm',
};

interface Placed {
  readonly kind: UnitKind;
  readonly number: string;
}

/**
 * Returns the official wording, smallest unit first: "điểm đ khoản 2 Điều 5", "khoản 3 mục II".
 * @param path units from the largest to the one meant
 */
export function placeOf(path: readonly Placed[]): string {
  const article = path.findLastIndex(({ kind }) => kind === 'article');
  // Articles are numbered through the whole text, so larger units are not named.
  const named = article > 0 ? path.slice(article) : path;
  const isWithin = article >= 0 || named.some(({ kind }) => kind === 'roman');
  return named
    .reduce((place, { kind, number }) => {
      if (kind === 'heading') return place;
      const word = kind === 'clause' && !isWithin ? 'mục' : WORDS[kind];
      return `${word} ${number && `${number} `}${place}`;
    }, '')
    .trim();
}

interface Numbered extends Placed {
  readonly id: string;
}

/**
 * Returns the id of a unit below its parents, as fixed in docs/domain.md (addresses of units):
 * `dieu-5-khoan-2-diem-dd`, `chuong-ii-muc-1`, `muc-ii-3`.
 * @param path the units that contain it, the largest first
 * @param title text of an unnumbered heading, already a slug
 */
export function unitId(
  kind: UnitKind,
  number: string,
  path: readonly Numbered[],
  title = '',
): string {
  const n = numberId(number);
  const parent = path.at(-1);
  const annex = path.findLast((unit) => unit.kind === 'annex' || unit.kind === 'form');
  const chapter = path.findLast((unit) => unit.kind === 'chapter' || unit.kind === 'section');
  const scope = annex ? `${annex.id}-` : '';
  const part = path.findLast((unit) => unit.kind === 'part' || unit.kind === 'letter');
  switch (kind) {
    case 'annex':
      return n ? `phu-luc-${n}` : 'phu-luc';
    case 'form':
      return `${scope}mau-so-${n}`;
    case 'part':
    case 'letter':
      return `${scope}phan-${n}`;
    case 'chapter':
      return `${scope}chuong-${n}`;
    case 'section':
      return chapter ? `${chapter.id}-muc-${n}` : `${scope}muc-${n}`;
    case 'subsection':
      return chapter ? `${chapter.id}-tieu-muc-${n}` : `${scope}tieu-muc-${n}`;
    case 'article':
      return `${scope}dieu-${n}`;
    case 'roman':
      // The numbers I, II, III restart in each part.
      return `${part ? `${part.id}-` : scope}muc-${n}`;
    case 'heading':
      return `${scope}de-muc-${title || 'khac'}`;
    case 'clause':
      if (parent?.kind === 'article') return `${parent.id}-khoan-${n}`;
      return parent && parent !== annex ? `${parent.id}-${n}` : `${scope}muc-${n}`;
    case 'subclause':
      return subclauseId(n, parent === annex ? undefined : parent, scope);
    case 'point':
      return parent && parent !== annex ? `${parent.id}-diem-${n}` : `${scope}diem-${n}`;
  }
}

/** Below clause 2, "2.1" repeats the clause number; elsewhere the number is appended in full. */
function subclauseId(n: string, parent: Numbered | undefined, scope: string): string {
  if (!parent) return `${scope}muc-${n}`;
  const own = parent.kind === 'clause' && n.startsWith(`${numberId(parent.number)}-`);
  return own ? `${parent.id}-${n.slice(numberId(parent.number).length + 1)}` : `${parent.id}-${n}`;
}
