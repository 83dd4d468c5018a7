/** What `admin/config.json` holds: all that depends on the content or the place the site stands. */
import type { BackendSettings } from './config.ts';
import type { ReceptionSettings } from './reception/context.ts';

export interface AdminSettings extends ReceptionSettings {
  readonly backend: BackendSettings;
  readonly contentFolder: string;
  readonly siteUrl: string;
  readonly basePath: string;
  readonly siteName: string;
  readonly mainIssuers: readonly string[];
  readonly agencies: Readonly<Record<string, string>>;
}
