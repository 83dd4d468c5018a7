/** The province's colours, which `site.yml` sets and the bundle does not know. */
import type { SiteContext } from '#cms/kit/site-context.ts';

/** Sets them for a page, through the object model: its policy allows no inline style. */
export function applyTheme(
  theme: SiteContext['theme'],
  { document, CSSStyleSheet }: Window & typeof globalThis,
): void {
  const root = (colours: Readonly<Record<string, string>>): string => {
    const properties = Object.entries(colours).map(([name, value]) => `--${name}:${value}`);
    return `:root{${properties.join(';')}}`;
  };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${root(theme.light)}@media (prefers-color-scheme:dark){${root(theme.dark)}}`);
  document.adoptedStyleSheets = [sheet];
}
