import { expect, it } from 'vitest';
import { renderMarkdown } from './render.ts';

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

/** Neighbours are read a few at a time; reading all of them each time would take minutes here. */
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
