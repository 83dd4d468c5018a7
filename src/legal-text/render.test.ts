import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from './render.ts';

describe('renderMarkdown', () => {
  it.each([
    ['raw HTML is stripped', 'a <b onclick="x()">b</b>\n\n<script>alert(1)</script>', '<p>a b</p>'],
    [
      'text is escaped',
      '1 < 2 & "3" &lt;script&gt;',
      '<p>1 &lt; 2 &amp; &quot;3&quot; &lt;script&gt;</p>',
    ],
    ['a javascript: link keeps its words', '[bấm](javascript:alert(1))', '<p>bấm</p>'],
    ['a hidden protocol', '[bấm](<java\tscript:x>) [b](//evil.example)', '<p>bấm b</p>'],
    ['a backslash that browsers read as a slash', '[b](</\\\\evil.example>)', '<p>b</p>'],
    ['a reference to a bad address', '[b][k]\n\n[k]: data:text/html,x', '<p>b</p>'],
    [
      'an outside link',
      '[b](https://a.vn/?a=1&b=2)',
      '<p><a href="https://a.vn/?a=1&amp;b=2" rel="external noopener">b</a></p>',
    ],
    ['no autolinks', 'www.a.vn http://a.vn a@b.vn', '<p>www.a.vn http://a.vn a@b.vn</p>'],
    [
      'an uploaded picture',
      '![Cầu](/tep/cau.webp)',
      '<p><img src="/tep/cau.webp" alt="Cầu" loading="lazy" decoding="async"></p>',
    ],
    ['another picture leaves its words', '![Cầu](https://a.vn/x.png)', '<p>Cầu</p>'],
    ['about a hundred', '~100 hộ và ~200 hộ', '<p>~100 hộ và ~200 hộ</p>'],
    ['struck out', '~~cũ~~ mới', '<p><del>cũ</del> mới</p>'],
    [
      'a list keeps its numbers',
      '3. ba\n5. năm',
      '<ol>\n<li value="3">ba</li>\n<li value="5">năm</li>\n</ol>',
    ],
    ['hard breaks of both kinds', 'a\\\nb  \nc', '<p>a<br>\nb<br>\nc</p>'],
    ['boxes', '- [ ] a\n- [x] b', '<ul>\n<li>☐ a</li>\n<li>☑ b</li>\n</ul>'],
    ['no front matter', '---\n\na', '<hr>\n<p>a</p>'],
    ['decomposed letters are composed', 'ế'.normalize('NFD'), '<p>ế</p>'],
  ])('%s', (_, markdown, html) => expect(renderMarkdown(markdown)).toBe(html));

  it('puts the base path before links and pictures of the site', () => {
    const html = renderMarkdown('[a](/van-ban/) ![b](/tep/b.png)', { base: '/minh-bach/' });
    expect(html).toContain('href="/minh-bach/van-ban/"');
    expect(html).toContain('src="/minh-bach/tep/b.png"');
  });

  it('starts headings at level 2 and skips none', () => {
    const html = renderMarkdown('### Một\n\n##### Hai\n\n### Một');
    expect(html).toBe(
      '<h2 id="muc-mot">Một</h2>\n<h3 id="muc-hai">Hai</h3>\n<h2 id="muc-mot-2">Một</h2>',
    );
    expect(renderMarkdown('# A', { headingOffset: 1, idPrefix: 'cau-1-' })).toBe(
      '<h3 id="cau-1-a">A</h3>',
    );
  });

  it('lets a wide table scroll, with a name', () => {
    const html = renderMarkdown('| Đơn vị | Số |\n| --- | ---: |\n| Sở Tư pháp | 12 |');
    expect(html).toContain(
      '<div class="table-scroll" tabindex="0" role="region" aria-label="Bảng 1">',
    );
    expect(html).toContain('<th scope="col" class="number">Số</th>');
    expect(html).toContain('<td class="number">12</td>');
  });

  it('survives absurd nesting', () => {
    for (const marker of ['>', '- ', '1. ', '[', '*a **b ', '> - '])
      expect(renderMarkdown(marker.repeat(20_000) + 'x')).toContain('x');
  });
});

/** Random sequences of attacks; every tag of the result must be an allowed one. */
const attack = fc.constantFrom(
  '<script>',
  '</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=x>',
  'javascript:',
  'data:text/html,',
  '[a](',
  ')',
  '[b]: ',
  '![',
  '](',
  '"',
  "'",
  '<',
  '>',
  '&lt;',
  '&#106;avascript:',
  '`',
  '```\n',
  '\n\n',
  '\n',
  '|',
  '\n|-|-|\n',
  '# ',
  '> ',
  '- ',
  '1. ',
  '\\',
  '/tep/',
  '//',
  '\u0000',
  '\t',
  '**',
  '_',
  '~~',
  'a',
  ' ',
  '<!--',
  '-->',
  '<a href="javascript:x">',
  '<iframe src=//x>',
  '" onmouseover="x',
);
const ALLOWED_TAG =
  /^<(?:\/(?:p|strong|em|del|a|ol|ul|li|h[2-6]|blockquote|div|table|thead|tbody|tr|th|td|pre|code)|p|strong|em|del|br|hr|ol|ul|li(?: value="\d+")?|h[2-6] id="[a-z0-9-]+"|blockquote|div class="table-scroll" tabindex="0" role="region" aria-label="Bảng \d+"|table|thead|tbody|tr|th(?: scope="col")?(?: class="(?:number|centred)")?|td(?: class="(?:number|centred)")?|pre tabindex="0"|code|a href="(?:https?:\/\/|mailto:|tel:|#|\/(?!\/))[^"<>]*"(?: rel="external noopener")?|img src="\/tep\/[^"<>]*" alt="[^"<>]*" loading="lazy" decoding="async")>$/i;

describe('hostile Markdown', () => {
  it('yields only the elements and attributes of the allow-list', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof({ weight: 4, arbitrary: attack }, fc.string({ unit: 'grapheme', maxLength: 5 })),
          { maxLength: 40 },
        ),
        (parts) => {
          const html = renderMarkdown(parts.join(''));
          for (const tag of html.match(/<[^>]*>?/g) ?? []) expect(tag).toMatch(ALLOWED_TAG);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

it('hands out the text of each node with the words around it, but not of links and code', () => {
  const seen: string[][] = [];
  const html = renderMarkdown(
    'Theo *Nghị định* số **64**/2014 của `mã` [liên kết **đậm**](/a/) &',
    {
      text: (text, before, after) => {
        seen.push([text, before.slice(-20), after.slice(0, 8)]);
        return `<u>${text.replace('&', '&amp;')}</u>`;
      },
    },
  );
  expect(seen.map(([text]) => text)).toEqual([
    'Theo ',
    'Nghị định',
    ' số ',
    '64',
    '/2014 của ',
    ' ',
    ' &',
  ]);
  expect(seen[3]).toEqual(['64', 'Theo Nghị định số ', '/2014 củ']);
  expect(html).toContain('<em><u>Nghị định</u></em>');
  expect(html).toContain('<code>mã</code>');
  expect(html).toContain('>liên kết <strong>đậm</strong></a>');
});

/** Only a few neighbours are read; reading all of them each time would take minutes here. */
it.each(['*a* ', '**a *b* ', '[a](/b/) ', '`a` ', 'a\\\n', '![](/tep/a.png)', '<b>'])(
  'takes linear time on %j over and over',
  (piece) => {
    let calls = 0;
    renderMarkdown(piece.repeat(20_000), {
      text: (text, before, after) => {
        calls++;
        expect(before.length).toBeLessThanOrEqual(200);
        expect(after.length).toBeLessThanOrEqual(200);
        return text;
      },
    });
    expect(calls).toBeLessThanOrEqual(60_001);
  },
);
