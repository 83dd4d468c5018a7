import { describe, expect, it } from 'vitest';
import { parseVersions } from '#features/versions.ts';
import { compareLegalTexts, isSameText, legalBlocks } from './compare-legal.ts';
import { abridge, directiveChanges } from './directive-changes.ts';
import { piecesHtml } from './html.ts';

const MOST = 100_000;
const text = (khoan2: string, more = '') =>
  `### Điều 5. Lịch tiếp\n\n1. Giữ nguyên.\n\n2. ${khoan2}\n\n3. Cũng giữ nguyên.\n\n### Điều 6. Hết${more}`;
const NOW = new Date('2027-01-01T00:00:00Z');

function file(at: string, body: string, changes: object[] = [], fields: object = {}) {
  const data = { title: 'Về việc thử', publishedOn: '2026-03-01', changes, ...fields };
  const yaml = Object.entries(data).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const instant = new Date(`${at}T08:00:00+07:00`);
  return { at: instant, text: `---\n${yaml.join('\n')}\n---\n\n${body}\n` };
}
const change = (on: string) => ({ on, kind: 'correction' as const, note: 'Sửa' });

describe('compareLegalTexts', () => {
  it('shows what changed, where it is and its neighbours', () => {
    const { hunks, omitted } = compareLegalTexts(
      text('Trước ngày 05.'),
      text('Trước ngày 07.'),
      MOST,
    );
    expect(omitted).toBe(0);
    expect(
      hunks.map(({ place, paragraphs }) => [
        place,
        paragraphs.map(({ pieces }) => piecesHtml(pieces).replace(/<\/?span[^>]*>/g, '')),
      ]),
    ).toEqual([
      [
        'khoản 2 Điều 5',
        [
          '1. Giữ nguyên.',
          '2. Trước ngày <del>[bỏ: 05]</del><ins>[thêm: 07]</ins>.',
          '3. Cũng giữ nguyên.',
        ],
      ],
    ]);
  });
  it('compares tables by row and lists by item', () => {
    expect(
      legalBlocks('| A | B |\n|---|---|\n| 1 | 2 |\n\n- một\n- hai').map((b) => b.text),
    ).toEqual(['A | B', '1 | 2', 'một', 'hai']);
  });
  it.each([
    ['bold and escapes', '**Điều 1.** Một\n\n1. Hai', 'Điều 1. Một\n\n1\\. Hai'],
    ['composed letters', 'Điều 1. Thế', 'Điều 1. Thế'.normalize('NFD')],
    ['spaces and lines', 'Một\nhai', 'Một  hai\n\n\n'],
  ])('takes no notice of %s', (_, before, after) => {
    expect(isSameText(before, after)).toBe(true);
    expect(compareLegalTexts(before, after, MOST).hunks).toEqual([]);
  });
  it('counts what is beyond its measure', () => {
    const { hunks, omitted } = compareLegalTexts(text('a'), text('b'), 10);
    expect([hunks, omitted]).toEqual([[], 1]);
  });
  it('takes linear time on hostile texts', () => {
    const hostile = (sign: string) => `1. ${sign}\n\n`.repeat(6000);
    // Quadratic time would exceed the test's timeout.
    expect(compareLegalTexts(hostile('a'), hostile('b'), MOST).hunks).not.toHaveLength(0);
  });
});

describe('piecesHtml', () => {
  it('lets no markup of an old version through', () => {
    const hostile = '<script>alert(1)</script><img src=x onerror="a">';
    const { hunks } = compareLegalTexts('Một hai ba', `Một hai ba \\${hostile}`, MOST);
    const html = [
      ...hunks.flatMap(({ paragraphs }) => paragraphs.map(({ pieces }) => pieces)),
      [{ kind: 'removed' as const, text: hostile }],
      [{ kind: 'same' as const, text: hostile }],
    ].map((pieces) => piecesHtml(pieces));
    expect(
      html.join('').replace(/<\/?(?:del|ins|span)(?: class="visually-hidden")?>/g, ''),
    ).not.toMatch(/[<>]/);
  });
});

it('shortens what stayed the same, from its far end', () => {
  const long = 'từ '.repeat(200).trim();
  const [first, changed, last] = abridge(
    [
      { kind: 'same', text: long },
      { kind: 'added', text: long },
      { kind: 'same', text: long },
    ],
    '[…]',
  );
  expect(first?.text).toMatch(/^từ .*\[…\] .*từ$/);
  expect(first?.text.length).toBeLessThan(200);
  expect(changed?.text).toBe(long);
  expect(last?.text).toMatch(/^từ .*\[…\]$/);
});

describe('directiveChanges', () => {
  it('tells each entry once, newest first, with its comparison where there is one', () => {
    const [old, young] = [change('2026-02-01'), change('2026-04-01')];
    const versions = parseVersions([
      file('2026-03-01', text('Trước ngày 05.'), [old]),
      file('2026-04-01', text('Trước ngày 07.'), [old, young], { effectiveOn: '2026-05-01' }),
      file('2026-06-01', text('Trước ngày 09.'), [old, young]),
    ]);
    const found = directiveChanges([old, young], versions, NOW);
    expect(found.map(({ on, entries, comparison }) => [on, entries, comparison?.count])).toEqual([
      ['2026-06-01', [], 2],
      ['2026-04-01', [young], 2],
      ['2026-02-01', [old], undefined],
    ]);
    expect(found[1]?.comparison).toMatchObject({
      beforeOn: '2026-03-01',
      afterOn: '2026-04-01',
      facts: [{ label: 'Có hiệu lực từ', pieces: [{ kind: 'added', text: '01/05/2026' }] }],
    });
  });
  it('needs no history', () => {
    const entries = [change('2026-02-01'), change('2026-04-01')];
    expect(directiveChanges(entries, [], NOW)).toEqual(
      entries
        .toReversed()
        .map((entry) => ({ on: entry.on, entries: [entry], comparison: undefined })),
    );
  });
  it('offers no comparison where the words did not change', () => {
    const versions = parseVersions([
      file('2026-03-01', text('a')),
      file('2026-04-01', text('**a**'), [change('2026-04-01')]),
    ]);
    expect(directiveChanges([change('2026-04-01')], versions, NOW)).toMatchObject([
      { comparison: undefined },
    ]);
  });
});
