/** Runs Astro in a process of its own. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SETTINGS } from '#lib/node/settings.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Rendering produces much short-lived garbage; with the default nursery a quarter of the processor
 * time is garbage collection (3,000 documents: 86 s of user time, 64 s with this, and less memory).
 */
const LESS_COLLECTING = ['--max-semi-space-size=64'];

/** Runs Astro in a process of its own. @throws with Astro's last output when it fails */
async function astro(outDir: string): Promise<void> {
  const child = spawn(
    process.execPath,
    [...LESS_COLLECTING, 'node_modules/astro/bin/astro.mjs', 'build'],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        OUT_DIR: outDir,
        BUILD_NOW: SETTINGS.now.toISOString(),
        ASTRO_TELEMETRY_DISABLED: '1',
        NO_COLOR: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise<number | null>((done, fail) => {
    child.on('error', fail);
    child.on('close', done);
  });
  if (code !== 0) {
    const start = output.search(/\[ERROR\]|Error:|✗/);
    throw new Error(
      `Astro dừng với mã ${code}:\n${output.slice(Math.max(0, start), start + 4000)}`,
    );
  }
}

/**
 * Does a sibling folder have a name that begins with the project's? Astro takes it for one inside
 * (core/build/common.js, getOutDirWithinCwd: `startsWith` without a slash), puts the rendering code
 * there, and Node then looks for its packages where there are none.
 */
export const seemsWithin = (dir: string, project: string): boolean => {
  const root = project.replace(/[\\/]+$/, '');
  return dir.startsWith(root) && !dir.startsWith(root + sep);
};

/** Astro renames its files into the folder, which fails across file systems (EXDEV). */
async function isElsewhere(staged: string): Promise<boolean> {
  await mkdir(dirname(staged), { recursive: true });
  const [there, here] = await Promise.all([stat(dirname(staged)), stat(ROOT)]);
  return there.dev !== here.dev;
}

/**
 * Builds all pages into the folder `staged`; by way of a folder of ours where Astro would mistake
 * its path or could not rename files into it. @throws with Astro's last output when it fails
 */
export async function buildPages(staged: string): Promise<void> {
  if (!seemsWithin(staged, ROOT) && !(await isElsewhere(staged))) return astro(staged);
  // Always the same name, so that the remains of a killed build are removed.
  const name = createHash('sha256').update(staged).digest('hex').slice(0, 16);
  const within = join(ROOT, '.cache', 'staged', name);
  await astro(within);
  await rm(staged, { recursive: true, force: true });
  await cp(within, staged, { recursive: true });
  await rm(within, { recursive: true });
}
