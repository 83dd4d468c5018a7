/**
 * The province's two colours as CSS custom properties, in the site's own style sheet: an inline
 * style would need 'unsafe-inline', a file of its own another blocking request. Shades are computed
 * here because phones of 2020 lack `color-mix()`, and so that contrast holds by construction.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mix, readable } from '#lib/colour.ts';
import { readRecordIfSound } from '#lib/front-matter.ts';
import { type Site, siteSchema } from '#features/site/schema.ts';

const THEMES = {
  light: { paper: '#fbfaf6', ink: '#17201c' },
  dark: { paper: '#131a17', ink: '#ffffff' },
} as const;
export type Theme = keyof typeof THEMES;
export type Colours = Site['colours'];

/** The province's colours and shades by the name of their custom property, without its dashes. */
export function shades(brand: string, accent: string, theme: Theme) {
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

/** Where the content names none. */
export const DEFAULT_COLOURS: Colours = { brand: '#0b5d4e', accent: '#b45309' };

/** Undefined where `site.yml` is faulty, which the content check reports: no page is published then. */
export function coloursOf(contentDir: string): Colours | undefined {
  const file = join(contentDir, 'site.yml');
  const record = existsSync(file) && readRecordIfSound('site.yml', readFileSync(file, 'utf8'));
  return siteSchema.safeParse(record ? record.data : undefined).data?.colours;
}
