/** Calls of PDFium that the wrapper exports in WebAssembly but not in its types. */
import { PDFiumModule } from '@hyzyla/pdfium';

type Calls = Readonly<Record<CallName, (...values: number[]) => number>>;
type CallName =
  | '_FPDF_InitLibrary'
  | '_FPDF_GetSignatureCount'
  | '_FPDF_GetSignatureObject'
  | '_FPDFSignatureObj_GetContents'
  | '_FPDFPageObj_GetBounds'
  | '_FPDFTextObj_GetFont'
  | '_FPDFTextObj_GetText'
  | '_FPDFFont_GetIsEmbedded';
export type Pdfium = Awaited<ReturnType<typeof PDFiumModule>> & Calls;

/** Loads PDFium in WebAssembly of its own, which confines a malicious file to its memory. */
export async function loadPdfium(): Promise<Pdfium> {
  const pdfium = (await PDFiumModule({})) as Pdfium;
  pdfium._FPDF_InitLibrary();
  return pdfium;
}

/** Runs `use` with that many bytes of PDFium's memory. @throws RangeError when none are left */
export function withMemory<T>(pdfium: Pdfium, size: number, use: (pointer: number) => T): T {
  const pointer = pdfium.wasmExports.malloc(size);
  if (pointer === 0) throw new RangeError(`PDFium has no ${size} bytes left`);
  try {
    return use(pointer);
  } finally {
    pdfium.wasmExports.free(pointer);
  }
}

/** Error codes of `FPDF_GetLastError` (fpdfview.h). */
export const PASSWORD_ERRORS: readonly number[] = [4, 5];

/** Kinds of page objects (fpdf_edit.h). */
export const PAGE_OBJECT = { text: 1, image: 3, form: 5 } as const;
