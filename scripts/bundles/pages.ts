/** Bundles the pages with Astro, once for each version of the code. The bundle knows no content. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { keptBundle } from '#scripts/kept-bundle.ts';
import { ROOT } from '#scripts/software.ts';

const run = promisify(execFile);

/** @throws Error with Astro's last output when it fails */
async function bundle(outDir: string, signal: AbortSignal | undefined): Promise<void> {
  await run(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: ROOT,
    env: { ...process.env, OUT_DIR: outDir, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    maxBuffer: Infinity,
    ...(signal && { signal }),
  }).catch((error: Error & { code: number; stdout: string; stderr: string }) => {
    if (signal?.aborted) throw error;
    const output = `${error.stdout}\n${error.stderr}`.slice(-4000);
    throw new Error(`Astro dừng với mã ${error.code}:\n${output}`, { cause: error });
  });
}

/**
 * The bundle of that version of the code; made when there is none yet. Only one process makes one at
 * a time: Astro keeps intermediate files in one folder of the project.
 * @param report called with what takes time
 * @returns its folder: `server/entry.mjs` and `server/routes.json`, and the assets in `client/`
 * @throws Error with Astro's last output when it fails
 */
export const pagesBundle = (
  version: string,
  report: (message: string) => void,
  signal?: AbortSignal,
): Promise<string> =>
  keptBundle({
    folder: join(ROOT, '.cache/pages'),
    version,
    count: 3,
    make: (dir) => bundle(dir, signal),
    report,
  });
