/** The data of a record against its schema; computed once for all who ask. */
import { onceFor } from '#lib/once.ts';
import type { ContentRecord } from './content-tree.ts';
import { schemaOf } from './fields.ts';
import { forgivingParse } from './forgiving-parse.ts';

export const parsedData = onceFor((record: ContentRecord) =>
  schemaOf(record).safeParse(record.data),
);

/** Without values that do not fit; undefined where a required one is among them. */
export const validData = onceFor((record: ContentRecord) => {
  const { success, data } = parsedData(record);
  return success ? data : forgivingParse(schemaOf(record), record.data);
});
