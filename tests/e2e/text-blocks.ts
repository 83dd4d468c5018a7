/** The texts of a built page in blocks: a heading, a cell, a paragraph each. */
import { Parser } from 'htmlparser2';

/** Inline elements; all others begin a new block. */
const INLINE = new Set(
  'a abbr b bdi cite code data dfn em i kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const SILENT = new Set(['head', 'script', 'style', 'svg', 'template']);
const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
/** Literal texts of records: documents, articles, editors' own words. */
const QUOTED = /\b(?:legal-text|prose)\b/;

/**
 * @param html of a whole page
 * @returns its blocks in order, without quoted texts and surrounding spaces
 */
export function textBlocks(html: string): string[] {
  const blocks: string[] = [];
  let text = '';
  // Depth within the outermost excluded element.
  let silent = 0;
  const end = () => {
    const clean = text.replace(/[ \n\t]+/g, ' ').trim();
    if (clean) blocks.push(clean);
    text = '';
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!INLINE.has(name)) end();
      if (VOID.has(name)) return;
      if (silent > 0 || SILENT.has(name) || QUOTED.test(attributes['class'] ?? '')) silent += 1;
    },
    ontext(data) {
      if (silent === 0) text += data;
    },
    onclosetag(name) {
      if (VOID.has(name)) return;
      if (silent > 0) silent -= 1;
      if (!INLINE.has(name)) end();
    },
  });
  parser.end(html);
  end();
  return blocks;
}
