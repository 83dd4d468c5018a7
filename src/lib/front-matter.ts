/**
 * Splits and parses the files of `content/`: YAML front matter between `---` lines, Markdown below.
 * YAML is parsed with the 1.2 core schema, which keeps `2026-03-05` and `08:30` as strings.
 */
import { LineCounter, parseDocument, visit, type Document, type ErrorCode } from 'yaml';
import { normaliseText } from './normalise-text.ts';

export class FrontMatterError extends Error {
  override name = 'FrontMatterError';
  /** Line of the file, from 1. */
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

interface SplitFile {
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

/** Messages for the most frequent faults; others keep the parser's message. */
const YAML_FAULTS: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: 'khóa này đã ghi ở trên, mỗi khóa chỉ ghi một lần',
  BAD_INDENT: 'thụt đầu dòng không thẳng hàng với các dòng cùng cấp',
  TAB_AS_INDENT: 'thụt đầu dòng bằng dấu cách, không bằng phím Tab',
  MISSING_CHAR: 'thiếu dấu đóng ngoặc, dấu nháy hoặc dấu hai chấm',
  MULTILINE_IMPLICIT_KEY:
    'thiếu dấu hai chấm sau khóa, hoặc thừa dấu hai chấm trong giá trị: đặt giá trị trong ngoặc kép',
  BLOCK_AS_IMPLICIT_KEY: 'giá trị có dấu hai chấm: đặt cả giá trị trong ngoặc kép',
  BAD_SCALAR_START: 'giá trị bắt đầu bằng ký tự đặc biệt: đặt cả giá trị trong ngoặc kép',
  UNEXPECTED_TOKEN: 'ký tự không đúng chỗ; giá trị có ký tự đặc biệt thì đặt trong ngoặc kép',
};

interface ParsedYaml {
  data: unknown;
  /** The document with the position of every node. */
  document: Document.Parsed;
  lineCounter: LineCounter;
}

/** @throws FrontMatterError when values are nested so deeply that the parser exhausts the stack */
function parsed(text: string, lineCounter: LineCounter, firstLine: number): Document.Parsed {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new FrontMatterError('các giá trị lồng nhau quá nhiều lớp', firstLine);
  }
}

/**
 * Parses YAML and keeps positions for messages.
 * @param firstLine line of the file on which the text starts
 * @throws FrontMatterError with the line of the first fault
 */
export function parseYaml(text: string, firstLine = 1): ParsedYaml {
  const lineCounter = new LineCounter();
  const document = parsed(text, lineCounter, firstLine);
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1;
  const fault = document.errors[0];
  if (fault)
    throw new FrontMatterError(
      YAML_FAULTS[fault.code] ?? `YAML không đọc được: ${fault.message}`,
      lineAt(fault.pos[0]),
    );
  visit(document, {
    Alias: (_, { range }) => {
      throw new FrontMatterError('không dùng bí danh YAML (“*tên”)', lineAt(range?.[0] ?? 0));
    },
  });
  return { data: document.toJS() as unknown, document, lineCounter };
}

/** One file of `content/`, its YAML unparsed. */
export interface SplitRecord extends Omit<SplitFile, 'body'> {
  /** The Markdown below the front matter; undefined for a YAML file. */
  body: string | undefined;
}
type ParsedRecord = ParsedYaml & SplitRecord;

/** Parameters and errors as `readRecord`. */
export function splitRecord(file: string, text: string): SplitRecord {
  const clean = normaliseText(text);
  return file.endsWith('.md')
    ? splitFrontMatter(clean)
    : { yaml: clean, yamlLine: 1, body: undefined, bodyLine: 1 };
}

/**
 * Parses a content file, for the check, the site, the CMS and the receiver alike.
 * @param file its name or path; the extension distinguishes Markdown from YAML
 * @throws FrontMatterError with line and fault
 */
export function readRecord(file: string, text: string): ParsedRecord {
  const split = splitRecord(file, text);
  const parsed = parseYaml(split.yaml, split.yamlLine);
  return { ...parsed, data: parsed.data ?? {}, ...split };
}

/** Like `readRecord`, but returns undefined for a faulty file, which the check reports. */
export function readRecordIfSound(file: string, text: string): ParsedRecord | undefined {
  try {
    return readRecord(file, text);
  } catch (error) {
    if (error instanceof FrontMatterError) return undefined;
    throw error;
  }
}
