/** Editors see the same before publishing as citizens after: both parsers, every text of a site. */
import { markdownToMdast as satteri } from 'satteri';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { renderLegalText } from '#legal-text/render-legal.ts';
import type { renderMarkdown } from '#legal-text/render.ts';
import { splitFrontMatter } from '#lib/front-matter.ts';
import { TEST_CONTENT } from '#tests/test-content.ts';
import { markdownToMdast } from './mdast.ts';

interface Renderers {
  markdown: typeof renderMarkdown;
  legal: typeof renderLegalText;
}

async function renderers(parse: typeof markdownToMdast): Promise<Renderers> {
  vi.resetModules();
  vi.doMock('satteri', () => ({ markdownToMdast: parse }));
  const markdown = await import('#legal-text/render.ts');
  const legal = await import('#legal-text/render-legal.ts');
  return { markdown: markdown.renderMarkdown, legal: legal.renderLegalText };
}

const bodiesIn = (collection: string): [name: string, body: string][] =>
  readdirSync(join(TEST_CONTENT, collection))
    .filter((name) => name.endsWith('.md'))
    .map((name) => [
      `${collection}/${name}`,
      splitFrontMatter(readFileSync(join(TEST_CONTENT, collection, name), 'utf8')).body,
    ]);

let site: Renderers;
let preview: Renderers;
beforeAll(async () => {
  site = await renderers(satteri as never);
  preview = await renderers(markdownToMdast);
});

describe('the preview', () => {
  it.each(bodiesIn('directives'))('has the text of %s', (_name, body) => {
    expect(preview.legal(body).html).toBe(site.legal(body).html);
  });

  it.each(['stories', 'dialogues', 'feedback', 'receptions'].flatMap(bodiesIn))(
    'has the body of %s',
    (_name, body) => expect(preview.markdown(body)).toBe(site.markdown(body)),
  );

  it.each([
    ['raw HTML', '<b>đậm</b> và <script>alert(1)</script>'],
    ['a footnote', 'Chữ[^1].\n\n[^1]: Chú thích.'],
    ['a table', '| Cột | Số |\n| --- | ---: |\n| Một | 1.234,5 |'],
    ['tildes', 'khoảng ~100 hộ, ~~bỏ~~'],
    ['bare addresses', 'xem www.example.vn và a@example.vn'],
    ['points', '1. Khoản một\n\na) Điểm a\n\nđ) Điểm đ\n\n2. Khoản hai'],
    ['a task list', '- [x] xong\n- [ ] chưa'],
    ['a rule on top', '---\n\nChữ'],
  ])('treats %s alike', (_what, source) => {
    expect(preview.markdown(source)).toBe(site.markdown(source));
    expect(preview.legal(source).html).toBe(site.legal(source).html);
  });
});
