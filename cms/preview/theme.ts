/** Light or dark by choice of the editor, whatever the computer prefers. */
import type { Theme } from '#cms/hooks.ts';

const SHOWN = 'screen, (prefers-color-scheme: dark)';
const HIDDEN = 'print and (prefers-color-scheme: dark)';

function switchDarkRules(rules: CSSRuleList, media: string): void {
  for (const rule of rules) {
    if (!('media' in rule)) continue;
    const { media: query, cssRules } = rule as CSSMediaRule;
    if (query.mediaText.includes('prefers-color-scheme')) query.mediaText = media;
    else switchDarkRules(cssRules, media);
  }
}

/**
 * Turns the style sheets' rules for dark screens on or off and sets the province's colours; by the
 * object model, because the policy of the page allows no inline styles.
 * @param colours by the name of their custom property, without its dashes
 * @returns ends it: style sheets that load later are not looked after any more
 */
export function applyTheme(
  document: Document,
  theme: Theme,
  colours: Readonly<Record<string, string>>,
): () => void {
  const apply = (): void => {
    const { style } = document.documentElement;
    style.setProperty('color-scheme', theme);
    for (const [name, value] of Object.entries(colours)) style.setProperty(`--${name}`, value);
    for (const sheet of document.styleSheets)
      switchDarkRules(sheet.cssRules, theme === 'dark' ? SHOWN : HIDDEN);
  };
  apply();
  document.addEventListener('load', apply, true);
  return () => document.removeEventListener('load', apply, true);
}
