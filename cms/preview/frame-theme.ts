/** Light or dark as the editor chooses, whatever the computer prefers. */
import type { Theme } from '#cms/kit/site-context.ts';

const DARK = 'screen, (prefers-color-scheme: dark)';
const NOT_DARK = 'print and (prefers-color-scheme: dark)';

function switchDarkRules(rules: CSSRuleList, media: string): void {
  for (const rule of rules) {
    if (!('media' in rule)) continue;
    const { media: query, cssRules } = rule as CSSMediaRule;
    if (query.mediaText.includes('prefers-color-scheme')) query.mediaText = media;
    else switchDarkRules(cssRules, media);
  }
}

/**
 * Turns the style sheets' rules for dark screens on or off and sets the province's colours; through
 * the object model, because the page's policy allows no inline styles.
 * @param colours by the name of their custom property, without its dashes
 */
export function applyTheme(
  document: Document,
  theme: Theme,
  colours: Readonly<Record<string, string>>,
): void {
  const { style } = document.documentElement;
  style.setProperty('color-scheme', theme);
  for (const [name, value] of Object.entries(colours)) style.setProperty(`--${name}`, value);
  for (const sheet of document.styleSheets)
    switchDarkRules(sheet.cssRules, theme === 'dark' ? DARK : NOT_DARK);
}
