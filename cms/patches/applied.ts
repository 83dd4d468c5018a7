/** Whether the installed packages are as the diffs beside this file leave them; `npm ci` applies these. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

interface PatchedFile {
  /** `node_modules/decap-cms-core/dist/esm/backend.js` */
  readonly file: string;
  /** One text per hunk: its lines after the change. */
  readonly texts: readonly string[];
}

/** @param patch a unified diff */
export function patchedFiles(patch: string): PatchedFile[] {
  return patch
    .split(/^diff --git .*\n/m)
    .slice(1)
    .map((diff) => {
      const [head = '', ...hunks] = diff.split(/^@@ .*\n/m);
      const file = /^\+\+\+ b\/(.*)$/m.exec(head)?.[1];
      if (!file) throw new Error(`A diff without a file: ${head}`);
      const textOf = (hunk: string): string =>
        hunk
          .split('\n')
          .filter((line) => /^[ +]/.test(line))
          .map((line) => line.slice(1))
          .join('\n');
      return { file, texts: hunks.map(textOf) };
    });
}

function isApplied({ file, texts }: PatchedFile, root: string): boolean {
  const installed = path.join(root, file);
  if (!existsSync(installed)) return false;
  const code = readFileSync(installed, 'utf8');
  return texts.every((text) => code.includes(text));
}

/**
 * @param root folder of `node_modules`
 * @throws Error naming the files that are not patched
 */
export function assertPatched(root = ROOT): void {
  const files = globSync(`${import.meta.dirname}/*.patch`)
    .flatMap((patch) => patchedFiles(readFileSync(patch, 'utf8')))
    .filter((patched) => !isApplied(patched, root))
    .map(({ file }) => file);
  if (files.length > 0)
    throw new Error(
      `Chưa vá, hoặc vá bằng bản cũ:\n  ${files.join('\n  ')}\nHãy chạy “npm ci” (không có --ignore-scripts); xem cms/patches/README.md.`,
    );
}
