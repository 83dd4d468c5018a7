/** Properties of every legal text: stable ids, unchanged words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderLegalText } from './render-legal.ts';
import { isUnit, type LegalItem } from './legal-tree.ts';

const render = (source: string) => renderLegalText(source);

/** Returns the first words of every unit by id. */
function unitsOf(source: string): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (items: readonly LegalItem[]): void => {
    for (const unit of items.filter(isUnit)) {
      expect(found.has(unit.id), unit.id).toBe(false);
      found.set(unit.id, unit.text);
      walk(unit.items);
    }
  };
  walk(render(source).tree);
  return found;
}

const LETTERS = [...'abcdđeghik'];
/** Words that do not start with a number, so that the units are known in advance. */
const words = fc
  .array(
    fc.constantFrom('cơ', 'quan', 'tiếp', 'dân', 'Điều này', 'khoản 2', '05', '“lịch”', '2026'),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => `Từ ${parts.join(' ')}`);
const ending = fc.constantFrom('.', ';', ':', '');

interface Clause {
  readonly text: string;
  readonly points: readonly string[];
}
const clause: fc.Arbitrary<Clause> = fc.record({
  text: fc.tuple(words, ending).map((parts) => parts.join('')),
  points: fc.array(words, { maxLength: 4 }),
});
const article = fc.record({
  title: words,
  intro: fc.option(words, { nil: undefined }),
  clauses: fc.array(clause, { maxLength: 4 }),
});
interface Article {
  readonly title: string;
  readonly intro: string | undefined;
  readonly clauses: readonly Clause[];
}

const clauseLines = ({ text, points }: Clause, number: string): string[] => [
  `${number}. ${text}`,
  ...points.map((point, index) => `${LETTERS[index] ?? ''}) ${point};`),
];
const articleLines = ({ title, intro, clauses }: Article, number: string): string[] => [
  `### Điều ${number}. ${title}`,
  ...(intro ? [intro] : []),
  ...clauses.flatMap((one, index) => clauseLines(one, String(index + 1))),
];
const textOf = (articles: readonly (readonly [string, Article])[]): string =>
  articles.flatMap(([number, one]) => articleLines(one, number)).join('\n\n');

const numbered = (articles: readonly Article[]) =>
  articles.map((one, index) => [String(index + 1), one] as const);
const articles = fc.array(article, { minLength: 1, maxLength: 5 });

describe('ids of units', () => {
  it('are those of the numbers, each once', () => {
    fc.assert(
      fc.property(articles, (list) => {
        const expected = list.flatMap(({ clauses }, a) => [
          `dieu-${a + 1}`,
          ...clauses.flatMap(({ points }, c) => [
            `dieu-${a + 1}-khoan-${c + 1}`,
            ...points.map(
              (_, p) =>
                `dieu-${a + 1}-khoan-${c + 1}-diem-${(LETTERS[p] ?? '').replace('đ', 'dd')}`,
            ),
          ]),
        ]);
        expect([...unitsOf(textOf(numbered(list))).keys()]).toEqual(expected);
      }),
    );
  });

  it('stay with their words when text is inserted or edited elsewhere', () => {
    const edit = fc.record({
      at: fc.nat(4),
      inserted: article,
      paragraph: words,
      clause,
      chapter: fc.boolean(),
    });
    fc.assert(
      fc.property(articles, edit, (list, { at, inserted, paragraph, clause: added, chapter }) => {
        const before = unitsOf(textOf(numbered(list)));
        const index = at % list.length;
        const edited = numbered(list).flatMap(([number, one], i) =>
          i === index
            ? ([
                [number, { ...one, intro: paragraph, clauses: [...one.clauses, added] }],
                [`${number}a`, inserted],
              ] as const)
            : ([[number, one]] as const),
        );
        const source = `${chapter ? '## Chương I. TÊN\n\n' : ''}${paragraph}\n\n${textOf(edited)}`;
        const after = unitsOf(source);
        for (const [id, text] of before) expect(after.get(id), id).toBe(text);
      }),
    );
  });

  it('stay in party texts when a clause is added', () => {
    const party = fc.array(fc.array(words, { maxLength: 4 }), { minLength: 1, maxLength: 5 });
    const ROMAN = ['I', 'II', 'III', 'IV', 'V'];
    const source = (parts: readonly (readonly string[])[]) =>
      parts
        .flatMap((clauses, part) => [
          `## ${ROMAN[part] ?? ''}. TÊN`,
          ...clauses.map((text, index) => `${index + 1}- ${text}`),
        ])
        .join('\n\n');
    fc.assert(
      fc.property(party, fc.nat(4), words, (parts, at, added) => {
        const before = unitsOf(source(parts));
        const after = unitsOf(
          source(parts.map((part, i) => (i === at % parts.length ? [...part, added] : part))),
        );
        for (const [id, text] of before) expect(after.get(id), id).toBe(text);
      }),
    );
  });
});

describe('words', () => {
  const piece = fc.oneof(
    words,
    fc.constantFrom(
      ...[
        'Điều 1. ',
        'Điều 3a. ',
        '1. ',
        '2a. ',
        'a) ',
        'đ1) ',
        'I. ',
        'A. ',
        '1.1. ',
        '2.15 Từ ',
        '- ',
      ],
      ...[
        '+ ',
        '“',
        '”',
        '"',
        './.',
        'Nơi nhận:',
        'Phụ lục I',
        'Mẫu số 01',
        'QUY CHẾ',
        'Chương I',
        'f) ',
      ],
      ...['Sửa đổi khoản 1 như sau:', '\n', '\n\n', '\n\n'],
    ),
  );
  /** Returns the visible text, without Markdown markers and list signs. */
  const bare = (text: string): string[] =>
    text
      .split('\n')
      .map((line) => line.replace(/^[\s+-]+/, ''))
      .join(' ')
      .split(/[\s+-]+/)
      .filter(Boolean);
  it('are all on the page, in order', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
        const source = parts.join('');
        const shown = render(source)
          .html.replace(/<[^>]+>/g, ' ')
          .replaceAll('&quot;', '"');
        // Source may split a word with a marker ("Từ“") where the page does not: compare letters
        // only.
        expect(bare(shown).join('')).toBe(bare(source).join(''));
      }),
      { numRuns: 1000 },
    );
  });
});
