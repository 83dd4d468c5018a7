/**
 * Bundles Decap, apart from Astro because it changes with the code and not with the content. Bundling
 * takes seconds, so the result is kept under a digest of all its inputs.
 */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ALIASES } from '#cms/aliases.ts';
import { assertPatched } from '#cms/patches/applied.ts';
import { keptBundle } from '#scripts/kept-bundle.ts';
import { ROOT, versionOf } from '#scripts/software.ts';

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
  'scripts/bundles/admin.ts',
];
const isSource = (name: string): boolean =>
  !/\.snap$|README\.md$|\/guides\/|__snapshots__|\/(?:checks|pages|ui)\/|\/pages\.ts$/.test(name);

async function bundle(outDir: string): Promise<void> {
  assertPatched();
  // A fifth of a second, which a bundle that is kept does not need.
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: path.join(ROOT, 'cms'),
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

const run = promisify(execFile);

/** In a process of its own: Vite takes 700 MB, which a thread or this process would keep. */
async function bundleApart(outDir: string): Promise<void> {
  const { stdout, stderr } = await run(process.execPath, [fileURLToPath(import.meta.url), outDir]);
  process.stdout.write(stdout);
  process.stderr.write(stderr);
}

/**
 * @returns the folder of the bundle, made unless this state is kept
 * @throws Error with what Vite says when it fails
 */
export const makeAdminBundle = (folder = path.join(ROOT, '.cache/admin')): Promise<string> =>
  keptBundle({ folder, version: versionOf(SOURCES, isSource), count: 3, make: bundleApart });

if (import.meta.main) await bundle(process.argv[2] ?? '');
