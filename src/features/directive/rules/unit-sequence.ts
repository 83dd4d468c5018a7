/** Distinguishes unit numbers from dates, names and sums by their sequence. */
import { romanValue } from './unit-id.ts';
import type { BlockForm, UnitKind, UnitMarker } from './unit-marker.ts';
import { isNextLetter } from './unit-order.ts';

/** A number further ahead is not part of the series. */
const WIDEST_GAP = 10;
const WIDEST_ROMAN_GAP = 4;
/** Two words in capitals. */
const CAPITAL_TITLE = /^\p{Lu}{2,}[,\s]+\p{Lu}{2,}/u;
const SMALL: readonly UnitKind[] = ['clause', 'subclause', 'point'];
/** Inside these, I, II, III restart. */
const HOLDS_ROMAN: readonly UnitKind[] = ['annex', 'form', 'part', 'letter'];

/** The last numbers reached, reading from top to bottom. */
export class UnitSequence {
  #roman = 0;
  #letter = '';
  #clause = 0;
  #point = '';

  /** Returns the marker, corrected if needed, if it can occur here; undefined for running text. */
  plausible(marker: UnitMarker, form: BlockForm): UnitMarker | undefined {
    switch (marker.kind) {
      case 'roman':
        return this.#isRoman(marker, form) ? marker : undefined;
      case 'letter':
        return !marker.isWeak || this.#isLetter(marker.number) ? marker : undefined;
      case 'clause':
        return parseInt(marker.number, 10) <= this.#clause + WIDEST_GAP ? marker : undefined;
      case 'subclause':
        return this.#subclause(marker, form.text);
      case 'point':
        return !marker.isWeak || this.#isPoint(marker.number) ? marker : undefined;
      default:
        return marker;
    }
  }

  /** Records a unit. @param isNewText does another text begin below it, restarting the count? */
  reach({ kind, number }: UnitMarker, isNewText = false): void {
    if (kind === 'point') {
      this.#point = number;
      return;
    }
    this.#point = '';
    if (kind !== 'subclause') this.#clause = kind === 'clause' ? parseInt(number, 10) : 0;
    if (HOLDS_ROMAN.includes(kind) || isNewText) this.#roman = 0;
    if (kind === 'roman') this.#roman = romanValue(number);
    if (kind === 'letter') this.#letter = number;
    else if (!SMALL.includes(kind) && kind !== 'roman') this.#letter = '';
  }

  /** "V. I. Lênin" is no number; "IV. KẾT LUẬN" is one even if a preceding number is missing. */
  #isRoman({ number, length }: UnitMarker, { text, isHeading, isBold }: BlockForm): boolean {
    const value = romanValue(number);
    const ahead = value - this.#roman;
    if (value === 0 || value === 1 || ahead === 1 || isHeading || isBold) return value > 0;
    const isTitle = CAPITAL_TITLE.test(text.slice(length, length + 100));
    return ahead > 0 && ahead <= WIDEST_ROMAN_GAP && (isTitle || (value === 2 && this.#clause > 0));
  }

  #isLetter(letter: string): boolean {
    return this.#letter
      ? isNextLetter(letter.toLowerCase(), this.#letter.toLowerCase())
      : letter === 'A';
  }

  #isPoint(number: string): boolean {
    if (number.includes('.')) return this.#point.startsWith(number.slice(0, 1));
    if (number === 'a') return this.#point === '';
    return isNextLetter(number, this.#point);
  }

  /** "2.86 Tổ chức …" below clause 1 is clause 2 followed by a footnote number. */
  #subclause(marker: UnitMarker, text: string): UnitMarker | undefined {
    const [clause = 0, below = 0, ...more] = marker.number.split('.').map(Number);
    if (/(?:^|\.)0/u.test(marker.number)) return undefined;
    const isBare = /^\s+[\p{Lu}(]/u.test(text.slice(marker.number.length));
    const ahead = clause - this.#clause;
    const isNoted = (ahead === 1 && below > 1) || (ahead > 1 && ahead <= 3 && below >= 10);
    if (isNoted && more.length === 0 && isBare) {
      const number = String(clause);
      return { kind: 'clause', number, length: number.length + 1 };
    }
    return this.#clause > 0 && ahead > 1 ? undefined : marker;
  }
}
