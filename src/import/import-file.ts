/** One file → one draft and a report. Reads nothing but its arguments, writes nothing. */
import { blockText, type Block } from './blocks.ts';
import { draftSlug, writeDraft } from './draft.ts';
import { factsOf, type Facts } from './facts/facts.ts';
import type { Known } from './known.ts';
import { readHead } from './head/read-head.ts';
import { splitHeadLines } from './head/split-lines.ts';
import { readTitle } from './head/read-title.ts';
import { toMarkdown } from './markdown/to-markdown.ts';
import { excerpt, Notes, type Note } from './notes.ts';
import { readSource, type Format, type Source } from './read-source.ts';
import { Refusal } from './refusal.ts';
import { refuseSecret } from './secrecy.ts';
import { dropRepeatedHeads, dropTrailer, unwrapLayout } from './trim.ts';
import { readTail } from './tail/read-tail.ts';
import { joinWrapped } from './text/join-wrapped.ts';

export interface Imported {
  readonly slug: string;
  /** The whole draft. */
  readonly text: string;
  readonly body: string;
  readonly format: Format;
  readonly facts: Facts;
  /** Keys of the front matter still to be filled in. */
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
 * @param name of the file; its extension says the format
 * @param today YYYY-MM-DD in Việt Nam
 * @throws Refusal when no draft can or may be made
 */
export function importFile(name: string, bytes: Uint8Array, known: Known, today: string): Imported {
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
