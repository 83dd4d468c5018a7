/** Saving an opened record with one more word changes one line: nothing else is rewritten. */
import { describe, expect, test } from 'vitest';
import { preSave } from '#cms/pre-save.ts';
import type { CollectionName } from '#features/concepts.ts';
import type { Site } from '#features/site/schema.ts';
import { readContentTree, parseRecord, type ContentRecord } from '#check/content-tree.ts';
import { TEST_CONTENT } from './test-content.ts';
import { extensionOf, writtenText } from './written-record.ts';

const { records } = readContentTree(TEST_CONTENT);
const site = records.find(({ file }) => file === 'site.yml')?.data as unknown as Site;
const byCollection = Map.groupBy(
  records.filter((record) => record.file.includes('/')),
  ({ collection }) => collection as CollectionName,
);

/** The file that the CMS writes after reading this one. */
function saved(record: ContentRecord, more = ''): string {
  const { collection, id, body } = record;
  const data = record.data as Record<string, unknown>;
  const extension = extensionOf(collection as CollectionName);
  const text = 'summary' in data ? { summary: `${String(data['summary'])}${more}` } : {};
  const form = { ...data, ...text, ...(extension === 'md' && { body }) };
  const draft = { collection, slug: id, isNew: false, isPublic: true, data: form };
  return writtenText(extension, preSave(draft, { mainIssuers: site.mainIssuers }));
}

describe.each([...byCollection])('%s', (collection, all) => {
  test('says the same after it is saved, and once more in the same bytes', () => {
    for (const record of all) {
      const first = saved(record);
      const read = parseRecord(record.file, first, collection);
      expect(read.data, record.file).toEqual(record.data);
      expect(read.body?.trim(), record.file).toBe(record.body?.trim());
      expect(saved(read), record.file).toBe(first);
    }
  });

  test('a word more is one line more or another', () => {
    for (const record of all.filter(({ data }) => 'summary' in (data as object))) {
      const first = saved(record);
      const read = parseRecord(record.file, first, collection);
      const [before, after] = [first.split('\n'), saved(read, ' Thêm.').split('\n')];
      const changed = after.filter((line, at) => line !== before[at]);
      expect(after, record.file).toHaveLength(before.length);
      expect(changed, record.file).toEqual([expect.stringMatching(/ Thêm\./)]);
    }
  });
});
