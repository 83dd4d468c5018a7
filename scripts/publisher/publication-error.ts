import type { PublicationState } from '#features/publication-state.ts';
import { formatReport, type Problem } from '#check/report.ts';

/** Nothing was published; the last good site is in place. */
export class PublicationError extends Error {
  override name = 'PublicationError';
  /** Errors of the content. */
  readonly problems: readonly Problem[];

  /** @param message where the content itself is not at fault */
  constructor(problems: readonly Problem[], message = formatReport(problems)) {
    super(message);
    this.problems = problems;
  }
}

/** What the CMS shows of a failure. */
export const failedPublication = (error: Error): PublicationState => {
  const problems = error instanceof PublicationError ? error.problems : [];
  return {
    state: 'failed',
    faults: problems.map(({ file, label, field, fault, cure }) => ({
      ...{ file, fault, cure },
      field: label ?? field,
    })),
    message: problems.length > 0 ? '' : error.message,
  };
};
