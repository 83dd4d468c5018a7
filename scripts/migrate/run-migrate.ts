/** Migrates a content folder: which file, which field, from what to what; then what people must decide. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Surroundings } from '#scripts/surroundings.ts';
import { listContent } from '#check/content-tree.ts';
import { formatReport } from '#check/report.ts';
import { normaliseText } from '#lib/normalise-text.ts';
import { readRecordIfSound, splitFrontMatter } from '#lib/front-matter.ts';
import { writeWhole } from '#lib/node/write-whole.ts';
import { checkContent } from '#scripts/check-content.ts';
import { GitError, gitIn } from '#scripts/cms-server/git.ts';
import { edited, type Edit } from './edit-yaml.ts';
import { MIGRATIONS, type Records } from './migrations.ts';

export const USAGE = `Cách dùng: npx minh-bach migrate [--dry-run]

  Sửa bản ghi của bản phần mềm cũ cho đúng bản này, và in: tệp nào, mục nào, từ gì thành gì, vì sao.
  Chỉ ghi khi thư mục nội dung không có thay đổi nào chưa lưu vào git: xem lại bằng “git diff”,
  bỏ bằng “git restore .”, rồi lưu thành một lần (git commit).
  --dry-run  chỉ in, không ghi.
  Mã kết thúc: 0 nội dung dùng được; 1 còn mục phải tự sửa; 2 gọi sai cách hoặc chưa ghi được.`;

interface Migrated {
  readonly file: string;
  readonly text: string;
  readonly edits: readonly (Edit & { readonly from: unknown })[];
}

/** The records that can be read; the check reports the others. */
function recordsOf(dir: string): { texts: ReadonlyMap<string, string>; records: Records } {
  const texts = new Map(
    listContent(dir).files.map(({ file }) => [file, readFileSync(join(dir, file), 'utf8')]),
  );
  const records = new Map(
    Array.from(texts).flatMap(([file, text]) => {
      const data = readRecordIfSound(file, text)?.data;
      return data !== null && typeof data === 'object' && !Array.isArray(data)
        ? [[file, data as Record<string, unknown>] as const]
        : [];
    }),
  );
  return { texts, records };
}

const valueAt = (data: unknown, field: readonly string[]): unknown =>
  field.reduce<unknown>(
    (inner, key) => (inner as Record<string, unknown> | undefined)?.[key],
    data,
  );

/** What becomes of each file that changes. */
export function migrated(dir: string): Migrated[] {
  const { texts, records } = recordsOf(dir);
  return Array.from(records).flatMap(([file, data]) => {
    const edits = MIGRATIONS.filter(({ of }) => of.test(file))
      .flatMap((migration) => migration.edits(data, records))
      .map((edit) => ({ ...edit, from: valueAt(data, edit.field) }));
    if (edits.length === 0) return [];
    const text = normaliseText(texts.get(file) ?? '');
    const yaml = file.endsWith('.md') ? splitFrontMatter(text).yaml : text;
    const changed = edits.reduce(edited, yaml);
    return [{ file, text: text.replace(yaml, () => changed), edits }];
  });
}

const shown = (value: unknown): string =>
  value === undefined
    ? '(chưa có)'
    : typeof value === 'string'
      ? `“${value}”`
      : JSON.stringify(value);

const lines = ({ file, edits }: Migrated): string =>
  [
    file,
    ...edits.map(
      ({ field, from, to, why }) =>
        `  ${field.join('.')}: ${shown(from)} → ${to === undefined ? 'bỏ' : shown(to)}\n      vì ${why}`,
    ),
  ].join('\n');

/** Why nothing may be written; undefined where git has all of the folder. */
async function refusal(dir: string): Promise<string | undefined> {
  try {
    const open = await gitIn(dir)('status', '--porcelain', '--', '.');
    return open
      ? `Nội dung có thay đổi chưa lưu vào git:\n${open}\nLưu lại (git commit) hoặc bỏ đi rồi chạy lại.`
      : undefined;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return 'Nội dung không nằm trong kho git, nên sửa rồi không lấy lại bản cũ được. Lập kho git và lưu nội dung trước, hoặc chỉ xem bằng --dry-run.';
  }
}

/** @returns the exit code */
export async function runMigrate(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const { contentDir, now, say, complain } = surroundings;
  const unknown = args.filter((arg) => arg !== '--dry-run' && arg !== '--help');
  if (unknown.length > 0) {
    complain(`Không có tham số ${unknown.join(' ')}.\n${USAGE}`);
    return 2;
  }
  if (args.includes('--help')) {
    say(USAGE);
    return 0;
  }
  const isDry = args.includes('--dry-run');
  const files = migrated(contentDir);
  for (const file of files) say(lines(file));
  const fields = files.reduce((sum, { edits }) => sum + edits.length, 0);
  if (files.length === 0) say('Không có gì phải chuyển.');
  else if (isDry) {
    say(`Sẽ sửa ${fields} mục trong ${files.length} tệp. Chưa ghi gì (--dry-run).`);
    return 0;
  } else {
    const why = await refusal(contentDir);
    if (why) {
      complain(`${why}\nKhông ghi gì.`);
      return 2;
    }
    for (const { file, text } of files) writeWhole(join(contentDir, file), text);
    say(`Đã sửa ${fields} mục trong ${files.length} tệp. Xem lại (git diff), rồi lưu: git commit.`);
  }
  const errors = checkContent(contentDir, now).problems.filter(
    ({ severity }) => severity === 'error',
  );
  if (errors.length === 0) return 0;
  say(`Còn ${errors.length} mục chỉ người biên tập quyết định được:\n${formatReport(errors)}`);
  return 1;
}
