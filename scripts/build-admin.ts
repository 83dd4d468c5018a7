/**
 * Builds /admin/: Decap's bundle, separate from Astro because it changes with the code and not with
 * the content. Bundling takes seconds, so the result is cached under a digest of all its inputs;
 * after an edit of content only `config.json` is written again.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { endOfAgency } from '#features/agency/rules/end.ts';
import { agencyLine } from '#features/agency/form/form.ts';
import type { Agency } from '#features/agency/schema.ts';
import type { Site } from '#features/site/schema.ts';
import { readRecordIfSound } from '#lib/front-matter.ts';
import { SETTINGS } from '#lib/node/settings.ts';
import type { BackendSettings } from '#cms/config.ts';
import { ALIASES } from '#cms/aliases.ts';
import { assertPatched } from '#cms/patches/applied.ts';
import type { AdminSettings } from '#cms/settings.ts';
import { receptionSettings } from './admin-content.ts';
import { statisticSettings } from './admin-statistics.ts';
import { filesIn, type SiteFiles } from './site-files.ts';
import { DEFAULT_COLOURS, shades } from './vite-theme.ts';
import { locateContent } from './cms-server/content-location.ts';

const ROOT = path.resolve(fileURLToPath(new URL('..', import.meta.url)));
const CMS_DIR = path.join(ROOT, 'cms');

interface AdminBuild {
  /** Folder of the built site; the CMS is written to `admin/` below it. */
  readonly outDir: string;
  readonly contentDir: string;
  /** Default: the present moment (BUILD_NOW). */
  readonly now?: Date;
  /** `/` or `/minh-bach/`. */
  readonly basePath: string;
  /** Origin of the site, without a trailing slash; default SITE_URL. */
  readonly siteUrl?: string;
  /** Where content is written to; default: the local server of `npm start`. */
  readonly backend?: BackendSettings;
  /** Does the editor service answer beside the site? Default: as with the local server. */
  readonly service?: boolean;
  /** The content folder inside its repository; default: determined with git. */
  readonly contentFolder?: string;
  readonly cacheDir?: string;
}

/** The local server of `npm start`, see scripts/cms-server. */
const localBackend = (basePath: string): BackendSettings => ({
  name: 'proxy',
  proxy_url: `${basePath}cms/api/v1`,
});

const SOURCES = [
  'cms',
  'src/import',
  'src/lint',
  'src/features',
  'src/legal-text',
  'src/lib',
  'src/outputs',
  'src/site/labels.ts',
  'src/site/styles',
  'package-lock.json',
  'scripts/build-admin.ts',
];
const isSource = (name: string): boolean =>
  !/\.test\.tsx?$|\.snap$|\.md$|__snapshots__|\/(?:checks|pages|ui)\/|\/pages\.ts$/.test(name);

function filesBelow(source: string): string[] {
  const full = path.join(ROOT, source);
  if (statSync(full).isFile()) return [full];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Changes whenever an input of the bundle changes. */
function adminDigest(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesBelow).filter(isSource).sort())
    hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 16);
}

async function bundle(outDir: string): Promise<void> {
  assertPatched();
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: CMS_DIR,
    base: './', // the same bundle serves any BASE_PATH
    publicDir: false,
    logLevel: 'warn',
    resolve: { alias: ALIASES },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
      assetsInlineLimit: 0, // data: addresses would need a wider policy
      reportCompressedSize: false,
      rolldownOptions: {
        // Lists of all concepts are in one module: without its manifests, which the CMS does not use.
        treeshake: { moduleSideEffects: [{ test: /\/src\/.*\.tsx?$/, sideEffects: false }] },
        // What every editor loads is one file: in pieces shared with later ones it packs worse.
        output: { codeSplitting: { groups: [{ name: 'index', test: /\/cms\/admin\.ts$/ }] } },
        onwarn: (warning, tell) => {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') tell(warning); // 'use client' of React servers
        },
      },
    },
  });
}

/**
 * Bundles unless this state is cached; the folder appears atomically.
 * @returns the folder of the bundle
 */
export async function adminBundle(cacheDir = path.join(ROOT, '.cache/admin')): Promise<string> {
  const dir = path.join(cacheDir, adminDigest());
  if (existsSync(dir)) return dir;
  const work = `${dir}.${process.pid}`;
  await bundle(work);
  rmSync(dir, { recursive: true, force: true });
  renameSync(work, dir);
  removeOthers(cacheDir, path.basename(dir));
  return dir;
}

/** Bundles of older code are no longer used. */
function removeOthers(cacheDir: string, keep: string): void {
  for (const name of readdirSync(cacheDir))
    if (/^[0-9a-f]{16}$/.test(name) && name !== keep)
      rmSync(path.join(cacheDir, name), { recursive: true, force: true });
}

function readYaml<T>(file: string): Partial<T> {
  if (!existsSync(file)) return {};
  return (readRecordIfSound(file, readFileSync(file, 'utf8'))?.data ?? {}) as Partial<T>;
}

function agenciesOf(contentDir: string): [id: string, agency: Partial<Agency>][] {
  const dir = path.join(contentDir, 'agencies');
  const files = existsSync(dir) ? readdirSync(dir).filter((name) => name.endsWith('.yml')) : [];
  return files
    .sort()
    .map((name) => [name.slice(0, -'.yml'.length), readYaml<Agency>(path.join(dir, name))]);
}

/** One text per agency, by id; agencies without one are left out. */
const ofAgencies = (
  agencies: readonly [id: string, agency: Partial<Agency>][],
  textOfAgency: (agency: Partial<Agency>) => string | undefined,
): Record<string, string> =>
  Object.fromEntries(
    agencies.flatMap(([id, agency]): [string, string][] => {
      const text = textOfAgency(agency);
      return text ? [[id, text]] : [];
    }),
  );

/** The content of `admin/config.json`. `npm run check` reports faults of content. */
export function adminSettings(options: Omit<AdminBuild, 'outDir'>): AdminSettings {
  const site = readYaml<Site>(path.join(options.contentDir, 'site.yml'));
  const agencies = agenciesOf(options.contentDir);
  const { brand, accent } = { ...DEFAULT_COLOURS, ...site.colours };
  return {
    backend: options.backend ?? localBackend(options.basePath),
    contentFolder: options.contentFolder ?? locateContent(options.contentDir).contentFolder,
    siteUrl: `${options.siteUrl ?? SETTINGS.siteUrl}${options.basePath}`,
    basePath: options.basePath,
    siteName: site.name ?? 'Minh Bạch',
    service: options.service ?? options.backend === undefined,
    mainIssuers: site.mainIssuers ?? [],
    agencies: ofAgencies(agencies, agencyLine),
    symbols: ofAgencies(agencies, ({ symbol }) => symbol),
    official: Object.values(site.contact ?? {}).map(String),
    samples: agencies.flatMap(([id, { sample }]) => (sample ? [id] : [])),
    ended: ofAgencies(agencies, endOfAgency),
    demonstration: site.demonstration ?? false,
    province: site.province ?? '',
    theme: { light: shades(brand, accent, 'light'), dark: shades(brand, accent, 'dark') },
    ...receptionSettings(options.contentDir, options.now ?? SETTINGS.now),
    ...statisticSettings(options.contentDir),
  };
}

/**
 * The files of `/admin/` by their path below the site.
 * @param bundle the folder of the bundle, where it is being made already
 */
export async function adminFiles(
  options: Omit<AdminBuild, 'outDir'>,
  bundle = adminBundle(options.cacheDir),
): Promise<SiteFiles> {
  const dir = await bundle;
  const files = new Map(
    filesIn(dir).map((file) => [`admin/${file}`, path.join(dir, file)] as const),
  );
  const config = Buffer.from(`${JSON.stringify(adminSettings(options))}\n`);
  return new Map<string, string | Uint8Array>([...files, ['admin/config.json', config]]);
}

/**
 * Writes `{outDir}/admin/`.
 */
export async function buildAdmin(options: AdminBuild): Promise<void> {
  rmSync(path.join(options.outDir, 'admin'), { recursive: true, force: true });
  for (const [name, source] of await adminFiles(options)) {
    const target = path.join(options.outDir, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, typeof source === 'string' ? readFileSync(source) : source);
  }
}
