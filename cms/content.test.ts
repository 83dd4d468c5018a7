import { describe, expect, it } from 'vitest';
import { schemaOf } from '#check/fields.ts';
import { readContentTree } from '#check/content-tree.ts';
import { TEST_CONTENT } from '#tests/test-content.ts';
import { faultsOf } from './kit/faults.ts';
import { tidyToFit } from './inspect.ts';

const { records } = readContentTree(TEST_CONTENT);

describe('every record of a site', () => {
  it.each(records.map((record) => [record.file, record] as const))(
    '%s survives saving',
    (_, record) => {
      const schema = schemaOf(record);
      const data = record.data as Record<string, unknown>;
      const tidied = tidyToFit(schema, data);
      expect(tidied).toEqual(data);
      expect(faultsOf(schema, tidied)).toEqual([]);
    },
  );
});
