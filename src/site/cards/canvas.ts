/** The canvas for pictures made at build, with the site's own font. */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type * as Canvases from '@napi-rs/canvas';
import { CHART_FONT } from '#outputs/charts/wrap-text.ts';

// Bundled code is in the output folder, which need not be below the project.
const require = createRequire(resolve('package.json'));
export const { createCanvas, GlobalFonts, loadImage, SvgExportFlag } =
  require('@napi-rs/canvas') as typeof Canvases;
for (const file of [
  '400Regular/BeVietnamPro_400Regular.ttf',
  '600SemiBold/BeVietnamPro_600SemiBold.ttf',
])
  GlobalFonts.registerFromPath(
    require.resolve(`@expo-google-fonts/be-vietnam-pro/${file}`),
    CHART_FONT,
  );
