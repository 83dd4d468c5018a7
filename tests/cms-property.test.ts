/**
 * The build accepts what the CMS accepts: forms generated from the schemas pass through the checks
 * before saving, into a file as Decap writes it, and through the checks of that file.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CollectionName } from '#features/concepts.ts';
import { SCHEMAS } from '#features/index.ts';
import { bodyMarkdown, bodyPresent } from '#check/body.ts';
import type { Context, TextRecord } from '#check/context.ts';
import { fileName } from '#check/readable.ts';
import { schema } from '#check/schema.ts';
import { encoding, secretMark } from '#check/text.ts';
import { parseRecord, type ContentRecord } from '#check/content-tree.ts';
import { formOf, type Known } from './form-arbitrary.ts';
import { extensionOf, writtenRecord } from './written-record.ts';

const KNOWN: Known = {
  ids: {
    agencies: ['ubnd', 'so-noi-vu'],
    directives: ['2026-15-ct-ubnd'],
    stories: ['2026-mo-hinh'],
    statistics: ['luot-tiep'],
  },
  uploads: { file: ['/tep/van-ban/ke-hoach.pdf'], image: ['/tep/mo-hinh/anh.jpg'] },
};
const BODIES = [
  '',
  'Một đoạn.',
  '## Điều 1\n\n- một\n- hai\n\n| Cột | Số |\n| --- | --- |\n| a | 1 |',
  'Dòng cuối.\n\n---\n\nSau gạch.',
];
/** The checks of single records; the rest needs other records, and is left to `npm run check`. */
const CHECKS = [fileName, schema, bodyMarkdown, encoding, secretMark];

/** They read nothing but the record. */
const NOTHING = {} as Context;

function errorsOf(record: ContentRecord): string[] {
  const valid = record as TextRecord<'directives' | 'feedback'>;
  const withBody = bodyPresent.collections?.some((name) => name === record.collection);
  return [
    ...CHECKS.flatMap((check) => [...check.run(record, NOTHING)]),
    ...(withBody ? bodyPresent.run(valid, NOTHING) : []),
  ]
    .filter(({ severity }) => severity === 'error')
    .map(({ check, field, fault }) => `${check} ${field ?? ''}: ${fault}`);
}

const RUNS = 150;
/** Rules between fields refuse many random forms; with fewer the test would prove nothing. */
const ACCEPTED = 8;

describe('a record that the CMS accepts', () => {
  test.each(Object.keys(SCHEMAS) as CollectionName[])(
    'of %s is read back as it was saved, and the check finds nothing',
    (collection) => {
      const extension = extensionOf(collection);
      const form = formOf(SCHEMAS[collection], KNOWN);
      let count = 0;
      fc.assert(
        fc.property(form, fc.constantFrom(...BODIES), (fields, body) => {
          const data = extension === 'md' ? { ...fields, body } : fields;
          const record = writtenRecord(collection, data);
          if (!record) return;
          count += 1;
          const { body: _, ...front } = record.saved;
          const read = parseRecord(record.file, record.text, collection);
          expect(read.data).toEqual(front);
          expect(errorsOf(read)).toEqual([]);
        }),
        { numRuns: RUNS, seed: 20261123 },
      );
      expect(count).toBeGreaterThanOrEqual(ACCEPTED);
    },
  );
});
