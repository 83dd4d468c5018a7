/** Footnotes and endnotes: "[1]" where they are called, their words at the end of the text. */
import { descendants, elements, type XmlElement } from './xml.ts';

export class Footnotes {
  readonly #parts: ReadonlyMap<string, XmlElement | undefined>;
  readonly #called: XmlElement[][] = [];

  constructor(footnotes: XmlElement | undefined, endnotes: XmlElement | undefined) {
    this.#parts = new Map([
      ['w:footnoteReference', footnotes],
      ['w:endnoteReference', endnotes],
    ]);
  }

  get count(): number {
    return this.#called.length;
  }

  /** @returns "[1]" for a call; undefined for any other element */
  call({ name, attributes }: XmlElement): string | undefined {
    const part = this.#parts.get(name);
    if (!part) return undefined;
    const note = elements(part).find((each) => each.attributes['w:id'] === attributes['w:id']);
    this.#called.push(note ? [...descendants(note, 'w:p')] : []);
    return `[${this.#called.length}]`;
  }

  /** The paragraphs of each note called, in the order of their numbers. */
  called(): readonly (readonly XmlElement[])[] {
    return this.#called;
  }
}
