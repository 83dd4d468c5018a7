/**
 * Which cells of a workbook are shown as per cent. The reading library gives their bare numbers: a
 * cell that says 12,5% arrives as 0.125, and the form means 12,5. Only tags and attributes that
 * spreadsheet programs write are looked at (ECMA-376 part 1, 18.8.30 and 18.3.1.4).
 */
import { strFromU8, unzipSync } from 'fflate';

/** Built-in formats `0%` and `0.00%`. */
const BUILT_IN = ['9', '10'];

const BASE = 'xl/';
const WORKBOOK = `${BASE}workbook.xml`;
const RELATIONS = `${BASE}_rels/workbook.xml.rels`;
const STYLES = `${BASE}styles.xml`;
const SHEET = new RegExp(`^${BASE}worksheets/[^/]+\\.xml$`);

type Attributes = Readonly<Record<string, string>>;

/** The attributes of every such tag, whatever its prefix. */
const tagsOf = (xml: string, name: string): Attributes[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^<>]*)>`, 'g'))].map(([, text = '']) =>
    Object.fromEntries(
      [...text.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
        ([, key = '', double, single]) => [key, double ?? single ?? ''],
      ),
    ),
  );

/** A per cent sign that is no quoted or escaped text of the format: `0.0%`, not `0" %"`. */
const isPercentCode = (code: string): boolean =>
  code.replace(/&quot;[^&]*&quot;|"[^"]*"|\\./g, '').includes('%');

/** Numbers of the cell styles that show per cent. */
function percentStyles(xml: string): Set<string> {
  const formats = new Set([
    ...BUILT_IN,
    ...tagsOf(xml, 'numFmt').flatMap(({ numFmtId = '', formatCode = '' }) =>
      isPercentCode(formatCode) ? [numFmtId] : [],
    ),
  ]);
  const cellStyles = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? '';
  return new Set(
    tagsOf(cellStyles, 'xf').flatMap(({ numFmtId = '' }, index) =>
      formats.has(numFmtId) ? [String(index)] : [],
    ),
  );
}

/** Paths of the sheets in the order of the workbook. */
function sheetPaths(workbook: string, relations: string): string[] {
  const targets = new Map(
    tagsOf(relations, 'Relationship').map(({ Id = '', Target = '' }) => [Id, Target]),
  );
  return tagsOf(workbook, 'sheet').map((sheet) => {
    const target = targets.get(sheet['r:id'] ?? '') ?? '';
    return target.startsWith('/') ? target.slice(1) : BASE + target;
  });
}

/** @returns per sheet, in the order of the workbook, the addresses ("C7") of cells shown as per cent */
export function percentCells(bytes: Uint8Array): Set<string>[] {
  const parts = unzipSync(bytes, {
    filter: ({ name }) => [WORKBOOK, RELATIONS, STYLES].includes(name) || SHEET.test(name),
  });
  const read = (path: string) => (parts[path] ? strFromU8(parts[path]) : '');
  const styles = percentStyles(read(STYLES));
  return sheetPaths(read(WORKBOOK), read(RELATIONS)).map(
    (path) =>
      new Set(
        styles.size === 0
          ? []
          : tagsOf(read(path), 'c').flatMap(({ r = '', s = '' }) => (styles.has(s) ? [r] : [])),
      ),
  );
}
