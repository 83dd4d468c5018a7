/** The province's colours, which `site.yml` sets and the bundle does not know. */
import type { SiteContext, Theme } from '#cms/kit/site-context.ts';

/** Sets them for the page, through the object model: its policy allows no inline style. */
export function applyTheme(colours: SiteContext['theme']): void {
  const root = (theme: Theme): string => {
    const properties = Object.entries(colours[theme]).map(([name, value]) => `--${name}:${value}`);
    return `:root{${properties.join(';')}}`;
  };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${root('light')}@media (prefers-color-scheme:dark){${root('dark')}}`);
  document.adoptedStyleSheets = [sheet];
}
