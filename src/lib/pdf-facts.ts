/** Facts of a PDF, and the faults that prevent reading them. */

export interface PdfPreview {
  /** Widths of the pictures of page 1, smallest first. */
  readonly widths: readonly number[];
  /** Size of the largest, in pixels. */
  readonly width: number;
  readonly height: number;
}

export interface PdfFacts {
  readonly pages: number;
  /** Whether pages are pictures without a text layer: no searching, copying or reading aloud. */
  readonly isScan: boolean;
  /** Number of digital signatures in the file; their validity is not checked. */
  readonly signatures: number;
  /** Page 1 has Vietnamese text in a font that is not embedded: readers see other letters. */
  readonly lacksFonts: boolean;
  /** Undefined if page 1 cannot be shown as its readers would see it. */
  readonly preview: PdfPreview | undefined;
}

/** `heavy`: needed more time or memory than a build may spend on one file. */
export type PdfFault = 'broken' | 'encrypted' | 'heavy';

export type PdfReport = PdfFacts | { readonly fault: PdfFault };

export const isReadable = (report: PdfReport): report is PdfFacts => !('fault' in report);
