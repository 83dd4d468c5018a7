/** Writes a repository beside its place, has it judged, and moves it there whole. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { countProblems, formatReport } from '#check/report.ts';
import { checkContent } from '#scripts/check-content.ts';
import { git } from '#lib/node/git-call.ts';
import { InitFault } from './fault.ts';

/** Of the first commit; the province's own people sign the later ones. */
const AUTHOR = { name: 'Minh Bạch', email: 'minh-bach@localhost' };

/**
 * Where the repository may be written.
 * @returns the absolute path
 * @throws InitFault when something is there
 */
export function freePlace(dir: string): string {
  const place = resolve(dir);
  const stat = statSync(place, { throwIfNoEntry: false });
  if (stat && !stat.isDirectory())
    throw new InitFault(`${place} là một tệp. Ghi tên một thư mục chưa có.`);
  if (stat && readdirSync(place).length > 0)
    throw new InitFault(
      `Thư mục ${place} không trống (${readdirSync(place).slice(0, 3).join(', ')}…). Ghi một thư mục chưa có: lệnh này không bao giờ ghi đè.`,
    );
  const above = nearestAbove(place);
  if (!statSync(above).isDirectory())
    throw new InitFault(`${above} là một tệp, không tạo được thư mục trong đó. Ghi chỗ khác.`);
  return place;
}

function nearestAbove(path: string): string {
  const above = dirname(path);
  return existsSync(above) ? above : nearestAbove(above);
}

const SETTINGS = [
  ...[`user.name=${AUTHOR.name}`, `user.email=${AUTHOR.email}`, 'commit.gpgsign=false'],
  ...['core.autocrlf=false', 'core.hooksPath=/dev/null'],
].flatMap((setting) => ['-c', setting]);

/** @throws InitFault */
function commitAll(dir: string, message: string): void {
  const calls = [
    ['init', '--quiet', '--initial-branch=main', '--template='],
    ['add', '--all'],
    [...SETTINGS, 'commit', '--quiet', '--no-verify', '--message', message],
  ];
  for (const call of calls)
    if (git(dir, call) === undefined)
      throw new InitFault(
        'Không tạo được kho git. Cài git 2.38 trở lên (gõ git --version để xem), rồi chạy lại.',
      );
}

/** @throws InitFault with the report where the check finds an error */
function judge(contentDir: string, now: Date): void {
  const { problems } = checkContent(contentDir, now);
  if (countProblems(problems).error > 0)
    throw new InitFault(
      'Nội dung vừa lập không qua được kiểm tra, nên không ghi gì. Sửa mục nêu dưới đây rồi chạy lại:',
      formatReport(problems),
    );
}

/**
 * Synchronous, so that a signal that the process handles comes before or after all of it.
 * @param place from `freePlace`
 * @param files by their path in the repository
 * @throws InitFault; nothing is left behind then
 */
export function writeRepository(
  place: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  message: string,
  now: Date,
): void {
  const above = nearestAbove(place);
  const draft = mkdtempSync(join(above, `.${basename(place)}-`));
  try {
    for (const [path, bytes] of files) {
      mkdirSync(join(draft, dirname(path)), { recursive: true });
      writeFileSync(join(draft, path), bytes);
    }
    judge(join(draft, 'content'), now);
    commitAll(draft, message);
    mkdirSync(dirname(place), { recursive: true });
    // An empty folder gives way; one that is no longer empty stops here.
    if (existsSync(place)) rmdirSync(place);
    renameSync(draft, place);
  } catch (error) {
    if (error instanceof InitFault) throw error;
    throw new InitFault(
      `Không ghi được ${place}: ${error instanceof Error ? error.message : String(error)}. Xem quyền ghi và chỗ trống của ổ đĩa.`,
    );
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
