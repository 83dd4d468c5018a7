/**
 * Splits and parses the files of `content/`: YAML front matter between `---` lines, Markdown below.
 * YAML is read with the 1.2 core schema, in which `2026-03-05` and `08:30` stay strings.
 */
import { LineCounter, parseDocument, type Document } from 'yaml';

export class FrontMatterError extends Error {
  override name = 'FrontMatterError';
  /** Line of the file, from 1. */
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

export interface SplitFile {
  /** The YAML text. */
  yaml: string;
  /** The Markdown below it, without the line break after the closing `---`. */
  body: string;
  /** Line of the file on which the YAML starts, from 1. */
  yamlLine: number;
  /** Line of the file on which the body starts, from 1. */
  bodyLine: number;
}

/**
 * Splits a Markdown file into front matter and body.
 * @throws FrontMatterError when there is no front matter or it names a language: `---js` would be
 * code, which some readers of front matter run.
 */
export function splitFrontMatter(text: string): SplitFile {
  const clean = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  if (!/^---[ \t]*\n/.test(clean))
    throw new FrontMatterError(
      /^---\S/.test(clean)
        ? 'dòng đầu chỉ được là ba gạch nối “---”, không kèm tên ngôn ngữ'
        : 'tệp phải bắt đầu bằng phần khai báo giữa hai dòng “---”',
      1,
    );
  const start = clean.indexOf('\n') + 1;
  const close = /^---[ \t]*$/m.exec(clean.slice(start));
  if (!close) throw new FrontMatterError('thiếu dòng “---” kết thúc phần khai báo', 1);
  const yaml = clean.slice(start, start + close.index);
  const body = clean.slice(start + close.index + close[0].length).replace(/^\n/, '');
  const yamlLines = yaml.split('\n').length - 1;
  return { yaml, body, yamlLine: 2, bodyLine: yamlLines + 3 };
}

export interface ParsedYaml {
  data: unknown;
  /** The document with the position of every node. */
  document: Document.Parsed;
  lineCounter: LineCounter;
}

/**
 * Parses YAML, keeping positions for messages.
 * @param firstLine line of the file on which the text starts
 * @throws FrontMatterError with the line of the first fault
 */
export function parseYaml(text: string, firstLine = 1): ParsedYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true });
  const fault = document.errors[0];
  if (fault)
    throw new FrontMatterError(
      `YAML không đọc được: ${fault.message}`,
      lineCounter.linePos(fault.pos[0]).line + firstLine - 1,
    );
  return { data: document.toJS({ maxAliasCount: 0 }) as unknown, document, lineCounter };
}
