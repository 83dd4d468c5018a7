import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAllowedLink, lintBody, mayBreakRules } from './lint-body.ts';

const found = (markdown: string) => lintBody(markdown).map(({ rule, line }) => [rule, line]);

describe('lintBody', () => {
  test.each<[string, string, [string, number][]]>([
    ['plain legal text', '## Điều 1. Phạm vi\n\n1. Một\n\n### Khoản\n', []],
    ['a tag', 'Một\n\n<div>x</div>\n', [['no-raw-html', 3]]],
    [
      'a tag inside a line',
      'Một <b>đậm</b>',
      [
        ['no-raw-html', 1],
        ['no-raw-html', 1],
      ],
    ],
    ['a comment', '<!-- ẩn -->', [['no-raw-html', 1]]],
    ['less-than signs and escapes', 'a < b, \\<b>', []],
    ['HTML shown as code', '`<b>` và\n\n```\n<script>\n```\n', []],
    [
      'good links',
      '[a](https://x.vn) [b](/van-ban/) [c](mailto:a@b.vn) [d](tel:113) [e](#dieu-5)',
      [],
    ],
    ['javascript link', '[a](javascript:alert(1))', [['allowed-link-protocols', 1]]],
    ['javascript link with entities', '[a](java&#115;cript:x)', [['allowed-link-protocols', 1]]],
    ['definition', '[a][x]\n\n[x]: data:text/html,1', [['allowed-link-protocols', 3]]],
    ['autolink of another kind', '<file:///etc/passwd>', [['allowed-link-protocols', 1]]],
    ['picture of the site', '![Cầu](/tep/cau.webp)', []],
    ['picture from elsewhere', 'x\n\n![Cầu](https://x.vn/a.jpg)', [['images-from-uploads', 3]]],
    ['picture by reference', '![a][x]\n\n[x]: https://x.vn/a.jpg', [['images-from-uploads', 1]]],
    ['picture that climbs', '![a](/tep/../x.png)', [['images-from-uploads', 1]]],
    ['first-level heading', '# Tên', [['no-h1', 1]]],
    ['underlined heading', 'Tên\n===', [['no-h1', 1]]],
    ['heading in a list in a quote', '> - # Tên', [['no-h1', 1]]],
    ['jump', '## I\n\n#### 1', [['heading-levels', 3]]],
    ['jump at the start', '### I', [['heading-levels', 1]]],
    ['back up is no jump', '## I\n\n### 1\n\n## II\n\n### 1', []],
  ])('%s', (_, markdown, expected) => {
    expect(found(markdown)).toEqual(expected);
  });

  test('says in Vietnamese what to do', () => {
    expect(lintBody('<b>')[0]?.cure).toContain('Markdown');
  });
});

test.each([
  ['JavaScript:alert(1)', false],
  [' java\tscript:alert(1)', false],
  ['\u0001javascript:x', false],
  ['//evil.example', false],
  ['/\\evil.example', false],
  ['vbscript:x', false],
  ['HTTPS://x.vn', true],
  ['?q=a:b', true],
  ['/a:b', true],
  ['#a:b', true],
  ['', true],
])('isAllowedLink(%j) is %s', (url, allowed) => {
  expect(isAllowedLink(url)).toBe(allowed);
});

test('the quick look never misses what the parser finds', () => {
  const piece = fc.constantFrom(
    ...[
      '# ',
      '## ',
      '#### ',
      '<b>',
      '</b',
      '<!--',
      '<a:b>',
      '[a](x:y)',
      '![a](b)',
      '[a]: x:y',
      '\n',
    ],
    ...[
      '===',
      '---',
      '- ',
      '> ',
      '1. ',
      '1) ',
      '    ',
      '\t',
      '`',
      '```\n',
      'Điều',
      ' ',
      '\\',
      '\n\n',
      '#',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const markdown = pieces.join('');
      // A definition always triggers the full parse, so it is appended to compare the results.
      if (mayBreakRules(markdown)) return;
      expect(lintBody(`${markdown}\n\n[always-parsed]: /x`)).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});
