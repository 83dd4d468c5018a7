/** Renders page 1 of a PDF as pixels. */
import { withMemory, type Pdfium } from './pdfium.ts';

/** Format BGRx: four bytes, the fourth unused; see FPDFBitmap_BGRx in fpdfview.h. */
const BGRX = 3;
/** Draw annotations; red before blue. */
const FLAGS = 0x01 | 0x10;
const WHITE = 0xffffffff;

export interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel: red, green, blue, unused. */
  readonly data: Uint8Array;
}

/** Scales the page's size into a box; both sides at least one pixel, for extreme formats too. */
export function fitInto(width: number, height: number, box: readonly [number, number]) {
  const scale = Math.min(box[0] / width, box[1] / height);
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  return { width: side(width), height: side(height) };
}

/** Draws form fields (signature stamps); their environment: 140 zero bytes and a version. */
function drawFields(
  pdfium: Pdfium,
  document: number,
  page: number,
  bitmap: number,
  { width, height }: { width: number; height: number },
): void {
  withMemory(pdfium, 256, (info) => {
    pdfium.HEAPU8.fill(0, info, info + 256);
    pdfium.HEAPU8[info] = 2;
    const form = pdfium._FPDFDOC_InitFormFillEnvironment(document, info);
    if (form === 0) return;
    try {
      pdfium._FORM_OnAfterLoadPage(page, form);
      pdfium._FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, FLAGS & ~0x01);
      pdfium._FORM_OnBeforeClosePage(page, form);
    } finally {
      pdfium._FPDFDOC_ExitFormFillEnvironment(form);
    }
  });
}

/** Draws a page on white, as large as fits into `box`. @throws RangeError without memory for it */
export function renderPage(
  pdfium: Pdfium,
  document: number,
  page: number,
  box: readonly [number, number],
): Bitmap {
  const pageWidth = pdfium._FPDF_GetPageWidth(page);
  const pageHeight = pdfium._FPDF_GetPageHeight(page);
  if (!(pageWidth > 0 && pageHeight > 0)) throw new Error('PDF page without size');
  const size = fitInto(pageWidth, pageHeight, box);
  const { width, height } = size;
  const bytes = width * height * 4;
  return withMemory(pdfium, bytes, (pixels) => {
    const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, BGRX, pixels, width * 4);
    if (bitmap === 0) throw new RangeError('PDFium made no bitmap');
    try {
      pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
      pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, FLAGS);
      drawFields(pdfium, document, page, bitmap, size);
      return { width, height, data: pdfium.HEAPU8.slice(pixels, pixels + bytes) };
    } finally {
      pdfium._FPDFBitmap_Destroy(bitmap);
    }
  });
}
