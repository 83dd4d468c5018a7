/** The canvas for pictures made at build, with the site's own font. */
import { fileURLToPath } from 'node:url';
import canvas from '@napi-rs/canvas';
import { CHART_FONT } from '#outputs/charts/wrap-text.ts';

export const { createCanvas, GlobalFonts, loadImage, PDFDocument, SvgExportFlag } = canvas;
for (const file of [
  '400Regular/BeVietnamPro_400Regular.ttf',
  '600SemiBold/BeVietnamPro_600SemiBold.ttf',
])
  GlobalFonts.registerFromPath(
    fileURLToPath(import.meta.resolve(`@expo-google-fonts/be-vietnam-pro/${file}`)),
    CHART_FONT,
  );
