/** The chart of a statistic as an SVG file for newspapers and reports. */
import { drawPicture, type PictureContext } from '#outputs/charts/chart-picture.ts';
import { CHART_FONT } from '#outputs/charts/wrap-text.ts';
import type { Statistic } from '#features/statistic/schema.ts';
import { escapeXml } from '#lib/xml.ts';
import { createCanvas, SvgExportFlag } from '#site/cards/canvas.ts';

/** Distance from the anchor point of a text down to its baseline, in parts of its font size. */
const BASELINES: Readonly<Record<string, number>> = { middle: 0.35, top: 0.8, bottom: -0.2 };
const ANCHORS: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' };

/**
 * A canvas that writes SVG. It keeps what Skia would split up: a dashed line is not one shape per
 * dash, and a text is not a list of letters, which shows gaps without the site's font.
 */
function svgCanvas(width: number, height: number) {
  const canvas = createCanvas(width, height, SvgExportFlag.NoPrettyXML);
  const pen = canvas.getContext('2d');
  const dashes: string[] = [];
  const texts: string[] = [];
  // The miter limit, otherwise unused, carries the dash pattern of a line.
  pen.setLineDash = (dash) => {
    pen.miterLimit = dash.length > 0 ? 10 + dashes.push([...dash].join(' ')) : 10;
  };
  // Only whole circles are drawn; Skia writes 40 curves for one.
  pen.arc = (x, y, radius) => {
    const [r, k] = [radius, radius * 0.5523];
    pen.moveTo(x + r, y);
    pen.bezierCurveTo(x + r, y + k, x + k, y + r, x, y + r);
    pen.bezierCurveTo(x - k, y + r, x - r, y + k, x - r, y);
    pen.bezierCurveTo(x - r, y - k, x - k, y - r, x, y - r);
    pen.bezierCurveTo(x + k, y - r, x + r, y - k, x + r, y);
  };
  pen.fillText = (words, x, y) => {
    const { e, f } = pen.getTransform();
    const [weight, size] = /(?:(\d+) )?([\d.]+)px/.exec(pen.font)?.slice(1).map(Number) ?? [];
    const baseline = (BASELINES[pen.textBaseline] ?? 0) * (size ?? 0);
    const anchor = ANCHORS[pen.textAlign];
    texts.push(
      [
        `<text x="${(x + e).toFixed(1)}" y="${(y + f + baseline).toFixed(1)}" font-size="${size}"`,
        weight === 600 ? ' font-weight="600"' : '',
        anchor ? ` text-anchor="${anchor}"` : '',
        ` fill="${String(pen.fillStyle)}">${escapeXml(words)}</text>`,
      ].join(''),
    );
  };
  const ids: string[] = [];
  const drawing = (): string =>
    canvas
      .getContent()
      .toString()
      .replace(/^[^]*?<svg[^>]*>/, '')
      .replaceAll(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
      .replaceAll(/ stroke-miterlimit="(\d+)"/g, (_, limit) => {
        const dash = dashes[Number(limit) - 11];
        return dash === undefined ? '' : ` stroke-dasharray="${dash}"`;
      })
      // Skia's counter runs through the life of the process: the same chart must give the same
      // bytes.
      .replaceAll(/cl_[\da-f]+/g, (id) => `c${(ids.indexOf(id) + 1 || ids.push(id)) - 1}`)
      .replace('</svg>', texts.join(''));
  return Object.assign(canvas, { drawing });
}

/** The chart as an SVG file with a description in words, and a title for each figure. */
export function chartSvg(statistic: Statistic, context: PictureContext): string {
  const { canvas, width, height, words, marks } = drawPicture(statistic, context, svgCanvas);
  const named = marks.map(
    ({ x, y, words: name }) =>
      `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="12" opacity="0"><title>${escapeXml(name)}</title></circle>`,
  );
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xml:lang="vi"',
    ` width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"`,
    ` aria-labelledby="tieu-de mo-ta" font-family="'${CHART_FONT}', 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif">`,
    `<title id="tieu-de">${escapeXml(statistic.summary)}</title>`,
    `<desc id="mo-ta">${escapeXml(words)}</desc>`,
    canvas.drawing(),
    ...named,
    '</svg>',
  ].join('');
}
