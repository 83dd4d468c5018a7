/** The frame of a preview: light or dark as the editor chooses, as wide as the pane or a phone. */
import { useEffect, useState, type ReactNode } from 'react';
import { themeOf, type Theme } from '#cms/kit/site-context.ts';

const PHONE = '360px';
const THEMES = [
  ['light', 'Sáng'],
  ['dark', 'Tối'],
] as const;

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
 * @returns stops applying it to style sheets that load later
 */
function applyTheme(
  document: Document,
  theme: Theme,
  colours: Readonly<Record<string, string>>,
): () => void {
  const apply = (): void => {
    const { style } = document.documentElement;
    style.setProperty('color-scheme', theme);
    for (const [name, value] of Object.entries(colours)) style.setProperty(`--${name}`, value);
    for (const sheet of document.styleSheets)
      switchDarkRules(sheet.cssRules, theme === 'dark' ? DARK : NOT_DARK);
  };
  apply();
  document.addEventListener('load', apply, true);
  return () => document.removeEventListener('load', apply, true);
}

interface Props {
  /** The document of the preview's iframe. */
  readonly document: Document;
  readonly children: ReactNode;
}

export function Frame({ document, children }: Props) {
  const [theme, setTheme] = useState<Theme>('light');
  const [isPhone, setPhone] = useState(false);
  useEffect(() => {
    document.documentElement.lang = 'vi';
    document.defaultView?.frameElement?.setAttribute('title', 'Xem trước');
  }, [document]);
  useEffect(() => applyTheme(document, theme, themeOf(theme)), [document, theme]);
  useEffect(() => {
    const frame = document.defaultView?.frameElement;
    if (!frame) return;
    const { style } = frame as HTMLElement;
    style.setProperty('max-width', isPhone ? PHONE : 'none');
    style.setProperty('margin-inline', 'auto');
    style.setProperty('display', 'block');
  }, [document, isPhone]);
  return (
    <div className="preview">
      <header className="tools">
        <div role="group" aria-label="Cách xem trước">
          {THEMES.map(([value, label]) => (
            <button
              key={value}
              type="button"
              aria-pressed={theme === value}
              onClick={() => setTheme(value)}
            >
              {label}
            </button>
          ))}
          <button type="button" aria-pressed={isPhone} onClick={() => setPhone(!isPhone)}>
            Điện thoại
          </button>
        </div>
      </header>
      <main>{children}</main>
    </div>
  );
}
