/** The command without the machine it runs on: what it is called with → drafts, reports, an exit code. */
import path from 'node:path';
import { dateAt } from '#lib/local-date.ts';
import { argumentsOf, USAGE, type Arguments } from './arguments.ts';
import { readKnown, type Known } from './facts/known.ts';
import { readBytes, writeNew } from './files.ts';
import { importFile } from './import-file.ts';
import { Refusal } from './refusal.ts';
import { formatImport } from './report.ts';
import { importTable } from './table/import-table.ts';
import { formatTable } from './table/report-table.ts';
import { isTableFile } from './table/sheets.ts';

/** Where the command stands: environment and output, so that tests can give their own. */
export interface Surroundings {
  readonly contentDir: string;
  readonly now: Date;
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
}

interface Options extends Surroundings, Arguments {
  readonly known: Known;
  readonly today: string;
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

/** @returns the exit code: 0 all imported, 1 some were not, 2 called wrongly */
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
