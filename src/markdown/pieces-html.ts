/** Compared words → HTML: removed and added ones by element and, for listeners, by a word. */
import type { Piece } from '#lib/text-diff.ts';
import { escapeHtml } from './html.ts';

export interface PieceWords {
  readonly removed: string;
  readonly added: string;
}

const hidden = (text: string): string => `<span class="visually-hidden">${text}</span>`;

/**
 * Phrasing content without any other element; the words themselves are text, whatever they hold.
 * @param words said before what was removed or added
 */
export const piecesHtml = (pieces: readonly Piece[], words: PieceWords): string =>
  pieces
    .map(({ kind, text }) => {
      if (kind === 'same') return escapeHtml(text);
      const element = kind === 'removed' ? 'del' : 'ins';
      const own = `${hidden(`[${escapeHtml(words[kind])} `)}${escapeHtml(text)}${hidden(']')}`;
      return `<${element}>${own}</${element}>`;
    })
    .join('');
