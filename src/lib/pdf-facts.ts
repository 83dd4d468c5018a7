/** What a build learns of a PDF, and why it may learn nothing. */

export interface PdfPreview {
  /** Widths of the pictures of page 1, smallest first. */
  readonly widths: readonly number[];
  /** Size of the largest, in pixels. */
  readonly width: number;
  readonly height: number;
}

export interface PdfFacts {
  readonly pages: number;
  /** Pictures of pages without a text layer: nothing to search, copy or read aloud. */
  readonly isScan: boolean;
  /** Digital signatures in the file; whether they hold is not examined. */
  readonly signatures: number;
  /** Page 1 has Vietnamese text in a font that is not in the file: readers see other letters. */
  readonly lacksFonts: boolean;
  /** Undefined when page 1 cannot be shown as its readers would see it. */
  readonly preview: PdfPreview | undefined;
}

/** `heavy`: took longer or more memory than a build may spend on one file. */
export type PdfFault = 'broken' | 'encrypted' | 'heavy';

export type PdfReport = PdfFacts | { readonly fault: PdfFault };

export const isReadable = (report: PdfReport): report is PdfFacts => !('fault' in report);
