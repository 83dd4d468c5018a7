/**
 * Parses the XML of Word files into a plain tree. Document types are refused, and with them
 * entities: no entity expansion, no external files. No recursion, so nesting cannot exhaust the
 * stack.
 */
import { LIMITS } from '#import/limits.ts';
import { Refusal } from '#import/notes.ts';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
}
type XmlNode = XmlElement | string;

export const element = (
  name: string,
  attributes: Record<string, string> = {},
  children: XmlNode[] = [],
): XmlElement => ({ name, attributes, children });

const broken = (what: string): Refusal =>
  new Refusal(
    `Nội dung XML trong tệp Word bị hỏng hoặc bất thường (${what}).`,
    'Mở tệp bằng Word hoặc LibreOffice, lưu lại thành .docx rồi nhập lại.',
  );

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,8}));/gi, (whole, ...groups) => {
    const [decimal, hex, name] = groups as (string | undefined)[];
    if (name) return NAMED[name] ?? whole;
    const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** Elements that the import ignores; they are most of a long document and would use memory. */
const IDLE =
  /^w:(?:proofErr|lang|color|sz|szCs|spacing|ind|kern|shd|w|lastRenderedPageBreak|bookmarkStart|bookmarkEnd|noProof|bCs|iCs|widowControl|keepNext|keepLines|snapToGrid|contextualSpacing|tcW|tblW|tblLook|vAlign|autoSpaceD[EN]|u|highlight)$/;
const NO_ATTRIBUTES: Record<string, string> = Object.freeze({});
const NO_CHILDREN = Object.freeze([]) as unknown as XmlNode[];

const TAG = /([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function attributesOf(text: string): Record<string, string> {
  if (text === '') return NO_ATTRIBUTES;
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE))
    if (!name.startsWith('w:rsid')) attributes[name] = decodeEntities(double ?? single ?? '');
  return attributes;
}

/** Returns the end of a comment, CDATA section or instruction that starts at `at`. */
function skipTo(source: string, end: string, at: number): number {
  const found = source.indexOf(end, at);
  if (found === -1) throw broken('thiếu chỗ đóng');
  return found + end.length;
}

/**
 * @returns the root element
 * @throws Refusal for a document type, wrong nesting, or elements nested too deep
 */
export function parseXml(source: string): XmlElement {
  const root = element('');
  const open = [root];
  let at = 0;
  while (at < source.length) {
    const start = source.indexOf('<', at);
    const parent = open.at(-1) ?? root;
    if (start > at && open.length > 1)
      parent.children.push(decodeEntities(source.slice(at, start)));
    if (start === -1) break;
    if (source.startsWith('<!--', start)) at = skipTo(source, '-->', start);
    else if (source.startsWith('<![CDATA[', start)) {
      at = skipTo(source, ']]>', start);
      parent.children.push(source.slice(start + 9, at - 3));
    } else if (source.startsWith('<?', start)) at = skipTo(source, '?>', start);
    else if (source.startsWith('<!', start)) throw broken('có khai báo DOCTYPE');
    else if (source.startsWith('</', start)) {
      at = skipTo(source, '>', start);
      if (open.length === 1 || source.slice(start + 2, at - 1).trim() !== parent.name)
        throw broken('thẻ đóng không khớp');
      open.pop();
    } else {
      TAG.lastIndex = start + 1;
      const tag = TAG.exec(source);
      if (!tag) throw broken('thẻ viết sai');
      at = TAG.lastIndex;
      const [, name = '', attributes = '', isLeaf] = tag;
      if (isLeaf && IDLE.test(name)) continue;
      const child = element(name, attributesOf(attributes), isLeaf ? NO_CHILDREN : []);
      parent.children.push(child);
      if (!isLeaf) open.push(child);
      if (open.length > LIMITS.depth) throw broken('các phần tử lồng nhau quá sâu');
    }
  }
  const [first] = elements(root);
  if (open.length > 1 || !first) throw broken('thiếu thẻ đóng');
  return first;
}

/** Returns the child elements, without text. */
export const elements = (node: XmlElement): XmlElement[] =>
  node.children.filter((child) => typeof child !== 'string');

export const child = (node: XmlElement | undefined, name: string): XmlElement | undefined =>
  node?.children.find(
    (found): found is XmlElement => typeof found !== 'string' && found.name === name,
  );

/** Returns the `w:val` of a child, where Word stores most values. */
export const valueOf = (node: XmlElement | undefined, name: string): string | undefined =>
  child(node, name)?.attributes['w:val'];

/** Yields every element of these names below a node, in document order, but none inside a match. */
export function* descendants(node: XmlElement, ...names: string[]): Generator<XmlElement> {
  for (const found of elements(node))
    if (names.includes(found.name)) yield found;
    else yield* descendants(found, ...names);
}

/** Returns the text directly inside an element. */
export const ownText = (node: XmlElement): string =>
  node.children.filter((text) => typeof text === 'string').join('');

/** Returns the text of an element including tabs and breaks. */
export function xmlText(node: XmlElement): string {
  if (node.name === 'w:t' || node.name === 'w:delText') return ownText(node);
  if (node.name === 'w:tab') return '\t';
  if (node.name === 'w:br' || node.name === 'w:cr') return '\n';
  const text = elements(node).map(xmlText).join('');
  return node.name === 'w:p' ? `${text}\n` : text;
}
