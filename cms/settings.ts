/** The content of `admin/config.json`: everything that depends on the content or on where the site is served. */
import type { BackendSettings } from './config.ts';
import type { SiteContext } from './site-context.ts';
import type { ReceptionSettings } from './reception/context.ts';
import type { StatisticSettings } from './statistic/context.ts';

export interface AdminSettings extends ReceptionSettings, StatisticSettings, SiteContext {
  readonly backend: BackendSettings;
  readonly contentFolder: string;
  readonly siteUrl: string;
  readonly siteName: string;
}
