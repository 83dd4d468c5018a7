/** The content of `admin/config.json`: all that depends on the content or the site's address. */
import type { BackendSettings } from './config.ts';
import type { SiteContext } from './kit/site-context.ts';

export interface AdminSettings extends SiteContext {
  readonly backend: BackendSettings;
  readonly contentFolder: string;
  readonly siteUrl: string;
  readonly siteName: string;
}
