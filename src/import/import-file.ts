/** One file → one draft and a report. Pure: no file access. */
import { findSecrecy } from '#lint/secrecy.ts';
import { type Block, blockText, type Table } from './blocks.ts';
import { classify, opensHead, segmentsOf, splitHeadLines } from './head/lines.ts';
import { excerpt, type Note, Notes, Refusal } from './notes.ts';
import { type Format, readSource, type Source } from './read-source.ts';
import { readTail, type Tail } from './tail/read-tail.ts';
import { draftSlug, writeDraft } from './draft.ts';
import { type Facts, factsOf } from './facts/facts.ts';
import type { KnownRecords } from './known.ts';
import { readHead } from './head/read-head.ts';
import { readTitle } from './head/read-title.ts';
import { toMarkdown } from './markdown/to-markdown.ts';
import { joinWrapped } from './text/read-text.ts';

/** Removes spacing and frames of printed marks: "M Ậ T", "[ TỐI MẬT ]". */
const closeUp = (line: string): string =>
  /^[^\p{L}]*(?:\p{Lu}\s){2,}\p{Lu}[^\p{L}]*$/u.test(line)
    ? line.replace(/(?<=\p{Lu})\s(?=\p{Lu})/gu, '')
    : line;

/**
 * Refuses classified documents.
 * @param aside text outside the body: headers, footers, properties
 * @throws Refusal when the document has a mark of secrecy
 */
function refuseSecret(blocks: readonly Block[], aside: string, notes: Notes): void {
  const lines = blocks.flatMap((block) =>
    segmentsOf(block).map(({ text }) => closeUp(text.trim())),
  );
  const text = [...lines, ...aside.split('\n').map((line) => closeUp(line.trim()))]
    .join('\n')
    .normalize('NFC');
  const found = findSecrecy(text);
  if (!found) return;
  if (found.isMark)
    throw new Refusal(
      `Văn bản mang dấu “${found.words}”: không được đăng, không tạo bản nháp.`,
      'Xóa tệp này khỏi máy không được phép lưu tài liệu mật. Nếu văn bản đã giải mật, dùng bản đã bỏ dấu mật kèm quyết định giải mật.',
    );
  notes.look(`Văn bản có chữ “${found.words}”: nếu là dấu của chính văn bản thì không được đăng.`);
}

/** Cells of data tables have few paragraphs; a cell with more belongs to a layout table. */
const MOST_PARAGRAPHS = 25;

const isPageLayout = ({ rows }: Table): boolean =>
  rows.every((row) => row.length <= 1) ||
  rows
    .flat()
    .some(
      ({ blocks }) =>
        blocks.length > MOST_PARAGRAPHS || blocks.some((block) => block.kind === 'table'),
    );

/** Unwraps layout tables: old portals put a whole document into a table, in reading order. */
export const unwrapLayout = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) =>
    block.kind === 'table' && isPageLayout(block)
      ? unwrapLayout(block.rows.flatMap((row) => row.flatMap((cell) => cell.blocks)))
      : [block],
  );

const HEAD_KINDS = ['nation', 'motto', 'party', 'rule', 'date', 'number', 'capitals'];

/**
 * Drops repeated head tables ("ỦY BAN … | CỘNG HÒA …") above a regulation issued with a decision.
 */
function dropRepeatedHeads(blocks: readonly Block[], notes: Notes): Block[] {
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

/** Beginnings of texts issued with a document. */
const ISSUED_WITH =
  /^(?:PHỤ LỤC|Phụ lục|QUY ĐỊNH|QUY CHẾ|ĐIỀU LỆ|KẾ HOẠCH|ĐỀ ÁN|CHƯƠNG TRÌNH|HƯỚNG DẪN|DANH MỤC|DANH SÁCH|PHƯƠNG ÁN|NỘI QUY|BIỂU|MẪU|Mẫu|CỘNG HÒA|ỦY BAN NHÂN DÂN|\[1\])|[Bb]an hành kèm theo|[Kk]èm theo/u;

/** Drops what follows the signature on a portal page; in a Word file these are the annexes. */
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

export interface Imported {
  readonly slug: string;
  /** The whole draft. */
  readonly text: string;
  readonly body: string;
  readonly format: Format;
  readonly facts: Facts;
  /** Front matter keys that are still to be filled in. */
  readonly missing: readonly string[];
  readonly notes: readonly Note[];
}

function tellBefore(before: readonly Block[], source: Source, notes: Notes): void {
  const words = before.map(blockText).join(' ').trim();
  if (words)
    notes.look(
      `Đã bỏ ${source.format === 'html' ? 'phần trang web' : 'chữ'} đứng trước phần đầu văn bản: “${excerpt(words)}”.`,
    );
}

/**
 * Imports one file.
 * @param name of the file; its extension sets the format
 * @param today YYYY-MM-DD in Việt Nam
 * @throws Refusal when no draft can or may be made
 */
export function importFile(
  name: string,
  bytes: Uint8Array,
  known: KnownRecords,
  today: string,
): Imported {
  const notes = new Notes();
  const source = readSource(name, bytes, notes);
  refuseSecret(source.blocks, source.aside, notes);
  if (source.blocks.length === 0)
    throw new Refusal(
      'Tệp không có chữ nào đọc được.',
      'Nếu là bản quét, nhận dạng chữ (OCR) trước.',
    );
  const all = splitHeadLines(unwrapLayout(source.blocks));
  const { head, next, start } = readHead(all);
  tellBefore(all.slice(0, start), source, notes);
  const words = all.map(blockText).join('\n');
  const title = readTitle(all, next, words);
  const tail = readTail(all.slice(title.next));
  for (const line of tail.unknown)
    notes.look(`Phần ký có dòng chưa hiểu, đã bỏ: “${excerpt(line)}”.`);
  const kept = dropRepeatedHeads(dropTrailer(tail, source.format, notes), notes);
  const blocks = source.format === 'txt' ? joinWrapped(kept) : kept;
  if (source.format === 'txt')
    notes.look(
      'Tệp chữ: các dòng đã nối lại thành đoạn theo phỏng đoán; đối chiếu chỗ xuống dòng.',
    );
  const body = toMarkdown(blocks, notes);
  const facts = factsOf({ head, title, ...tail, body: blocks }, known, notes);
  const { text, missing } = writeDraft(facts, body, today);
  const slug = draftSlug(facts, name, known.mainIssuers);
  return { slug, text, body, format: source.format, facts, missing, notes: notes.all() };
}
