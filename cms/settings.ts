/** The content of `admin/config.json`: all that depends on the content or the site's address. */
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
