/** The content of `admin/config.json`: all that depends on the content or the site's address. */
import type { ReceptionSettings } from '#features/reception/form/context.ts';
import type { StatisticSettings } from '#features/statistic/form/context.ts';
import type { BackendSettings } from './config.ts';
import type { SiteContext } from './kit/site-context.ts';

export interface AdminSettings extends ReceptionSettings, StatisticSettings, SiteContext {
  readonly backend: BackendSettings;
  readonly contentFolder: string;
  readonly siteUrl: string;
  readonly siteName: string;
  /** Does the service of `scripts/editor-service` answer beside the site? */
  readonly service: boolean;
}
