/** Reads all facts that a build needs of a PDF with PDFium. */
import type { PdfFacts, PdfFault } from '#lib/pdf-facts.ts';
import { isScan, lacksFonts, signatureCount, withFirstPage } from './page-facts.ts';
import { PASSWORD_ERRORS, withMemory, type Pdfium } from './pdfium.ts';
import { renderPage, type Bitmap } from './render.ts';

/** Twice the largest preview: scaled down by sharp, letters of a scan stay readable. */
const RENDER_BOX = [1280, 1810] as const;

interface Inspection {
  readonly facts: Omit<PdfFacts, 'preview'>;
  /** Undefined if the picture would show other letters than the file. */
  readonly bitmap: Bitmap | undefined;
}

/** Inspects a PDF. @throws Error when PDFium aborts within the file */
export function inspect(pdfium: Pdfium, bytes: Uint8Array): Inspection | { fault: PdfFault } {
  return withMemory(pdfium, bytes.length, (at) => {
    pdfium.HEAPU8.set(bytes, at);
    const document = pdfium._FPDF_LoadMemDocument(at, bytes.length, 0);
    if (document === 0)
      return {
        fault: PASSWORD_ERRORS.includes(pdfium._FPDF_GetLastError()) ? 'encrypted' : 'broken',
      };
    try {
      const pages = pdfium._FPDF_GetPageCount(document);
      if (pages < 1) return { fault: 'broken' };
      const lacking = withFirstPage(pdfium, document, (page) => lacksFonts(pdfium, page));
      return {
        facts: {
          pages,
          isScan: isScan(pdfium, document, pages),
          signatures: signatureCount(pdfium, document),
          lacksFonts: lacking,
        },
        bitmap: lacking
          ? undefined
          : withFirstPage(pdfium, document, (page) =>
              renderPage(pdfium, document, page, RENDER_BOX),
            ),
      };
    } finally {
      pdfium._FPDF_CloseDocument(document);
    }
  });
}
