/** Examines the pages of a PDF: letters, pictures, fonts. */
import { PAGE_OBJECT, withMemory, type Pdfium } from './pdfium.ts';

/** A text layer is present in the first pages; a file of 5,000 pages is not read completely. */
const PAGES_READ = 5;
/** Signature stamps put about 200 letters on a scan; a page of text has ten times that. */
const STAMP_LETTERS = 300;
/** Objects examined on page 1; drawings have up to a hundred thousand. */
const OBJECTS_READ = 2000;

const withPage = <T>(
  pdfium: Pdfium,
  document: number,
  index: number,
  use: (page: number) => T,
): T | undefined => {
  const page = pdfium._FPDF_LoadPage(document, index);
  if (page === 0) return undefined;
  try {
    return use(page);
  } finally {
    pdfium._FPDF_ClosePage(page);
  }
};

function withText<T>(pdfium: Pdfium, page: number, use: (textPage: number) => T): T | undefined {
  const textPage = pdfium._FPDFText_LoadPage(page);
  if (textPage === 0) return undefined;
  try {
    return use(textPage);
  } finally {
    pdfium._FPDFText_ClosePage(textPage);
  }
}

function* objectsOf(pdfium: Pdfium, page: number) {
  const count = Math.min(pdfium._FPDFPage_CountObjects(page), OBJECTS_READ);
  for (let index = 0; index < count; index += 1) {
    const object = pdfium._FPDFPage_GetObject(page, index);
    yield { object, type: pdfium._FPDFPageObj_GetType(object) };
  }
}

/** Returns the area of an object in square points; bounds are four floats. */
const areaOf = (pdfium: Pdfium, object: number): number =>
  withMemory(pdfium, 16, (at) => {
    if (!pdfium._FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12)) return 0;
    const [left = 0, bottom = 0, right = 0, top = 0] = new Float32Array(
      pdfium.HEAPU8.slice(at, at + 16).buffer,
    );
    return Math.abs((right - left) * (top - bottom));
  });

/** Returns whether pictures cover half of the page. Some scanners cut a page into strips. */
function isPicture(pdfium: Pdfium, page: number): boolean {
  const area = pdfium._FPDF_GetPageWidth(page) * pdfium._FPDF_GetPageHeight(page);
  let covered = 0;
  for (const { object, type } of objectsOf(pdfium, page))
    if (type === PAGE_OBJECT.image || type === PAGE_OBJECT.form) covered += areaOf(pdfium, object);
  return covered >= area / 2;
}

/** Returns whether page 1 is a picture and the first pages have no more letters than stamps do. */
export function isScan(pdfium: Pdfium, document: number, pages: number): boolean {
  if (!withPage(pdfium, document, 0, (page) => isPicture(pdfium, page))) return false;
  for (let index = 0; index < Math.min(pages, PAGES_READ); index += 1) {
    const letters = withPage(pdfium, document, index, (page) =>
      withText(pdfium, page, (textPage) => pdfium._FPDFText_CountChars(textPage)),
    );
    if ((letters ?? 0) > STAMP_LETTERS) return false;
  }
  return true;
}

/** Returns the text of an object; PDFium counts bytes, including two zeros at the end. */
function textOf(pdfium: Pdfium, object: number, textPage: number): string {
  const size = pdfium._FPDFTextObj_GetText(object, textPage, 0, 0);
  if (size <= 2) return '';
  return withMemory(pdfium, size, (at) => {
    pdfium._FPDFTextObj_GetText(object, textPage, at, size);
    return new TextDecoder('utf-16le').decode(pdfium.HEAPU8.slice(at, at + size - 2));
  });
}

/**
 * Returns whether page 1 has letters beyond Latin-1 (ế, ư, đ) in a font that is not embedded.
 * Substitute fonts of other machines often lack them.
 */
export function lacksFonts(pdfium: Pdfium, page: number): boolean {
  const find = (textPage: number) => {
    for (const { object, type } of objectsOf(pdfium, page)) {
      if (type !== PAGE_OBJECT.text) continue;
      const font = pdfium._FPDFTextObj_GetFont(object);
      if (font === 0 || pdfium._FPDFFont_GetIsEmbedded(font) !== 0) continue;
      if (/[\u0100-\uFFFF]/.test(textOf(pdfium, object, textPage))) return true;
    }
    return false;
  };
  return withText(pdfium, page, find) ?? false;
}

/** Returns how many signature fields are signed; unsigned ones have no contents. */
export function signatureCount(pdfium: Pdfium, document: number): number {
  const fields = Math.min(pdfium._FPDF_GetSignatureCount(document), OBJECTS_READ);
  let signed = 0;
  for (let index = 0; index < fields; index += 1) {
    const signature = pdfium._FPDF_GetSignatureObject(document, index);
    if (signature !== 0 && pdfium._FPDFSignatureObj_GetContents(signature, 0, 0) > 0) signed += 1;
  }
  return signed;
}

/** Runs `use` with page 1. @throws Error when there is none */
export function withFirstPage<T>(pdfium: Pdfium, document: number, use: (page: number) => T): T {
  const result = withPage(pdfium, document, 0, (page) => ({ value: use(page) }));
  if (!result) throw new Error('PDF without a first page');
  return result.value;
}
