/**
 * How wide a text is in the site's own font (Be Vietnam Pro), for pictures drawn at build. Advance
 * widths in hundredths of an em, read from the font's `hmtx` table; a letter with marks is as wide as
 * its base letter, give or take 3 hundredths.
 */
export type Weight = 400 | 600;

const WIDTHS: Readonly<Record<Weight, Readonly<Record<number, string>>>> = {
  400: {
    22: "'`’",
    26: ' Iil·',
    28: 'j!.:',
    32: ',;"',
    39: '“1fr',
    43: '|”t{}',
    47: '()[]J~',
    51: '\\*/zs',
    57: '<>^kx?nu',
    61: 'hvyư7₫e+-c',
    65: 'ELF8PSagoơ',
    68: '$2Tbdpq35ZđBRY069K–',
    72: '_4HVX',
    76: '=DNU…&AƯ',
    81: 'CGĐ#',
    85: 'QOƠ%M',
    89: 'w—m',
    100: '@W',
  },
  600: {
    26: "' ’`",
    29: 'Iilj·',
    33: '!.:,;',
    40: '"f',
    44: '1r“t|”',
    48: '(){}J~',
    52: '[]*z\\',
    57: '/s<>',
    60: 'ku^nvxyư7h',
    65: '-?ec₫E+FL$ago',
    69: '28SZbdpqơ35PTđ069',
    73: 'BKRY–_4HUV',
    76: '=DNXƯ&A',
    79: 'CGĐ',
    83: '…#OQƠ',
    90: '%—Mwm',
    104: '@W',
  },
};
const WIDEST = 104;
const MARKS = 3;
const MOST_LETTERS = 1000;

const tableOf = (weight: Weight): Map<string, number> =>
  new Map(
    Object.entries(WIDTHS[weight]).flatMap(([width, letters]) =>
      [...letters].map((letter) => [letter, Number(width)] as const),
    ),
  );
const TABLES = { 400: tableOf(400), 600: tableOf(600) } as const;

/** In hundredths of an em; letters with marks are remembered, there are a few hundred of them. */
function letterWidth(letter: string, table: Map<string, number>): number {
  const known = table.get(letter);
  if (known !== undefined) return known;
  const width = (table.get(letter.normalize('NFD')[0] ?? '') ?? WIDEST) + MARKS;
  if (table.size < MOST_LETTERS) table.set(letter, width);
  return width;
}

/** Width of one line of text (NFC) in the unit of `size`; an unknown letter counts as the widest. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  let sum = 0;
  for (const letter of text) sum += letterWidth(letter, TABLES[weight]);
  return (sum * size) / 100;
}

/** Parts of a word that a line may end after: "15/2026/QĐ-UBND" → "15/", "2026/", "QĐ-", "UBND". */
const pieces = (word: string): string[] => word.match(/[^/-]{1,12}[/-]?|[/-]/gu) ?? [word];

export interface WrapOptions {
  readonly width: number;
  readonly size: number;
  readonly weight?: Weight;
  /** The last line ends with "…" where there would be more. */
  readonly lines: number;
}

/** Lines of text that fit the width; words too long for a line are cut after "/" or "-". */
export function wrapText(text: string, options: WrapOptions): string[] {
  const { width, size, weight = 400, lines } = options;
  const measure = (part: string): number => textWidth(part, size, weight);
  const space = measure(' ');
  const out: string[] = [];
  let line = '';
  let used = 0;
  const push = (part: string, glue: '' | ' '): void => {
    const own = measure(part);
    const gap = glue === '' ? 0 : space;
    if (line !== '' && used + gap + own <= width) {
      line += glue + part;
      used += gap + own;
    } else {
      if (line !== '') out.push(line);
      line = part;
      used = own;
    }
  };
  for (const word of text.normalize('NFC').split(/\s+/u).filter(Boolean)) {
    if (out.length > lines) break;
    if (measure(word) <= width) push(word, ' ');
    else for (const [index, piece] of pieces(word).entries()) push(piece, index === 0 ? ' ' : '');
  }
  if (line !== '') out.push(line);
  if (out.length <= lines) return out;
  let last = out[lines - 1] ?? '';
  while (last !== '' && measure(`${last}…`) > width)
    last = last.includes(' ') ? last.slice(0, last.lastIndexOf(' ')) : last.slice(0, -1);
  return [...out.slice(0, lines - 1), `${last.replace(/[\s,;:.–-]+$/u, '')}…`];
}
