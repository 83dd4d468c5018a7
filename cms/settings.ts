/** What `admin/config.json` holds: all that depends on the content or the place the site stands. */
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
