/**
 * What a bundle of the pages takes from the site that it is for. The bundle is made once for each
 * version of the code, with marks in their place: a copy of it has them written in within 0.1 s.
 */
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { filesIn } from '#scripts/site-files.ts';
import { type Colours, shades, type Theme } from '#scripts/theme.ts';

interface BundleSettings {
  /** `/` or `/minh-bach/`. */
  readonly basePath: string;
  readonly colours: Colours;
}

/** The base path in a bundle. */
export const BASE_MARK = '/__base__/';
const BASE = BASE_MARK.slice(0, -1);
/** In src/site/styles/theme.css. */
const THEME_MARK = /--theme:\s*(light|dark)/g;
const IS_TEXT = new Set(['.css', '.js', '.json', '.mjs']);

const declarations = ({ brand, accent }: Colours, theme: Theme): string =>
  Object.entries(shades(brand, accent, theme))
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

/**
 * Writes a copy of a bundle for a site.
 * @param from the folder of a bundle with marks
 * @param to a folder, which is created
 */
export function writeBundleFor(from: string, to: string, settings: BundleSettings): void {
  const files = filesIn(from).map((file) => ({ file, bytes: readFileSync(join(from, file)) }));
  const base = settings.basePath.slice(0, -1);
  const colours = hash('sha256', JSON.stringify(settings.colours));
  // Browsers keep what has such a name for a year: with other colours it is another file.
  const names = files
    .filter(({ file, bytes }) => extname(file) === '.css' && String(bytes).match(THEME_MARK))
    .map(({ file }) => basename(file))
    .map((name) => [name, name.replace(/\.css$/, `-${colours.slice(0, 8)}.css`)] as const);
  const renamed = (text: string) =>
    names.reduce((changed, [name, own]) => changed.replaceAll(name, own), text);
  for (const { file, bytes } of files) {
    const target = join(to, renamed(file));
    mkdirSync(dirname(target), { recursive: true });
    const text = () =>
      renamed(String(bytes))
        .replaceAll(BASE, base)
        .replace(THEME_MARK, (_, theme: Theme) => declarations(settings.colours, theme));
    writeFileSync(target, IS_TEXT.has(extname(file)) ? text() : bytes);
  }
}
