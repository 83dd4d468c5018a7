/** How the last publication of a running site went, as the CMS shows it. */

export interface PublicationFault {
  /** Path below the content folder: `directives/x.md`. */
  readonly file: string;
  /** Label in the form, or key in the file. */
  readonly field?: string | undefined;
  readonly fault: string;
  /** What to write instead. */
  readonly cure: string;
}

export type PublicationState =
  | { readonly state: 'running' }
  | { readonly state: 'published'; readonly seconds: number }
  /** `message`: where the content itself is not at fault. */
  | {
      readonly state: 'failed';
      readonly faults: readonly PublicationFault[];
      readonly message: string;
    };
