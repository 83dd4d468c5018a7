/**
 * Finds a program that the tests of the how-to page run, or installs it:
 * `node scripts/find-program.ts python3` prints its path.
 */
import { canInstall, install, isExecutable, placesOf } from './debian.ts';

/** Debian's package has the name of the program. */
export type Program = 'python3' | 'curl';

export interface ProgramMachine {
  readonly path: string | undefined;
  readonly isExecutable: (path: string) => boolean;
  readonly canInstall: () => boolean;
  /** @throws Error when that fails */
  readonly install: (name: string) => void;
}

const help = (name: Program): string =>
  [
    `Không tìm thấy ${name} để chạy thử các câu lệnh của trang hướng dẫn. Một trong các cách:`,
    `  · Debian, Ubuntu: sudo apt-get install ${name}`,
    `  · hệ điều hành khác: cài ${name} rồi đặt thư mục của nó vào PATH`,
  ].join('\n');

/**
 * The path of that program.
 * @throws Error that says how to get it
 */
export function findProgram(name: Program, machine: ProgramMachine = THIS_MACHINE): string {
  const search = () => placesOf(name, machine.path, ['/usr/bin']).find(machine.isExecutable);
  const standing = search();
  if (standing) return standing;
  if (!machine.canInstall()) throw new Error(help(name));
  console.error(`Chưa có ${name}: đang cài bằng apt-get…`);
  try {
    machine.install(name);
  } catch (error) {
    throw new Error(help(name), { cause: error });
  }
  const installed = search();
  if (!installed) throw new Error(help(name));
  return installed;
}

const THIS_MACHINE: ProgramMachine = {
  path: process.env['PATH'],
  isExecutable,
  canInstall,
  install,
};

if (import.meta.main)
  try {
    console.log(findProgram(process.argv[2] === 'curl' ? 'curl' : 'python3'));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
