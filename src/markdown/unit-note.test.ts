import { expect, it } from 'vitest';
import { renderLegalText } from './render-legal.ts';

const SOURCE = '## Điều 1. A\n\n1. Một:\n\na) A;\n\n2. Hai.\n\n## Điều 2. B\n\nHết.\n';
const notes: Record<string, { html: string; mark: string; isVoid: boolean }> = {
  'dieu-1-khoan-1-diem-a': { html: 'Bị bãi bỏ', mark: 'bị bãi bỏ', isVoid: true },
  'dieu-2': { html: 'Được sửa đổi', mark: 'được sửa đổi', isVoid: false },
};
const { html, outline } = renderLegalText(SOURCE, {
  base: '/',
  permalinkLabel: (place) => place,
  noteOf: ({ id }) => notes[id],
});

it('stands below the first line of the unit, which keeps its id', () => {
  expect(html).toMatch(
    /<div class="unit point void" id="dieu-1-khoan-1-diem-a">\s*<p>a\) A;<a class="permalink"[^>]*><\/a><\/p>\s*<p class="unit-note">Bị bãi bỏ<\/p>\s*<\/div>/,
  );
  expect(html).toMatch(
    /<div class="unit article" id="dieu-2">\s*<h3>[^\n]*<\/h3>\s*<p class="unit-note">Được sửa đổi<\/p>\s*<p>Hết/,
  );
  expect(html).toMatch(/<p class="unit clause" id="dieu-1-khoan-2">/);
});

it('shows in the contents list', () => {
  expect(outline.map(({ id, mark }) => [id, mark])).toEqual([
    ['dieu-1', undefined],
    ['dieu-2', 'được sửa đổi'],
  ]);
});
