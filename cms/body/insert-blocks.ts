/**
 * Inserts what was pasted at the cursor. Slate's own `insertFragment` merges the first and the last
 * block into the surrounding text: a table leaves rows in a paragraph, which cannot be written as
 * Markdown, and everything typed after it is lost.
 */
import {
  Editor,
  Node,
  type Path,
  Range,
  Transforms,
  type BaseEditor,
  type Descendant,
} from 'slate';

/** A paragraph, heading, list, table … in the format of Decap's editor. */
export type Block = Descendant & { readonly type?: string; readonly children: Descendant[] };

const isFlowing = ({ type = '' }: Block): boolean =>
  type === 'paragraph' || type.startsWith('heading-');

/** Text without a block of its own goes into the line; anything else becomes blocks. */
const isOneLine = (blocks: readonly Block[]): boolean =>
  blocks.length === 1 && blocks[0]?.type === 'paragraph';

/** Where the next block can be inserted; splits a paragraph at the cursor, no list or table. */
function placeForBlock(editor: BaseEditor): number {
  const { selection } = editor;
  const index = selection?.anchor.path[0];
  if (!selection || index === undefined) return editor.children.length;
  const block = editor.children[index] as Block;
  const { anchor } = selection;
  if (!isFlowing(block)) return index + 1;
  if (Node.string(block) === '' && !Editor.hasInlines(editor, block)) {
    Transforms.removeNodes(editor, { at: [index] });
    return index;
  }
  if (Editor.isStart(editor, anchor, [index])) return index;
  if (Editor.isEnd(editor, anchor, [index])) return index + 1;
  Transforms.splitNodes(editor, { at: anchor, match: (node) => node === block });
  return index + 1;
}

/**
 * @param blocks as Decap reads them from Markdown, at least one
 * The selection is replaced; the cursor is then behind the insertion. Without a cursor it goes to the end.
 */
export function insertBlocks(editor: BaseEditor, blocks: readonly Block[]): void {
  Editor.withoutNormalizing(editor, () => {
    if (editor.selection && Range.isExpanded(editor.selection)) Transforms.delete(editor);
    if (editor.selection && isOneLine(blocks)) {
      Transforms.insertNodes(editor, blocks[0]?.children ?? [], { select: true });
      return;
    }
    const place = placeForBlock(editor);
    Transforms.insertNodes(editor, [...blocks], { at: [place] });
    const last: Path = [place + blocks.length - 1];
    Transforms.select(editor, Editor.end(editor, last));
  });
}
