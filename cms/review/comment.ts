/**
 * A note as a comment of its pull request, readable on the forge as well: what is settled says so in
 * its first line, which people there may write or take away themselves.
 */
interface NoteText {
  readonly content: string;
  readonly resolved: boolean;
}

const SETTLED = /^\s*(?:✅\s*)?\*\*Đã xử lý\*\*[ \t.:]*(?:\n+|$)/;
/** Marks that machines leave for themselves, as the pipeline does in its report. */
const HIDDEN = /<!--[\s\S]*?-->\n?/g;

export const commentOf = ({ content, resolved }: NoteText): string =>
  resolved ? `✅ **Đã xử lý**\n\n${content}` : content;

export function noteOf(comment: string): NoteText {
  const text = comment.normalize('NFC').replaceAll('\r\n', '\n').replace(HIDDEN, '');
  return { content: text.replace(SETTLED, '').trim(), resolved: SETTLED.test(text) };
}
