import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOM, guard, unguard, writeCsv, type CsvValue } from './csv.ts';

/** A simple RFC 4180 reader, independent of the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  const body = text.startsWith(BOM) ? text.slice(1) : text;
  for (let i = 0; i < body.length; i += 1) {
    const char = body[i];
    if (quoted) {
      if (char !== '"') field += char;
      else if (body[i + 1] === '"') {
        field += '"';
        i += 1;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',' || (char === '\r' && body[i + 1] === '\n')) {
      rows.at(-1)?.push(field);
      field = '';
      if (char === '\r') {
        rows.push([]);
        i += 1;
      }
    } else field += char;
  }
  return rows.slice(0, -1);
}

const nasty = fc.string({
  unit: fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    "'",
    '"',
    ',',
    ' ',
    'đ',
    'Ế',
    '1',
    '＝',
  ),
});
const value: fc.Arbitrary<CsvValue> = fc.oneof(
  nasty,
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
  fc.integer(),
  fc.boolean(),
  fc.constant(undefined),
);

describe('writeCsv', () => {
  it.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+84 270', "'+84 270"],
    ['- gạch đầu dòng', "'- gạch đầu dòng"],
    ['\tx', "'\tx"],
    ['Ủy ban, xã', '"Ủy ban, xã"'],
    [-5.25, '-5.25'],
    [true, 'true'],
    [undefined, ''],
    [NaN, ''],
    ['08-CT/TU', '08-CT/TU'],
  ] as const)('writes %j', (input, expected) => {
    const written = writeCsv(['a'], [[input]])
      .slice(1)
      .split('\r\n')[1];
    expect(written).toBe(expected);
  });

  it('starts with a BOM and ends lines with CRLF', () => {
    expect(writeCsv(['a', 'b'], [[1, 'x']])).toBe('\ufeffa,b\r\n1,x\r\n');
  });

  it('is read back as it was, cell by cell', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value)), (rows) => {
        const [, ...read] = readCsv(writeCsv(['a', 'b', 'c'], rows));
        expect(read.map((row) => row.map(unguard))).toEqual(
          rows.map((row) => row.map((v) => (v === undefined ? '' : String(v)))),
        );
      }),
    );
  });

  it('never writes text that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string()), (text) => {
        const [, row] = readCsv(writeCsv(['a'], [[text]]));
        expect(row?.[0] ?? '').not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });

  it('guards reversibly', () => {
    fc.assert(fc.property(nasty, (text) => unguard(guard(text)) === text));
  });
});
