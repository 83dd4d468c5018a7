/** Runs checks on one record. */
import type { ContentRecord } from './content-tree.ts';
import type { Context, RecordCheck } from './context.ts';
import type { Problem } from './report.ts';

/** Problems that those of the checks find that are for the record's collection. */
export const runChecks = <R extends Pick<ContentRecord, 'collection'>>(
  checks: readonly RecordCheck<R>[],
  record: R,
  context: Context,
): Problem[] =>
  checks
    .filter(
      ({ collections }) =>
        collections === undefined || collections.some((name) => name === record.collection),
    )
    .flatMap((check) => [...check.run(record, context)]);
