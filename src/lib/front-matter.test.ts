import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FrontMatterError, parseYaml, splitFrontMatter } from './front-matter.ts';

const faultOf = (run: () => unknown): [string, number] | undefined => {
  try {
    run();
  } catch (error) {
    if (error instanceof FrontMatterError) return [error.message, error.line];
    throw error;
  }
  return undefined;
};

test('splits, and says where each part starts', () => {
  expect(splitFrontMatter('---\na: 1\nb: 2\n---\n\nBài.\n')).toEqual({
    yaml: 'a: 1\nb: 2\n',
    body: '\nBài.\n',
    yamlLine: 2,
    bodyLine: 5,
  });
});

test('a line of the body that is “---” ends nothing', () => {
  expect(splitFrontMatter('---\na: 1\n---\nmột\n\n---\nhai\n').body).toBe('một\n\n---\nhai\n');
});

test('byte order mark and Windows line ends do no harm', () => {
  expect(splitFrontMatter('\uFEFF---\r\na: 1\r\n---\r\nx\r\n')).toMatchObject({
    yaml: 'a: 1\n',
    body: 'x\n',
  });
});

test.each([
  ['---js\nmodule.exports = {}\n---\n', 'tên ngôn ngữ', 1],
  ['--- js\n---\n', 'bắt đầu bằng phần khai báo', 1],
  ['Bài.\n', 'bắt đầu bằng phần khai báo', 1],
  ['---\na: 1\n', 'thiếu dòng “---”', 1],
])('%j is refused', (text, message, line) => {
  const fault = faultOf(() => splitFrontMatter(text));
  expect(fault?.[0]).toContain(message);
  expect(fault?.[1]).toBe(line);
});

test('dates and times stay text, as the core schema has it', () => {
  const { data } = parseYaml('a: 2026-03-05\nb: 08:30\nc: 2026\nd: yes\n');
  expect(data).toEqual({ a: '2026-03-05', b: '08:30', c: 2026, d: 'yes' });
});

test.each([
  ['a: 1\na: 2\n', 'đã ghi ở trên', 11],
  ['a: 1\nb: c: d\n', 'ngoặc kép', 11],
  ['\ta: 1\n', 'phím Tab', 10],
  ['a: &x 1\nb: *x\n', 'bí danh', 11],
])('%j is refused with the line of the file', (text, message, line) => {
  const fault = faultOf(() => parseYaml(text, 10));
  expect(fault?.[0]).toContain(message);
  expect(fault?.[1]).toBe(line);
});

test('“billion laughs” ends at once', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefgh'.split('').map((name, index) => {
      const from = 'abcdefgh'[index] ?? 'a';
      return `${name}: &${name} [${Array(9).fill(`*${from}`).join(',')}]`;
    }),
  ].join('\n');
  expect(faultOf(() => parseYaml(bomb))?.[0]).toContain('bí danh');
});

test('whatever the text, the answer is data or a FrontMatterError', () => {
  const piece = fc.constantFrom(
    '---',
    '\n',
    'a: ',
    '- ',
    '"',
    "'",
    '{',
    '[',
    '&x ',
    '*x',
    '!!js ',
    '|',
    '\t',
    '1',
    '%',
    '#',
    ': ',
    'ế',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      faultOf(() => parseYaml(text));
      faultOf(() => parseYaml(splitFrontMatter(`---\n${text}\n---\n`).yaml));
    }),
    { numRuns: 2000 },
  );
});
