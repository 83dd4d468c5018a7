import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { percentCells } from './sheets.ts';
import { workbook } from './workbook.fixture.ts';

/** Returns a workbook with only the parts that define cell formats. */
function parts(styles: string, sheets: Readonly<Record<string, string>>, prefix = ''): Uint8Array {
  const names = Object.keys(sheets);
  const tag = (name: string, attributes: string) => `<${prefix}${name} ${attributes}/>`;
  const files = {
    'xl/workbook.xml': names.map((name, i) => tag('sheet', `name="${name}" r:id="r${i}"`)).join(''),
    'xl/_rels/workbook.xml.rels': names
      .map((name, i) => tag('Relationship', `Target='/xl/worksheets/${name}.xml' Id='r${i}'`))
      .join(''),
    'xl/styles.xml': styles,
    ...Object.fromEntries(names.map((name) => [`xl/worksheets/${name}.xml`, sheets[name] ?? ''])),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([k, v]) => [k, strToU8(v)])));
}

const STYLES = [
  '<numFmt numFmtId="165" formatCode="0.0%"/>',
  '<numFmt numFmtId="166" formatCode="0.0&quot; %&quot;"/>',
  '<numFmt numFmtId="167" formatCode="0.0\\%"/>',
  '<cellStyleXfs><xf numFmtId="9"/><xf numFmtId="9"/></cellStyleXfs>',
  '<cellXfs>',
  ...['0', '9', '10', '165', '166', '167'].map((id) => `<xf numFmtId="${id}" xfId="0"/>`),
  '</cellXfs>',
].join('');
const SHEET = [0, 1, 2, 3, 4, 5]
  .map((style) => `<c r="A${style}" s="${style}"><v>1</v></c>`)
  .join('');

test('per cent is what the format of a cell says, not a sign that is only text', () => {
  expect(percentCells(parts(STYLES, { mot: SHEET }))).toEqual([new Set(['A1', 'A2', 'A3'])]);
});

test('each sheet has its own, in the order of the workbook', () => {
  const sheets = { mot: '<c r="B2" s="1"/>', hai: '<c r="C3"/>' };
  expect(percentCells(parts(STYLES, sheets))).toEqual([new Set(['B2']), new Set()]);
});

test('tags may have a prefix', () => {
  const styles = STYLES.replace(/<(\/?)/g, '<$1x:');
  expect(percentCells(parts(styles, { mot: SHEET.replace(/<(\/?)/g, '<$1x:') }, 'x:'))).toEqual([
    new Set(['A1', 'A2', 'A3']),
  ]);
});

test('without styles no cell is', () => {
  expect(percentCells(workbook([['Đơn vị', 0.5]]))).toEqual([new Set()]);
});
