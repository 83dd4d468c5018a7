/**
 * The province's two colours as CSS custom properties, in the site's own style sheet: an inline
 * style would need 'unsafe-inline', a file of its own another blocking request. Shades are computed
 * here because phones of 2020 lack `color-mix()`, and so that contrast holds by construction.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { mix, readable } from '#lib/colour.ts';
import { readRecordIfSound } from '#lib/front-matter.ts';
import { siteSchema } from '#features/site/schema.ts';

const ID = 'virtual:theme.css';
const DEMONSTRATION = 'virtual:demonstration';

const THEMES = {
  light: { paper: '#fbfaf6', ink: '#17201c' },
  dark: { paper: '#131a17', ink: '#ffffff' },
} as const;

/** The province's colours and shades by the name of their custom property, without its dashes. */
export function shades(brand: string, accent: string, theme: keyof typeof THEMES) {
  const { paper, ink } = THEMES[theme];
  const soft = mix(brand, paper, theme === 'light' ? 0.08 : 0.22);
  const accentSoft = mix(accent, paper, theme === 'light' ? 0.1 : 0.24);
  return {
    brand: readable(brand, soft, ink, theme === 'light' ? 5.5 : 7),
    'brand-soft': soft,
    'brand-line': mix(brand, paper, theme === 'light' ? 0.28 : 0.75),
    // Large areas use the province's own colour; text on them is always light.
    'brand-deep': readable(brand, '#ffffff', '#000000', 7),
    accent: readable(accent, accentSoft, ink, 5),
    'accent-soft': accentSoft,
  };
}

const declarations = (properties: Readonly<Record<string, string>>): string =>
  Object.entries(properties)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

/** Where the content names none. */
export const DEFAULT_COLOURS = { brand: '#0b5d4e', accent: '#b45309' } as const;

/**
 * What of `site.yml` is compiled into the pages; undefined where the file is faulty, which the
 * content check reports: no page is published then.
 */
export function themeOf(contentDir: string) {
  const file = join(contentDir, 'site.yml');
  const record = existsSync(file) && readRecordIfSound('site.yml', readFileSync(file, 'utf8'));
  const { data } = siteSchema.safeParse(record ? record.data : undefined);
  return data && { colours: data.colours, demonstration: data.demonstration ?? false };
}

/** Of a bundle that only the CMS is opened with, so that the content can be corrected. */
const NO_THEME = { colours: DEFAULT_COLOURS, demonstration: false };

/**
 * Vite plugin that provides, from `site.yml` of that content folder, `virtual:theme.css` and
 * whether the site is a demonstration: some forty components draw the mark of real records, and
 * would all have to pass it on.
 */
export function themeCss(contentDir: string): Plugin {
  return {
    name: 'minh-bach-theme',
    resolveId: (id) => (id === ID || id === DEMONSTRATION ? `\0${id}` : undefined),
    load(id) {
      if (id !== `\0${ID}` && id !== `\0${DEMONSTRATION}`) return undefined;
      const { colours, demonstration } = themeOf(contentDir) ?? NO_THEME;
      if (id === `\0${DEMONSTRATION}`) return `export const demonstration = ${demonstration};`;
      const rules = (theme: keyof typeof THEMES) =>
        declarations(shades(colours.brand, colours.accent, theme));
      return `:root{${rules('light')}}@media screen and (prefers-color-scheme:dark){:root{${rules('dark')}}}`;
    },
  };
}
