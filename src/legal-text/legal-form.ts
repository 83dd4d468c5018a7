/** The form of a block of a legal text, from which its unit is derived later. */
import type { Heading, Paragraph } from 'mdast';
import type { BlockForm } from '#features/directive/rules/unit-marker.ts';
import { plainText } from './parse.ts';

/**
 * Returns the text on one line, and whether the block is a heading or entirely bold.
 * @param words its `plainText`, where it is known already
 */
export function formOf(node: Heading | Paragraph, words = plainText(node)): BlockForm {
  const isBold =
    node.type === 'paragraph' &&
    node.children.every(
      (child) =>
        child.type === 'strong' || child.type === 'break' || plainText(child).trim() === '',
    );
  return {
    text: words.replace(/ \s+|[^\S ]\s*/g, ' ').trim(),
    isHeading: node.type === 'heading',
    isBold: isBold && node.children.length > 0,
  };
}

/** Returns whether all letters are capitals. */
export const isCapitals = (text: string): boolean =>
  text === text.toUpperCase() && /\p{Lu}/u.test(text);

/** "./." ends a document; recipients and signature follow. */
const END_SIGN = /\.\/\.[”"]?$/u;
const CLOSING = /^(?:Nơi nhận\s*:|(?:TM|KT|TL|TUQ|T\/M|K\/T)\.?\s+\p{Lu}{2})/u;

/** Returns whether the text ends a document or follows its end. */
export const endsDocument = (text: string): boolean => END_SIGN.test(text) || CLOSING.test(text);

/** Returns whether the block follows the end of a document and is no part of its last unit. */
export const isClosing = (text: string): boolean => CLOSING.test(text);
