import type { Problem } from '#check/report.ts';
import type { SiteFiles } from '#scripts/site-files.ts';

export interface PublisherOptions {
  readonly contentDir: string;
  readonly outDir: string;
  /** Write `.br` and `.gz` copies; a local server needs none. */
  readonly compressed: boolean;
  /** Overrides `feedbackEndpoint` of the content. */
  readonly feedbackEndpoint?: string | undefined;
  /** Render threads; default: one for each core. */
  readonly workers?: number | undefined;
  /** Files beside the pages and their assets: the CMS, headers. */
  readonly extraFiles: (now: Date, changed: readonly string[] | undefined) => Promise<SiteFiles>;
  /**
   * Judges the content while pages are rendered.
   * @param changed paths below the content folder; undefined: all
   * @returns the errors, which forbid publication
   */
  readonly check: (
    now: Date,
    changed: readonly string[] | undefined,
  ) => Promise<readonly Problem[]>;
  /** Are readers and editors answered while the first publication runs? */
  readonly isServed?: boolean;
  /** Is it a path in the output folder that others write? */
  readonly isForeign: (path: string) => boolean;
  /** Called with what takes time. */
  readonly report: (message: string) => void;
  /** Ends the bundling of the pages. */
  readonly signal?: AbortSignal | undefined;
}
