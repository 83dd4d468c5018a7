import { formatReport, type Problem } from '#scripts/report.ts';

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
