/**
 * The cells of a table in HTML that an office program put on the clipboard. Read as text and never
 * rendered: Word's HTML is full of styles, which a strict policy would report even in a document of
 * `DOMParser`.
 */

/** No table of a notice comes near; what is longer is not a table somebody copied by hand. */
const LONGEST = 2_000_000;

const UNSEEN = /<!--[\s\S]*?-->|<(style|script|head|xml|title)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;
const TOKEN = /<(\/?)([a-z][a-z0-9]*)\b([^>]*)>|([^<]+)|</gi;
/** Tags that end a line inside a cell. */
const BREAKS = new Set(['br', 'p', 'div', 'li']);

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  hellip: '…',
};
const ACCENTS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
};

function decodeEntity(whole: string, name: string): string {
  const code = /^#x([0-9a-f]{1,6})$/i.exec(name)?.[1] ?? /^#(\d{1,7})$/.exec(name)?.[1];
  if (code) {
    const point = parseInt(code, /^#x/i.test(name) ? 16 : 10);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  }
  const [, letter, accent = ''] = /^([aeiouy])(grave|acute|circ|tilde)$/i.exec(name) ?? [];
  if (letter) return `${letter}${ACCENTS[accent.toLowerCase()] ?? ''}`.normalize('NFC');
  return ENTITIES[name.toLowerCase()] ?? whole;
}

/** "Tiếp &ocirc;ng&nbsp;A" as it reads. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(#?[a-z0-9]{1,10});/gi, decodeEntity);

const tidy = (text: string): string =>
  decodeEntities(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();

const span = (attributes: string, name: string): number => {
  const value = Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes)?.[1]);
  return value > 1 && value <= 1000 ? value : 1;
};

interface Cell {
  text: string;
  readonly columns: number;
  readonly rows: number;
}

/** Rows of cells as written; tables within a cell are part of its text. */
function rowsAsWritten(html: string): Cell[][] {
  const rows: Cell[][] = [];
  let cell: Cell | undefined;
  let depth = 0;
  for (const match of html.matchAll(TOKEN)) {
    const [, slash = '', tag = '', attributes = '', text = ''] = match;
    const name = tag.toLowerCase();
    if (name === 'table') depth = Math.max(0, depth + (slash ? -1 : 1));
    if (depth <= 1 && name === 'tr') {
      if (!slash) rows.push([]);
      cell = undefined;
    } else if (depth <= 1 && (name === 'td' || name === 'th')) {
      cell = slash
        ? undefined
        : { text: '', columns: span(attributes, 'colspan'), rows: span(attributes, 'rowspan') };
      if (cell) rows.at(-1)?.push(cell);
    } else if (cell) cell.text += BREAKS.has(name) ? '\n' : text.replace(/\s+/g, ' ');
  }
  return rows;
}

/** Repeats a cell that spans several rows or columns in each of them. */
function spread(rows: readonly Cell[][]): string[][] {
  let above: { text: string; left: number }[] = [];
  return rows.map((cells) => {
    const row: string[] = [];
    const next: typeof above = [];
    const put = (text: string, left: number): void => {
      next[row.length] = { text, left };
      row.push(text);
    };
    const carry = (): void => {
      for (let held = above[row.length]; held && held.left > 0; held = above[row.length])
        put(held.text, held.left - 1);
    };
    for (const cell of cells) {
      carry();
      const text = tidy(cell.text);
      for (let n = 0; n < cell.columns; n += 1) put(text, cell.rows - 1);
    }
    carry();
    above = next;
    return row;
  });
}

/** The table's rows of cells; none when the HTML has no table. */
export function htmlTableRows(html: string): string[][] {
  if (html.length > LONGEST || !/<tr[\s>]/i.test(html)) return [];
  return spread(rowsAsWritten(html.replace(UNSEEN, ' '))).filter((row) => row.some(Boolean));
}
