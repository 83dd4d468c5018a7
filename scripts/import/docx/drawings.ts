/** Pictures, shapes and text boxes: pictures are dropped and counted, words in boxes are kept. */
import { descendants, elements, textOf, type XmlElement } from './xml.ts';

const DRAWN = /^(?:mc:AlternateContent|w:drawing|w:pict|w:object)$/;

export interface Drawings {
  pictures: number;
  /** Words of each text box. */
  readonly boxes: string[];
}

/** The paragraphs of the box; Word writes each box twice, as a new and as an old drawing. */
function boxOf(drawing: XmlElement): XmlElement[] {
  const [box] = descendants(drawing, 'w:txbxContent');
  return box ? elements(box) : [];
}

const isPicture = (drawing: XmlElement): boolean =>
  descendants(drawing, 'a:blip', 'v:imagedata').next().done !== true;

/** Takes the drawings out of a paragraph, in place. @returns what stood in its text boxes */
export function takeDrawings(node: XmlElement, found: Drawings): XmlElement[] {
  const blocks: XmlElement[] = [];
  node.children = node.children.filter((part) => {
    if (typeof part === 'string') return true;
    if (!DRAWN.test(part.name)) {
      blocks.push(...takeDrawings(part, found));
      return true;
    }
    const box = boxOf(part);
    const words = box.map(textOf).join(' ').trim();
    if (words) {
      found.boxes.push(words);
      blocks.push(...box);
    } else if (isPicture(part)) found.pictures += 1;
    return false;
  });
  return blocks;
}
