/** A page as Pagefind is to read it for the bundle that other sites merge: facts and text alone. */
import { foldText } from '#lib/fold-text.ts';
import { MARK, type PageLines } from './read-lines.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const attribute = (text: string): string => escaped(text).replaceAll('"', '&quot;');

/**
 * The markup of a page is four times its text, and Pagefind keeps what has an id once more: only
 * headings have one here, which are its sub-results. A heading without an id has that of its unit.
 *
 * Pagefind ignores the marks of letters, but đ is no d with a mark: "doi thoai" would not find "đối
 * thoại". Words of metadata find their page, so the words with đ are there once more, without it.
 */
export function pagefindPage({ lines, head, image }: PageLines): string {
  const facts = [...head];
  const words = new Set(
    lines
      .map(({ text }) => text)
      .join('\n')
      .match(/\p{L}+/gu),
  );
  const plain = new Set([...words].filter((word) => /đ/i.test(word)).map(foldText));
  if (plain.size > 0)
    facts.push(`<meta data-pagefind-meta="plain[content]" content="${[...plain].join(' ')}">`);
  const blocks = lines.map(({ text, ids, heading }) => {
    const name = heading === 0 ? 'p' : `h${heading}`;
    const id = heading === 0 ? undefined : ids.at(-1);
    return `<${name}${id === undefined ? '' : ` id="${attribute(id)}"`}>${escaped(text)}</${name}>`;
  });
  // Pagefind takes the first picture after the first heading.
  const picture = image ? `<img src="${attribute(image.src)}" alt="${attribute(image.alt)}">` : '';
  return `<html lang="vi"><head>${facts.join('')}</head><body ${MARK}>${blocks.join('\n')}${picture}</body></html>`;
}
