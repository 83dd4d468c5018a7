/** Bundles the pages with Astro, once for each version of the code. The bundle knows no content. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { alone } from '#scripts/build-lock.ts';
import { keepNewest } from '#scripts/keep-newest.ts';
import { ROOT } from '#scripts/software.ts';

const FOLDER = join(ROOT, '.cache/pages');
/** Astro keeps intermediate files in one folder of the project. */
const LOCK = join(ROOT, '.astro/build.lock');
const MOST_KEPT = 3;

/** @throws Error with Astro's last output when it fails */
async function bundle(outDir: string, signal: AbortSignal | undefined): Promise<void> {
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: ROOT,
    env: { ...process.env, OUT_DIR: outDir, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal }),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise<number | null>((done, fail) => {
    child.on('error', fail);
    child.on('close', done);
  });
  if (code !== 0) throw new Error(`Astro dừng với mã ${code}:\n${output.slice(-4000)}`);
}

/**
 * The bundle of that version of the code; made when there is none yet.
 * @param report called with what takes time
 * @returns its folder: `server/entry.mjs` and `server/routes.json`, and the assets in `client/`
 * @throws Error with Astro's last output when it fails
 */
export async function pagesBundle(
  version: string,
  report: (message: string) => void,
  signal?: AbortSignal,
): Promise<string> {
  const dir = join(FOLDER, version);
  const onWait = (pid: number) =>
    report(`Đang chờ một lần đóng gói khác của dự án này (tiến trình ${pid})…`);
  if (!existsSync(dir))
    await alone(LOCK, onWait, async () => {
      if (existsSync(dir)) return;
      const draft = `${dir}.draft`;
      await rm(draft, { recursive: true, force: true });
      await bundle(draft, signal);
      await rename(draft, dir);
    });
  await keepNewest(FOLDER, version, MOST_KEPT);
  return dir;
}
