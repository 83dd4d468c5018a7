import { expect, it } from 'vitest';
import { differencesOf, valueOf } from './compare.ts';

const story = (front: string, body = 'Nội dung.'): string => `---\n${front}\n---\n\n${body}\n`;
const path = 'content/stories/x.md';
const base = story('title: Cũ\nsummary: Tóm tắt cũ\nplace: Ấp 1');

const compare = (mine: string, theirs: string) =>
  differencesOf('stories', { path, base, mine, theirs });

it('lists only what differs, by label, and suggests the side that alone changed it', () => {
  const found = compare(
    story('title: Của tôi\nsummary: Tóm tắt cũ\nplace: Ấp 2'),
    story('title: Của họ\nsummary: Tóm tắt họ\nplace: Ấp 1'),
  );
  expect(found.map(({ label, suggestion }) => [label, suggestion])).toEqual([
    ['Tên mô hình', undefined],
    ['Tóm tắt', 'theirs'],
    ['Nơi thực hiện', 'mine'],
  ]);
});

it('marks what is only mine and what is only theirs in readable values', () => {
  const [found] = compare(
    story('title: Cũ\nsummary: Tóm tắt cũ\nplace: Ấp 1\nfield: kinh-te'),
    story('title: Cũ\nsummary: Tóm tắt cũ\nplace: Ấp 1\nfield: van-hoa-xa-hoi'),
  );
  const only = (kind: string) =>
    found?.pieces.filter((piece) => piece.kind === kind).map(({ text }) => text.trim());
  expect(only('added')?.join(' ')).toMatch(/Kinh tế/);
  expect(only('removed')?.join(' ')).toMatch(/Văn hóa/);
});

it('compares the text below the fields under its own label', () => {
  const fields = 'title: Cũ\nsummary: Tóm tắt cũ\nplace: Ấp 1';
  const [found] = compare(story(fields, 'Đoạn của tôi.'), story(fields, 'Đoạn của họ.'));
  expect(found).toMatchObject({ name: 'body', mine: 'Đoạn của tôi.', theirs: 'Đoạn của họ.' });
  expect(found?.label).not.toBe('body');
});

it('keeps the items of both lists, each once', () => {
  const both = (mine: string[], theirs: string[]) => {
    const text = (ids: string[]) => `names: [${ids.join(', ')}]\n`;
    const path = 'content/agencies/x.yml';
    const [found] = differencesOf('agencies', {
      ...{ path, base: text(['a']), mine: text(mine), theirs: text(theirs) },
    });
    return found && valueOf(found, 'both');
  };
  expect(both(['a', 'b'], ['a', 'c'])).toEqual(['a', 'b', 'c']);
  expect(both(['a', 'b'], ['a'])).toBeUndefined();
});
