/**
 * `npm run import -- FILE.docx|.html|.txt|.xlsx|.csv …`: a Word file, web page or plain text becomes a
 * Markdown draft with front matter, a form in a spreadsheet the draft of a statistic, each with a report
 * of what was unsure. Nothing is ever overwritten.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dateAt, isLocalDate } from '#lib/local-date.ts';
import { NUMBER_STYLES, type NumberStyle } from '#lib/read-number.ts';
import { LIMITS } from './import/limits.ts';
import { importFile } from './import/import-file.ts';
import { readKnown, type Known } from './import/facts/known.ts';
import { Refusal } from './import/refusal.ts';
import { formatImport } from './import/report.ts';
import { importTable, type Declared } from './import/table/import-table.ts';
import { formatTable } from './import/table/report-table.ts';
import { isTableFile } from './import/table/sheets.ts';

const USAGE = `Cách dùng: npm run import -- TỆP.docx [TỆP khác .html, .txt …] [--out THƯ-MỤC] [--dry-run]

  Mỗi tệp thành một bản nháp trong content/directives/ (hoặc THƯ-MỤC), tên theo số và năm.
  Biểu số liệu .xlsx, .csv, .tsv thành bản nháp trong content/statistics/, kèm danh sách chỗ chưa khớp:
  --tu=2026-01-01 --den=2026-03-31  kỳ số liệu, khi phần đầu biểu không ghi rõ.
  --so=vi|en  số viết như 1.234,5 (vi) hay 1,234.5 (en), khi không tự rõ.
  --dry-run  chỉ in báo cáo và bản nháp, không ghi.
  Không ghi đè tệp nào. Văn bản mang dấu mật hoặc lưu hành nội bộ bị từ chối.
  Mã kết thúc: 0 mọi tệp đã nhập; 1 có tệp không nhập được; 2 gọi sai cách.`;

/** Where the command stands: environment and output, so that tests can give their own. */
export interface Surroundings {
  readonly contentDir: string;
  readonly now: Date;
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
}

interface Options extends Surroundings {
  /** Where all drafts go, if asked; else each to its collection. */
  readonly out: string | undefined;
  readonly declared: Declared;
  readonly isDry: boolean;
  readonly known: Known;
  readonly today: string;
}

function readBytes(file: string): Uint8Array {
  if (!existsSync(file) || !statSync(file).isFile())
    throw new Refusal(
      'Không có tệp này.',
      'Kiểm tra lại đường dẫn; tên có dấu cách thì đặt trong ngoặc kép.',
    );
  if (statSync(file).size > LIMITS.file)
    throw new Refusal('Tệp lớn hơn 30 MB.', 'Bỏ ảnh quét khỏi tệp Word rồi nhập lại.');
  return readFileSync(file);
}

/** Creates the file, and fails where one stands already. */
function writeNew(target: string, text: string): void {
  mkdirSync(path.dirname(target), { recursive: true });
  try {
    writeFileSync(target, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Refusal(
      `Đã có ${path.relative(process.cwd(), target)}, không ghi đè.`,
      'Nếu là cùng văn bản: sửa tệp ấy, hoặc nhập vào chỗ khác bằng --out THƯ-MỤC rồi so hai bản. Nếu là văn bản khác: kiểm tra lại số, năm, cơ quan.',
    );
  }
}

interface Draft {
  readonly target: string;
  readonly text: string;
  readonly report: string;
}

async function draftsOf(file: string, options: Options): Promise<Draft[]> {
  const { contentDir, out, isDry, known, today, declared } = options;
  const [name, bytes] = [path.basename(file), readBytes(file)];
  const here = (target: string) => path.relative(process.cwd(), target);
  const place = (collection: string) => path.resolve(out ?? path.join(contentDir, collection));
  if (isTableFile(name))
    return (await importTable(name, bytes, known, today, declared)).map((table) => {
      const target = path.join(place('statistics'), `${table.slug}.yml`);
      return { target, text: table.text, report: formatTable(table, file, here(target), isDry) };
    });
  const imported = await importFile(name, bytes, known, today);
  const target = path.join(place('directives'), `${imported.slug}.md`);
  const report = formatImport(imported, file, here(target), isDry);
  return [{ target, text: imported.text, report }];
}

async function importOne(file: string, options: Options): Promise<boolean> {
  const { isDry, say, complain } = options;
  try {
    for (const { target, text, report } of await draftsOf(file, options)) {
      if (!isDry) writeNew(target, text);
      say(report);
      if (isDry) say(text);
    }
    return true;
  } catch (error) {
    // A fault of ours on one file must not keep the others from being read.
    const { message, cure } =
      error instanceof Refusal
        ? error
        : {
            message: `Chương trình gặp lỗi khi đọc tệp: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
            cure: 'Mở tệp bằng Word hoặc LibreOffice, lưu lại rồi thử lần nữa; báo lỗi này cho người phụ trách phần mềm.',
          };
    complain(`${file}: KHÔNG NHẬP\n  ✗ ${message}\n  → ${cure}\n`);
    return false;
  }
}

function argumentsOf(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        'dry-run': { type: 'boolean' },
        tu: { type: 'string' },
        den: { type: 'string' },
        so: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch {
    return undefined;
  }
}

interface DeclaredFlags {
  readonly tu?: string | undefined;
  readonly den?: string | undefined;
  readonly so?: string | undefined;
}

/** @returns undefined for flags that make no sense: half a period, no such day, no such style */
function declaredBy({ tu, den, so }: DeclaredFlags): Declared | undefined {
  if (so !== undefined && !Object.hasOwn(NUMBER_STYLES, so)) return undefined;
  const style = so as NumberStyle | undefined;
  if (tu === undefined && den === undefined) return { style };
  if (!tu || !den || !isLocalDate(tu) || !isLocalDate(den) || den < tu) return undefined;
  return { style, period: { from: tu, to: den } };
}

/** @returns the exit code: 0 all imported, 1 some were not, 2 called wrongly */
export async function runImport(args: string[], surroundings: Surroundings): Promise<number> {
  const { contentDir, now, say, complain } = surroundings;
  const parsed = argumentsOf(args);
  if (parsed?.values.help) {
    say(USAGE);
    return 0;
  }
  const declared = parsed && declaredBy(parsed.values);
  if (!declared || parsed.positionals.length === 0) {
    complain(USAGE);
    return 2;
  }
  const options: Options = {
    ...surroundings,
    out: parsed.values.out,
    declared,
    isDry: parsed.values['dry-run'] ?? false,
    known: readKnown(contentDir),
    today: dateAt(now),
  };
  let failed = 0;
  for (const file of parsed.positionals) if (!(await importOne(file, options))) failed += 1;
  return failed > 0 ? 1 : 0;
}

async function main(): Promise<number> {
  // Only here: SETTINGS reads the environment, and tests must not depend on it.
  const { contentDir, now } = (await import('#lib/settings.ts')).SETTINGS;
  return runImport(process.argv.slice(2), {
    contentDir,
    now,
    say: (text) => console.log(text),
    complain: (text) => console.error(text),
  });
}

if (import.meta.main) process.exitCode = await main();
