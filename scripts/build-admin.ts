/** The files of /admin/: Decap's bundle, and `config.json` with what it takes from the content. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stepsLeft } from '#check/first-steps.ts';
import { endOfAgency } from '#features/agency/rules/end.ts';
import { agencyLine } from '#features/agency/form/form.ts';
import type { Agency } from '#features/agency/schema.ts';
import type { Site } from '#features/site/schema.ts';
import { SETTINGS } from '#lib/node/settings.ts';
import type { BackendSettings } from '#cms/config.ts';
import type { AdminSettings } from '#cms/settings.ts';
import {
  readSettings,
  receptionSettings,
  recordsIn,
  statisticSettings,
  stepContent,
} from './admin-content.ts';
import { filesIn, type SiteFiles } from './site-files.ts';
import { shippedBundle } from './software.ts';
import { DEFAULT_COLOURS, shades } from './theme.ts';
import { locateContent } from './cms-server/content-location.ts';

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

/** The folder of the bundle; in the repository it is made unless this state of the code has one. */
export async function adminBundle(cacheDir?: string): Promise<string> {
  const shipped = shippedBundle('admin');
  return shipped ?? (await import('./bundles/admin.ts')).makeAdminBundle(cacheDir);
}

/** One text per agency, by id; agencies without one are left out. */
const ofAgencies = (
  agencies: readonly { readonly id: string; readonly data: Partial<Agency> }[],
  textOfAgency: (agency: Partial<Agency>) => string | undefined,
): Record<string, string> =>
  Object.fromEntries(
    agencies.flatMap(({ id, data }): [string, string][] => {
      const text = textOfAgency(data);
      return text ? [[id, text]] : [];
    }),
  );

/** The content of `admin/config.json`. `npm run check` reports faults of content. */
export function adminSettings(options: Omit<AdminBuild, 'outDir'>): AdminSettings {
  const site = readSettings<Site>(path.join(options.contentDir, 'site.yml'));
  const agencies = [...recordsIn<Partial<Agency>>(options.contentDir, 'agencies')];
  const now = options.now ?? SETTINGS.now;
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
    samples: agencies.flatMap(({ id, data }) => (data.sample ? [id] : [])),
    ended: ofAgencies(agencies, endOfAgency),
    demonstration: site.demonstration ?? false,
    province: site.province ?? '',
    stepsLeft: stepsLeft(stepContent(options.contentDir, now)).map(({ id }) => id),
    theme: { light: shades(brand, accent, 'light'), dark: shades(brand, accent, 'dark') },
    ...receptionSettings(options.contentDir, now),
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
