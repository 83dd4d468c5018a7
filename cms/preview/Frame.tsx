/** The pane around a preview: light or dark, as wide as it is or as a phone. */
import { useEffect, useState, type ReactNode } from 'react';
import { themeOf, type Theme } from '#cms/hooks.ts';
import { applyTheme } from './theme.ts';

const PHONE = '360px';
const THEMES = [
  ['light', 'Sáng'],
  ['dark', 'Tối'],
] as const;

interface Props {
  /** The document of the preview's own frame. */
  readonly document: Document;
  readonly theme: Theme;
  readonly setTheme: (theme: Theme) => void;
  readonly children: ReactNode;
}

export function Frame({ document, theme, setTheme, children }: Props) {
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
