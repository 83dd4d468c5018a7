/** What stands around the parts of a text: heads repeated above annexes, the foot of a portal's page. */
import { blockText, type Block, type Table } from './blocks.ts';
import { classify, opensHead } from './head/classify.ts';
import { segmentsOf } from './head/segments.ts';
import { excerpt, type Notes } from './notes.ts';
import type { Format } from './read-source.ts';
import type { Tail } from './tail/read-tail.ts';

/** A cell of a real table holds a few paragraphs; more is a page laid out with a table. */
const MOST_PARAGRAPHS = 25;

const isPageLayout = ({ rows }: Table): boolean =>
  rows.every((row) => row.length <= 1) ||
  rows
    .flat()
    .some(
      ({ blocks }) =>
        blocks.length > MOST_PARAGRAPHS || blocks.some((block) => block.kind === 'table'),
    );

/** Old portals and frames put a whole document into a table: its cells one after the other. */
export const unwrapLayout = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) =>
    block.kind === 'table' && isPageLayout(block)
      ? unwrapLayout(block.rows.flatMap((row) => row.flatMap((cell) => cell.blocks)))
      : [block],
  );

const HEAD_KINDS = ['nation', 'motto', 'party', 'rule', 'date', 'number', 'capitals'];

/** The table "ỦY BAN NHÂN DÂN … | CỘNG HÒA …" above a regulation issued with a decision says nothing new. */
export function dropRepeatedHeads(blocks: readonly Block[], notes: Notes): Block[] {
  let dropped = 0;
  const kept = blocks.filter((block) => {
    const kinds = segmentsOf(block).map(({ text }) => classify(text));
    const isHead = kinds.some(opensHead) && kinds.every((kind) => HEAD_KINDS.includes(kind));
    if (isHead) dropped += 1;
    return !isHead;
  });
  if (dropped > 0) notes.info(`Đã bỏ ${dropped} phần đầu lặp lại trước văn bản kèm theo, phụ lục.`);
  return kept;
}

/** How what is issued with a document begins. */
const ISSUED_WITH =
  /^(?:PHỤ LỤC|Phụ lục|QUY ĐỊNH|QUY CHẾ|ĐIỀU LỆ|KẾ HOẠCH|ĐỀ ÁN|CHƯƠNG TRÌNH|HƯỚNG DẪN|DANH MỤC|DANH SÁCH|PHƯƠNG ÁN|NỘI QUY|BIỂU|MẪU|Mẫu|CỘNG HÒA|ỦY BAN NHÂN DÂN|\[1\])|[Bb]an hành kèm theo|[Kk]èm theo/u;

/** After the signature a portal's page goes on with "Tin liên quan"; a Word file with its annexes. */
export function dropTrailer(
  { blocks, end, signatures }: Tail,
  format: Format,
  notes: Notes,
): Block[] {
  const after = blocks.slice(end);
  if (format !== 'html' || signatures.length === 0 || after.length === 0) return [...blocks];
  const first = after.findIndex((block) => ISSUED_WITH.test(blockText(block)));
  const dropped = first === -1 ? after : after.slice(0, first);
  const words = dropped.map(blockText).join(' ').trim();
  if (words) notes.look(`Đã bỏ phần trang web đứng sau chữ ký: “${excerpt(words)}”.`);
  return [...blocks.slice(0, end), ...(first === -1 ? [] : after.slice(first))];
}
