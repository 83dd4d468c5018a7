/**
 * All rules for Markdown bodies, as one function from text to findings.
 * No Node here: the CMS runs it in the editor's browser before saving, the check runs it in Node.
 */
import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Plugin } from 'unified';
import { allowedLinkProtocols } from './allowed-link-protocols.ts';
import { headingLevels } from './heading-levels.ts';
import { imagesFromUploads } from './images-from-uploads.ts';
import { noH1 } from './no-h1.ts';
import { noRawHtml } from './no-raw-html.ts';
import { tooNested } from './too-nested.ts';

/** What to do instead, by rule. */
const CURES = {
  'no-raw-html': 'Viết bằng Markdown. Muốn hiện dấu “<” thì gõ “\\<”.',
  'allowed-link-protocols':
    'Chỉ dùng http://, https://, mailto:, tel: hoặc đường dẫn trên trang này.',
  'images-from-uploads': 'Tải ảnh lên trang rồi chèn; đường dẫn ảnh bắt đầu bằng /tep/.',
  'no-h1': 'Tên bài đã là tiêu đề cấp một; trong bài dùng “##” trở xuống.',
  'heading-levels': 'Dùng cấp liền sau: “##” rồi “###” rồi “####”.',
} as const;
export type BodyRule = keyof typeof CURES | 'too-nested';

export interface BodyFinding {
  rule: BodyRule;
  severity: 'error' | 'warning';
  /** Line of the body, from 1. */
  line: number;
  fault: string;
  cure: string;
}

/** The text itself is not wanted back: only what the rules said. */
const discard: Plugin<[], Root, string> = function () {
  this.compiler = () => '';
};

const processor = remark()
  .use(remarkGfm)
  .use(noRawHtml)
  .use(allowedLinkProtocols)
  .use(imagesFromUploads)
  .use(noH1)
  .use(headingLevels)
  .use(discard)
  .freeze();

/** A line that can hold a heading, quotes and lists around it included. */
const HEADING = /^[ \t>*+\-\d.)]*(#{1,6})(?:\s|$)/gm;
/** HTML or an autolink, a link, image or definition, and headings underlined instead of marked. */
const SPECIAL = /<[a-z/!?]|\][([:]|^[ \t>*+\-\d.)]*=+[ \t]*$|^[ \t>]*-+[ \t]*$/im;

/**
 * Links and pictures that are plainly allowed, wherever they stand: web, letter, telephone, this
 * site. Nothing that Markdown might unescape; most bodies have no others, and need no full parse.
 */
const PLAIN_LINK =
  /(?:(?<!!)\[[^[\]\n<>`\\&]*\]\((?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)|!\[[^[\]\n<>`\\&]*\]\(\/tep\/(?![^\s)]*\.\.))[^\s()<>\\&]*\)/g;

/**
 * Could the text break a rule at all? A full parse takes milliseconds and most legal texts are plain
 * paragraphs and well-ordered headings. May say yes too often, never no too often.
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

/** Everything in the text that must not be published as it is. */
export function lintBody(markdown: string): BodyFinding[] {
  const nested = tooNested(markdown);
  if (nested) return [{ rule: 'too-nested', severity: 'error', ...nested }];
  if (!mayBreakRules(markdown)) return [];
  return processor.processSync(markdown).messages.map(({ ruleId, reason, line }) => {
    const rule = ruleId as keyof typeof CURES;
    return {
      rule,
      severity: rule === 'heading-levels' ? 'warning' : 'error',
      line: line ?? 1,
      fault: `${reason}.`,
      cure: CURES[rule],
    };
  });
}
