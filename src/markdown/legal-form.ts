/** What a block of a legal text looks like, before anyone asks which unit it starts. */
import type { Heading, Paragraph } from 'mdast';
import type { BlockForm } from '#domain/directive/unit-marker.ts';
import { plainText } from './parse.ts';

/** Its words on one line, and whether it is a heading or wholly bold. */
export function formOf(node: Heading | Paragraph): BlockForm {
  const isBold =
    node.type === 'paragraph' &&
    node.children.every(
      (child) =>
        child.type === 'strong' || child.type === 'break' || plainText(child).trim() === '',
    );
  return {
    text: plainText(node).replace(/\s+/g, ' ').trim(),
    isHeading: node.type === 'heading',
    isBold: isBold && node.children.length > 0,
  };
}

/** Are its letters all capitals? */
export const isCapitals = (text: string): boolean =>
  text === text.toUpperCase() && /\p{Lu}/u.test(text);

/** "./." closes a document; whom it goes to and who signed it stand below. */
const END_SIGN = /\.\/\.[”"]?$/u;
const CLOSING = /^(?:Nơi nhận\s*:|(?:TM|KT|TL|TUQ|T\/M|K\/T)\.?\s+\p{Lu}{2})/u;

/** Is this the end of a document, or what stands below it? */
export const endsDocument = (text: string): boolean => END_SIGN.test(text) || CLOSING.test(text);

/** Whether this block belongs to what stands below a document, not to its last unit. */
export const isClosing = (text: string): boolean => CLOSING.test(text);
