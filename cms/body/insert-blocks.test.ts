/** Decap's own editor plugins and Markdown serializer, as we ship them, without a browser. */
import fc from 'fast-check';
import { Map as ImmutableMap } from 'immutable';
import { createEditor, Editor, Node, Transforms, type BaseEditor, type Point } from 'slate';
import { describe, expect, test, vi } from 'vitest';
import withBlocks from 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/blocks/withBlocks';
import withInlines from 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/inlines/withInlines';
import withLists from 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/lists/withLists';
import withShortcodes from 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/shortcodes/withShortcodes';
import { markdownToSlate, slateToMarkdown } from 'decap-cms-widget-markdown/dist/esm/serializers';
import { insertBlocks } from './insert-blocks.ts';

// Registered by the running CMS; there are none of ours.
vi.mock('decap-cms-widget-markdown/dist/esm/MarkdownControl', () => ({
  getEditorComponents: () => ImmutableMap(),
}));

const TABLE = '| Quý | Số |\n| --- | --- |\n| I | 9 |\n| II | 10 |';
const TEXT = `## Một\n\nĐoạn **đậm** và [liên kết](https://a.vn).\n\n* một\n* hai\n\n${TABLE}\n\n> trích\n\n1. x\n2. y\n\nCuối.`;

function opened(markdown: string): BaseEditor {
  const editor = withShortcodes(withBlocks(withLists(withInlines(createEditor()))));
  editor.children = markdownToSlate(markdown);
  Editor.normalize(editor, { force: true });
  return editor;
}

const written = (editor: BaseEditor): string => slateToMarkdown(editor.children).trim();

/** The Markdown after a round trip through the editor; empty lines between blocks do not count. */
const settle = (markdown: string): string => slateToMarkdown(markdownToSlate(markdown)).trim();

const points = (editor: BaseEditor): Point[] =>
  [...Node.texts(editor)].flatMap(([{ text }, path]) =>
    [...new Set([0, 1, text.length])]
      .filter((offset) => offset <= text.length)
      .map((offset) => ({ path, offset })),
  );

const somePoint = fc.constantFrom(...points(opened(TEXT)));
const squeezed = (text: string): string => text.replace(/[\s|*>#-]+/gu, ' ').trim();

describe('insertBlocks', () => {
  const cases: [name: string, text: string, at: Point, pasted: string, expected: string][] = [
    ['words into the line', 'Xin.', { path: [0, 0], offset: 3 }, ' **chào**', 'Xin **chào**.'],
    [
      'a table between two halves of a paragraph',
      'Trước–sau.',
      { path: [0, 0], offset: 6 },
      TABLE,
      `Trước–\n\n${settle(TABLE)}\n\nsau.`,
    ],
    ['instead of an empty paragraph', '', { path: [0, 0], offset: 0 }, '* a\n* b', '* a\n* b'],
    [
      'before a paragraph',
      'Sau.',
      { path: [0, 0], offset: 0 },
      '## Đầu\n\nRồi',
      '## Đầu\n\nRồi\n\nSau.',
    ],
    [
      'after a list that it was pasted into',
      '* a\n* b',
      { path: [0, 0, 0, 0], offset: 1 },
      '> trích\n\nRồi',
      '* a\n* b\n\n> trích\n\nRồi',
    ],
  ];
  test.each(cases)('%s', (_, text, at, pasted, expected) => {
    const editor = opened(text);
    Transforms.select(editor, at);
    insertBlocks(editor, markdownToSlate(pasted));
    expect(written(editor)).toBe(expected);
  });

  test('without a cursor it comes last', () => {
    const editor = opened('Trước.');
    insertBlocks(editor, markdownToSlate('Sau.'));
    expect(written(editor)).toBe('Trước.\n\nSau.');
  });

  test('anything over any selection can be written, and nothing of it is lost', () => {
    const pasted = fc.constantFrom(
      TABLE,
      `Một câu.\n\n${TABLE}`,
      `${TABLE}\n\nCâu.`,
      '* a\n* b',
      'chữ',
    );
    fc.assert(
      fc.property(somePoint, somePoint, pasted, (anchor, focus, markdown) => {
        const editor = opened(TEXT);
        Transforms.select(editor, { anchor, focus });
        insertBlocks(editor, markdownToSlate(markdown));
        const text = written(editor);
        expect(squeezed(text)).toContain(squeezed(settle(markdown)));
        expect(squeezed(settle(text))).toBe(squeezed(text));
      }),
      { numRuns: 400 },
    );
  });

  test('anything may be deleted', () => {
    fc.assert(
      fc.property(somePoint, somePoint, (anchor, focus) => {
        const editor = opened(TEXT);
        Transforms.select(editor, { anchor, focus });
        Transforms.delete(editor);
        expect(squeezed(settle(written(editor)))).toBe(squeezed(written(editor)));
      }),
      { numRuns: 400 },
    );
  });
});
