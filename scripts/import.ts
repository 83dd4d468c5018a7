/**
 * `npm run import -- FILE.docx|.html|.txt …`: a Word file, web page or plain text becomes a Markdown
 * draft with front matter, and a report of what was unsure. Nothing is ever overwritten.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dateAt } from '#lib/local-date.ts';
import { LIMITS } from './import/limits.ts';
import { importFile } from './import/import-file.ts';
import { readKnown, type Known } from './import/facts/known.ts';
import { Refusal } from './import/refusal.ts';
import { formatImport } from './import/report.ts';

const USAGE = `Cách dùng: npm run import -- TỆP.docx [TỆP khác .html, .txt …] [--out THƯ-MỤC] [--dry-run]

  Mỗi tệp thành một bản nháp trong content/directives/ (hoặc THƯ-MỤC), tên theo số và năm.
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
  readonly outDir: string;
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

async function importOne(file: string, options: Options): Promise<boolean> {
  const { outDir, isDry, known, today, say, complain } = options;
  try {
    const imported = await importFile(path.basename(file), readBytes(file), known, today);
    const target = path.join(outDir, `${imported.slug}.md`);
    if (!isDry) writeNew(target, imported.text);
    say(formatImport(imported, file, path.relative(process.cwd(), target), isDry));
    if (isDry) say(imported.text);
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
        help: { type: 'boolean' },
      },
    });
  } catch {
    return undefined;
  }
}

/** @returns the exit code: 0 all imported, 1 some were not, 2 called wrongly */
export async function runImport(args: string[], surroundings: Surroundings): Promise<number> {
  const { contentDir, now, say, complain } = surroundings;
  const parsed = argumentsOf(args);
  if (parsed?.values.help) {
    say(USAGE);
    return 0;
  }
  if (!parsed || parsed.positionals.length === 0) {
    complain(USAGE);
    return 2;
  }
  const options: Options = {
    ...surroundings,
    outDir: path.resolve(parsed.values.out ?? path.join(contentDir, 'directives')),
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
