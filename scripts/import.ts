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

interface Options {
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
  const { outDir, isDry, known, today } = options;
  try {
    const imported = await importFile(path.basename(file), readBytes(file), known, today);
    const target = path.join(outDir, `${imported.slug}.md`);
    if (!isDry) writeNew(target, imported.text);
    console.log(formatImport(imported, file, path.relative(process.cwd(), target), isDry));
    if (isDry) console.log(imported.text);
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`${file}: KHÔNG NHẬP\n  ✗ ${error.message}\n  → ${error.cure}\n`);
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

async function main(): Promise<number> {
  const parsed = argumentsOf(process.argv.slice(2));
  if (parsed?.values.help) {
    console.log(USAGE);
    return 0;
  }
  if (!parsed || parsed.positionals.length === 0) {
    console.error(USAGE);
    return 2;
  }
  // Only here: SETTINGS reads the environment, and tests must not depend on it.
  const { SETTINGS } = await import('#lib/settings.ts');
  const options: Options = {
    outDir: path.resolve(parsed.values.out ?? path.join(SETTINGS.contentDir, 'directives')),
    isDry: parsed.values['dry-run'] ?? false,
    known: readKnown(SETTINGS.contentDir),
    today: dateAt(SETTINGS.now),
  };
  let failed = 0;
  for (const file of parsed.positionals) if (!(await importOne(file, options))) failed += 1;
  return failed > 0 ? 1 : 0;
}

if (import.meta.main) process.exitCode = await main();
