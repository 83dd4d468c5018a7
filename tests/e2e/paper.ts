/** Printed sheets, from Chromium's PDF. */
import type { Page } from '@playwright/test';

/** Size of each page of the PDF, in points. */
export async function printedPages(page: Page): Promise<string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const count = [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length;
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box = '']) =>
    box.trim().split(/\s+/).slice(2).map(Number).map(Math.round).join('×'),
  );
  return Array.from({ length: count }, (_, index) => boxes[index] ?? boxes[0] ?? '');
}

export const A4 = '595×842';

/** Makes `window.print` set `data-printed`. */
export const watchPrinting = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
