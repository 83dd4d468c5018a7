/**
 * Builds the site next to the last one and replaces that only when complete: a failed or killed
 * build leaves the old site.
 */
import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { backendSettings } from '#cms/backend/backend-settings.ts';
import { pageCodeVersion } from '#lib/node/code-version.ts';
import { CACHES, SETTINGS } from '#lib/node/settings.ts';
import { buildAdmin } from './build-admin.ts';
import { alone } from './build-lock.ts';
import { buildPages } from './build-pages.ts';
import { compress } from './compress.ts';
import { headersFile } from './deploy/recipe-headers-file.ts';
import { forgetPages } from './forget-pages.ts';
import { indexSearch } from './index-search.ts';
import { publishUploads } from './publish-uploads.ts';

/** Next to Astro's intermediate files: it belongs to the project, not to a cache elsewhere. */
const BUILD_LOCK = fileURLToPath(new URL('../.astro/build.lock', import.meta.url));

export interface BuildOptions {
  /** Write `.br` and `.gz` copies; a local server needs none. */
  compressed: boolean;
  /** Called with each step and its duration. */
  report: (message: string) => void;
}

/** Puts a finished build in place; `recover` restores the old after a crash between the renames. */
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

/**
 * Builds everything into `SETTINGS.outDir`, after any other build of this project has ended.
 * @throws when a step fails; the last good site stays
 */
export const buildSite = (options: BuildOptions): Promise<void> =>
  alone(
    BUILD_LOCK,
    (pid) => options.report(`Đang chờ một lần dựng khác của dự án này (tiến trình ${pid})…`),
    () => build(options),
  );

async function build({ compressed, report }: BuildOptions): Promise<void> {
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
  await step('Trang', () => buildPages(staged));
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
