/**
 * Bundles the pages with Astro, once for each version of the code and of what is compiled into it:
 * the address of the site and the province's colours. The bundle knows no content.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SETTINGS } from '#lib/node/settings.ts';
import { alone } from '#scripts/build-lock.ts';
import { themeOf } from '#scripts/vite-theme.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUNDLES = join(ROOT, '.cache/code');
/** Astro keeps intermediate files in one folder of the project. */
const LOCK = join(ROOT, '.astro/build.lock');
const SOURCES = ['src', 'public', 'astro.config.mjs', 'package-lock.json', 'scripts/vite-theme.ts'];
/** Bundles of other addresses and colours that are kept, such as those of tests. */
const MOST_KEPT = 6;

const filesBelow = (path: string): string[] =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !/\.(?:test|fixture)\./.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name));

/** What of the content is compiled into the bundle. */
const settingsOf = (contentDir: string): string => {
  const { siteUrl, basePath } = SETTINGS;
  return JSON.stringify([siteUrl, basePath, themeOf(contentDir)]);
};

/**
 * Changes with code.
 * @param sources files and folders of the project; default: all that is compiled into the bundle
 * @param settings what else it depends on
 */
export function versionOf(sources: readonly string[] = SOURCES, settings = ''): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesBelow(join(ROOT, source))).sort())
    hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.update(settings).digest('hex').slice(0, 20);
}

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

/** Removes the bundles that were used longest ago. */
async function removeOld(): Promise<void> {
  const bundles = readdirSync(BUNDLES)
    .map((name) => join(BUNDLES, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const dir of bundles.slice(MOST_KEPT)) await rm(dir, { recursive: true, force: true });
}

export interface CodeBundle {
  readonly version: string;
  /** What of the content is compiled into it. */
  readonly settings: string;
  /** Has `server/entry.mjs` and `server/routes.json`, and the assets in `client/`. */
  readonly dir: string;
}

/**
 * The bundle of the present code; made when there is none yet.
 * @param report called with what takes time
 * @throws Error with Astro's last output when it fails
 */
export async function codeBundle(
  contentDir: string,
  report: (message: string) => void,
  signal?: AbortSignal,
): Promise<CodeBundle> {
  const settings = settingsOf(contentDir);
  const version = versionOf(SOURCES, settings);
  const dir = join(BUNDLES, version);
  const onWait = (pid: number) =>
    report(`Đang chờ một lần đóng gói khác của dự án này (tiến trình ${pid})…`);
  if (!existsSync(dir))
    await alone(LOCK, onWait, async () => {
      if (existsSync(dir)) return;
      const draft = `${dir}.draft`;
      await rm(draft, { recursive: true, force: true });
      await bundle(draft, signal);
      await rename(draft, dir);
      await removeOld();
    });
  utimesSync(dir, new Date(), new Date());
  return { version, settings, dir };
}

/** Does the content, as it is now, need another bundle? */
export const hasOtherCode = ({ settings }: CodeBundle, contentDir: string): boolean =>
  themeOf(contentDir) !== undefined && settingsOf(contentDir) !== settings;
