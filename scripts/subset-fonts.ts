/**
 * Subsets the site's fonts to the characters of Vietnamese official text: the packages' whole files
 * weigh 60 to 150 kB each, these 15 to 20. Run by hand after a font update; the results are
 * committed. The TTF sources come from the development packages @expo-google-fonts/*.
 */
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');

/**
 * ASCII, Vietnamese letters, typographic signs, ₫. Combining marks are excluded: the site's text is
 * NFC, and with them the fonts contain mark positioning tables of 10 kB.
 */
const TEXT =
  range(0x20, 0x7e) +
  '\u00a0«»°·×§©±²³½' +
  'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý' +
  'ĂăĐđĨĩŨũƠơƯư' +
  range(0x1ea0, 0x1ef9) +
  '–—‘’“”•…‹›₫←→−≈≤≥✓';

const FONTS = [
  ['be-vietnam-pro', '400Regular', 'BeVietnamPro_400Regular', 'be-vietnam-pro-400'],
  ['be-vietnam-pro', '600SemiBold', 'BeVietnamPro_600SemiBold', 'be-vietnam-pro-600'],
  ['source-serif-4', '400Regular', 'SourceSerif4_400Regular', 'source-serif-4-400'],
] as const;

for (const [family, folder, file, out] of FONTS) {
  const source = await readFile(
    new URL(import.meta.resolve(`@expo-google-fonts/${family}/${folder}/${file}.ttf`)),
  );
  const subset = await subsetFont(source, TEXT, {
    targetFormat: 'woff2',
    noLayoutClosure: true,
  });
  await writeFile(new URL(`../src/site/styles/fonts/${out}.woff2`, import.meta.url), subset);
  console.log(`${out}.woff2: ${source.length} → ${subset.length} byte`);
}
