/** Converts old fonts: the font name gives the encoding, the text shows whether it is in use. */
import { allParas, type Block, type Span } from '#import/blocks.ts';
import type { Notes } from '#import/notes.ts';
import { cleanText } from '#import/text/clean.ts';
import {
  decodeLegacy,
  detectLegacy,
  LEGACY_NAMES,
  type LegacyEncoding,
  legacyEncodingOf,
  needsDecoding,
  scoreSyllables,
} from './detect.ts';

/** With fewer accented words, a paragraph alone does not show whether it is Unicode. */
const ENOUGH_WORDS = 4;

/** Converts the spans of a document in place; each paragraph is a list of spans. */
function convertLegacy(paragraphs: readonly (readonly Span[])[], notes: Notes): void {
  const all = new Map<LegacyEncoding | undefined, string>();
  for (const { font, text } of paragraphs.flat()) {
    const encoding = legacyEncodingOf(font);
    const known = all.get(encoding) ?? '';
    if (known.length < 50_000) all.set(encoding, `${known} ${text}`);
  }
  const unnamed = detectLegacy(all.get(undefined) ?? '');
  if (unnamed)
    notes.look(
      `Chữ gõ bằng mã ${LEGACY_NAMES[unnamed.encoding]} dù phông không phải phông cũ; đã chuyển, độ tin cậy ${percent(unnamed.confidence)}.`,
    );
  const counts = new Map<LegacyEncoding, number>();
  for (const paragraph of paragraphs) {
    const contexts = contextsOf(paragraph, unnamed?.encoding);
    for (const piece of paragraph) {
      const encoding = legacyEncodingOf(piece.font) ?? unnamed?.encoding;
      if (!encoding) continue;
      const near = contexts.get(encoding) ?? '';
      const context =
        scoreSyllables(near).words >= ENOUGH_WORDS
          ? near
          : `${near} ${all.get(legacyEncodingOf(piece.font)) ?? ''}`;
      if (!needsDecoding(piece.text, encoding, context)) continue;
      piece.text = decodeLegacy(piece.text, encoding);
      counts.set(encoding, (counts.get(encoding) ?? 0) + 1);
    }
  }
  for (const [encoding, count] of counts)
    notes.info(`Đã chuyển ${count} đoạn chữ từ mã ${LEGACY_NAMES[encoding]} sang Unicode.`);
}

function contextsOf(
  paragraph: readonly Span[],
  unnamed: LegacyEncoding | undefined,
): Map<LegacyEncoding, string> {
  const contexts = new Map<LegacyEncoding, string>();
  for (const { font, text } of paragraph) {
    const encoding = legacyEncodingOf(font) ?? unnamed;
    if (encoding) contexts.set(encoding, (contexts.get(encoding) ?? '') + text);
  }
  return contexts;
}

export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** Converts old fonts and cleans every text in place. */
export function cleanBlocks(blocks: readonly Block[], notes: Notes): void {
  const paragraphs = allParas(blocks).map(({ spans }) => spans);
  convertLegacy(paragraphs, notes);
  for (const span of paragraphs.flat()) {
    const text = cleanText(span.text);
    span.text = span.caps ? text.toLocaleUpperCase('vi') : text;
  }
}
