/** The command without its environment: arguments → drafts, reports, an exit code. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Surroundings } from '#scripts/surroundings.ts';
import { siteSchema } from '#features/site/schema.ts';
import { dateAt } from '#lib/local-date.ts';
import { importFile } from '#import/import-file.ts';
import { knownFrom, type KnownRecords } from '#import/known.ts';
import { LIMITS } from '#import/limits.ts';
import { Refusal } from '#import/notes.ts';
import { formatImport } from '#import/report.ts';
import { formatTable, importTable } from '#import/table/import-table.ts';
import { isTableFile } from '#import/table/sheets.ts';
import { readContentTree } from '#check/content-tree.ts';
import { argumentsOf, USAGE, type Arguments } from './arguments.ts';

interface Options extends Surroundings, Arguments {
  readonly known: KnownRecords;
  readonly today: string;
}

interface Draft {
  readonly target: string;
  readonly text: string;
  readonly report: string;
}

/** @throws Refusal for a missing file, or one too large */
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

/** Creates the file, and fails if it exists. */
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

function readKnown(contentDir: string): KnownRecords {
  const { records } = readContentTree(contentDir);
  const recordsOf = (collection: string) =>
    records.filter((record) => record.collection === collection);
  const site = siteSchema.safeParse(recordsOf('site')[0]?.data);
  return knownFrom(
    recordsOf('agencies'),
    recordsOf('directives'),
    site.success ? site.data.mainIssuers : [],
  );
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
  const imported = importFile(name, bytes, known, today);
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
    // An internal error on one file must not stop the others.
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

/** @returns the exit code: 0 all imported, 1 some were not, 2 invalid call */
export async function runImport(args: string[], surroundings: Surroundings): Promise<number> {
  const { contentDir, now, say, complain } = surroundings;
  const called = argumentsOf(args);
  if (called === 'help') {
    say(USAGE);
    return 0;
  }
  if (!called) {
    complain(USAGE);
    return 2;
  }
  const options: Options = {
    ...surroundings,
    ...called,
    known: readKnown(contentDir),
    today: dateAt(now),
  };
  let failed = 0;
  for (const file of called.files) if (!(await importOne(file, options))) failed += 1;
  return failed > 0 ? 1 : 0;
}
