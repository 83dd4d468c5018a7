/** For any text, the output has only allowed elements and takes linear time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legalLines } from './legal-lines.ts';
import { renderLegalText } from './render-legal.ts';

const render = (source: string) => renderLegalText(source, { fold: true });
const ids = (source: string): string[] =>
  [...render(source).html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');

/** Each makes some pattern backtrack or look ahead repeatedly. */
const HOSTILE = [
  ...['“a\n\n', '1. a\n', '\\', '- \n', 'Điều 1. a\n\n', '**', '1.1.1.1.1', 'a) ', 'a)1 '],
  ...['Sửa đổi khoản 1 như sau:\n\n', '1. Sửa đổi khoản 1 như sau: “1. a\n\n', 'khoản 1, ', '111'],
  ...[
    'như sau: "1. a\n\n',
    'Phụ lục (kèm theo ',
    '(kèm theo (',
    'Điều 1.1 ',
    '\n“',
    'Mẫu số 1\n\n',
  ],
  ...[
    'QUY CHẾ ./.\n\n',
    '## I. A\n\n',
    'Phần I\n\nChương I\n\n',
    '1.1 A\n\n',
    'I. ',
    '_',
    '1a.1 A\n\n',
  ],
];

describe('hostile text', () => {
  const attack = fc.constantFrom(
    '<script>',
    '</p>',
    '<b onclick=x>',
    'Điều 1. ',
    '1. ',
    'a) ',
    '“',
    '”',
    '\n',
    '\n\n',
    '**',
    '## ',
    '- ',
    '+ ',
    '"',
    '>',
    '&',
    '\\',
    '`',
    'QUY CHẾ',
    'Chương I',
    './.',
    '[a](javascript:x)',
    '    ',
    '\t',
    '```\n',
    '|-|\n',
    '===\n',
    'Phụ lục',
  );
  it('yields only elements of the allow-list, with unique ids', () => {
    fc.assert(
      fc.property(fc.array(attack, { maxLength: 50 }), (parts) => {
        const source = parts.join('');
        const html = render(source).html;
        // Quoted text is safe, because quotes are escaped in text.
        expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(
          /<(?:script|b|iframe|svg)\b|<[^>]*\son\w+=/i,
        );
        expect(html).not.toMatch(/(?:href|src)="(?!#|\/|https?:|mailto:|tel:)/);
        const all = ids(source);
        expect(new Set(all).size).toBe(all.length);
      }),
      { numRuns: 1500 },
    );
  });
  // Quadratic time would exceed the test's timeout.
  it.each(HOSTILE)('takes linear time on %j again and again', (part) => {
    expect(legalLines(part.repeat(20_000)).text.length).toBeGreaterThan(0);
    expect(render(part.repeat(Math.ceil(100_000 / part.length)))).toBeDefined();
  });
});
