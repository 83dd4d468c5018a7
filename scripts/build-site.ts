/**
 * Builds the site beside the last one and puts it in its place only when it is whole:
 * a failed or killed build leaves what was there.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { backendSettings } from '#cms/backend/backend-settings.ts';
import { pageCodeVersion } from '#lib/code-version.ts';
import { CACHES, SETTINGS } from '#lib/settings.ts';
import { buildAdmin } from './build-admin.ts';
import { compress } from './compress.ts';
import { headersFile } from './deploy/recipe-headers-file.ts';
import { forgetPages } from './forget-pages.ts';
import { indexSearch } from './index-search.ts';
import { publishUploads } from './publish-uploads.ts';
import { writeRedirects } from './redirects.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Rendering leaves much short-lived garbage; with the default nursery a quarter of the processor time
 * goes into collecting it (3,000 documents: 86 s of user time, 64 s with this, and less memory).
 */
const LESS_COLLECTING = ['--max-semi-space-size=64'];

export interface BuildOptions {
  /** Write `.br` and `.gz` copies; a local server does without. */
  compressed: boolean;
  /** Called with each step and what it took. */
  report: (message: string) => void;
}

/** Runs Astro in a process of its own. @throws with Astro's last words when it fails */
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

/** Puts a finished build in place; after a crash between the two renames `recover` brings back the old. */
async function swap(staged: string, outDir: string): Promise<void> {
  const old = `${outDir}.old`;
  await rm(old, { recursive: true, force: true });
  if (existsSync(outDir)) await rename(outDir, old);
  await rename(staged, outDir);
  await rm(old, { recursive: true, force: true });
}

async function recover(outDir: string): Promise<void> {
  const old = `${outDir}.old`;
  if (!existsSync(outDir) && existsSync(old)) await rename(old, outDir);
}

/** Builds everything into `SETTINGS.outDir`. @throws when a step fails; the last good site stays */
export async function buildSite({ compressed, report }: BuildOptions): Promise<void> {
  const { outDir, basePath, contentDir } = SETTINGS;
  const staged = `${outDir}.next`;
  const backend = backendSettings(process.env);
  await recover(outDir);
  const step = async <T>(name: string, work: () => Promise<T>) => {
    const start = performance.now();
    const result = await work();
    const count = typeof result === 'number' ? ` ${result}` : '';
    report(`${name}:${count} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    return result;
  };
  forgetPages(SETTINGS.cacheDir, pageCodeVersion());
  await step('Trang', () => astro(staged));
  await step('Tệp tải lên', () =>
    publishUploads({ contentDir, outDir: staged, cacheDir: CACHES, now: SETTINGS.now }),
  );
  await step('Địa chỉ chuyển hướng', () => writeRedirects(staged, basePath));
  await step('Trang biên tập /admin/', async () => {
    await buildAdmin({ outDir: staged, basePath, contentDir, ...(backend && { backend }) });
    await writeFile(join(staged, '_headers'), headersFile()); // its policy names the forge
  });
  await step('Trang trong chỉ mục tìm kiếm', () => indexSearch(staged, contentDir));
  if (compressed) await step('Tệp nén sẵn', () => compress(staged));
  await swap(staged, outDir);
}
