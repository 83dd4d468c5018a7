/**
 * All rules for Markdown bodies, as one function from text to findings. No Node modules: the CMS
 * runs it in the browser before saving, the check in Node.
 */
import type { Nodes } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { tooNested } from './too-nested.ts';

/** Corrections by rule. */
const CURES = {
  'no-raw-html': 'Viết bằng Markdown. Muốn hiện dấu “<” thì gõ “\\<”.',
  'allowed-link-protocols':
    'Chỉ dùng http://, https://, mailto:, tel: hoặc đường dẫn trên trang này.',
  'images-from-uploads': 'Tải ảnh lên trang rồi chèn; đường dẫn ảnh bắt đầu bằng /tep/.',
  'no-h1': 'Tên bài đã là tiêu đề cấp một; trong bài dùng “##” trở xuống.',
  'heading-levels': 'Dùng cấp liền sau: “##” rồi “###” rồi “####”.',
} as const;
type BodyRule = keyof typeof CURES;

interface BodyFinding {
  rule: BodyRule | 'too-nested';
  severity: 'error' | 'warning';
  /** Line of the body, from 1. */
  line: number;
  fault: string;
  cure: string;
}

const PROTOCOLS = new Set(['http', 'https', 'mailto', 'tel']);

/** Returns whether links may lead there: relative addresses, four protocols, but not `//host`. */
export function isAllowedLink(url: string): boolean {
  // Browsers ignore control characters and spaces inside a protocol, so the test must too.
  // eslint-disable-next-line no-control-regex -- exactly these are what is removed
  const bare = url.replace(/[\u0000-\u0020\u007F-\u00A0]/g, '').replaceAll('\\', '/');
  if (bare.startsWith('//')) return false;
  const protocol = /^([^/?#:]*):/.exec(bare)?.[1];
  return protocol === undefined || PROTOCOLS.has(protocol.toLowerCase());
}

/** Pictures must be uploads: no requests to third parties, no pictures that disappear later. */
const isUpload = (url: string): boolean => /^\/tep\/(?!.*\.\.)/.test(url);

function headingText(heading: Nodes): string {
  const words: string[] = [];
  visit(heading, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') words.push(node.value);
  });
  return words.join('');
}

const parser = remark().use(remarkGfm).freeze();

function findingsIn(markdown: string): BodyFinding[] {
  const tree = parser.parse(markdown);
  const found: BodyFinding[] = [];
  const report = ({ position }: Nodes, rule: BodyRule, fault: string): void => {
    const severity = rule === 'heading-levels' ? 'warning' : 'error';
    found.push({ rule, severity, line: position?.start.line ?? 1, fault, cure: CURES[rule] });
  };
  const addresses = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    // Of two definitions with one name, Markdown uses the first.
    if (!addresses.has(identifier)) addresses.set(identifier, url);
  });
  // The page title is the only heading of level 1; screen reader users navigate by levels.
  let level = 1;
  visit(tree, (node) => {
    if (node.type === 'html')
      report(node, 'no-raw-html', `Có mã HTML: “${node.value.split('\n', 1)[0]?.slice(0, 40)}”.`);
    if ((node.type === 'link' || node.type === 'definition') && !isAllowedLink(node.url))
      report(node, 'allowed-link-protocols', `Liên kết không được phép: “${node.url}”.`);
    if (node.type === 'image' || node.type === 'imageReference') {
      const url = (node.type === 'image' ? node.url : addresses.get(node.identifier)) ?? '';
      if (!isUpload(url))
        report(node, 'images-from-uploads', `Ảnh không nằm trong tệp đã tải lên: “${url}”.`);
    }
    if (node.type !== 'heading') return;
    const words = headingText(node);
    if (node.depth === 1) report(node, 'no-h1', `Tiêu đề cấp một trong bài: “${words}”.`);
    if (node.depth > level + 1)
      report(
        node,
        'heading-levels',
        `Tiêu đề “${words}” ở cấp ${node.depth}, ngay sau cấp ${level}: nhảy cấp.`,
      );
    level = node.depth;
  });
  return found;
}

/** A line that may contain a heading, also within quotes and lists. */
const HEADING = /^[ \t>*+\-\d.)]*(#{1,6})(?:\s|$)/gm;
/** HTML or an autolink, a link, image or definition, and headings marked by underlining. */
const SPECIAL = /<[a-z/!?]|\][([:]|^[ \t>*+\-\d.)]*=+[ \t]*$|^[ \t>]*-+[ \t]*$/im;

/**
 * Links and pictures that are plainly allowed: web, mail, telephone, this site; without characters
 * that Markdown might unescape. Most bodies have no others and need no full parse.
 */
const PLAIN_LINK =
  /(?:(?<!!)\[[^[\]\n<>`\\&]*\]\((?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)|!\[[^[\]\n<>`\\&]*\]\(\/tep\/(?![^\s)]*\.\.))[^\s()<>\\&]*\)/g;

/**
 * Returns whether the text may break a rule. A full parse takes milliseconds, and most legal texts
 * are plain paragraphs and well-ordered headings. May return true needlessly, but never false
 * wrongly.
 */
export function mayBreakRules(markdown: string): boolean {
  if (SPECIAL.test(markdown) && SPECIAL.test(markdown.replaceAll(PLAIN_LINK, 'x'))) return true;
  let previous = 1;
  for (const [, marks = ''] of markdown.matchAll(HEADING)) {
    if (marks.length === 1 || marks.length > previous + 1) return true;
    previous = marks.length;
  }
  return false;
}

/** Returns all findings in a text. */
export function lintBody(markdown: string): BodyFinding[] {
  const nested = tooNested(markdown);
  if (nested) return [{ rule: 'too-nested', severity: 'error', ...nested }];
  return mayBreakRules(markdown) ? findingsIn(markdown) : [];
}
