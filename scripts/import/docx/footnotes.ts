/** Footnotes and endnotes: "[1]" where they are called, their words at the end of the text. */
import { child, descendants, element, elements, textOf, type XmlElement } from './xml.ts';

export class Footnotes {
  readonly #parts: Readonly<Record<string, XmlElement | undefined>>;
  readonly #called: { number: number; note: XmlElement | undefined }[] = [];

  constructor(footnotes: XmlElement | undefined, endnotes: XmlElement | undefined) {
    this.#parts = { 'w:footnoteReference': footnotes, 'w:endnoteReference': endnotes };
  }

  get count(): number {
    return this.#called.length;
  }

  /** Replaces the calls of one paragraph, in place. */
  replaceCalls(node: XmlElement): void {
    if (Object.values(this.#parts).every((part) => part === undefined)) return;
    node.children = node.children.map((part) => {
      if (typeof part === 'string') return part;
      if (!(part.name in this.#parts)) {
        this.replaceCalls(part);
        return part;
      }
      const number = this.#called.length + 1;
      this.#called.push({ number, note: this.#find(part) });
      return element('w:t', { 'xml:space': 'preserve' }, [`[${number}]`]);
    });
  }

  #find(call: XmlElement): XmlElement | undefined {
    const id = call.attributes['w:id'];
    const root = this.#parts[call.name];
    return root && elements(root).find(({ attributes }) => attributes['w:id'] === id);
  }

  /** Paragraphs "[1] …" to stand at the end. */
  paragraphs(): XmlElement[] {
    return this.#called.flatMap(({ number, note }) => {
      const [first, ...rest] = note ? descendants(note, 'w:p') : [];
      if (!first) return [];
      const mark = element('w:r', {}, [
        element('w:t', { 'xml:space': 'preserve' }, [`[${number}] `]),
      ]);
      const properties = child(first, 'w:pPr');
      const words = first.children.filter((part) => part !== properties);
      const own = element('w:p', {}, [...(properties ? [properties] : []), mark, ...words]);
      return textOf(own).trim() === `[${number}]` ? [] : [own, ...rest];
    });
  }
}
