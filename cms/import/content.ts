/** The content in Decap's backend: what the import reads from it, and how it saves a draft. */
import type { Backend } from 'decap-cms-core/dist/esm/backend';
import { useBackend, useStored, type State, type StoredMap } from '#cms/kit/decap.ts';
import { slugSettings } from '#cms/kit/site-context.ts';
import { plainRecord } from '#cms/kit/entry.ts';
import { knownFrom, type KnownRecords } from '#import/known.ts';

interface Content {
  readonly known: () => Promise<KnownRecords>;
  /**
   * Saves a new record as a draft of the editorial workflow.
   * @throws Error in Vietnamese where a record or draft of that name already exists
   */
  readonly saveDraft: (slug: string, raw: string, fileName: string) => Promise<void>;
}

const COLLECTION = 'directives';

async function recordsOf(backend: Backend, collection: StoredMap) {
  const entries = await backend.listAllEntries(collection);
  return entries.map(({ slug, data }) => ({ id: slug, data: plainRecord(data) }));
}

async function knownTo(backend: Backend, collections: State['collections']): Promise<KnownRecords> {
  const [agencies, directives] = await Promise.all(
    ['agencies', COLLECTION].map((name) => recordsOf(backend, collections.get(name))),
  );
  return knownFrom(
    agencies ?? [],
    (directives ?? []).map(({ id, data: { body: _, ...data } }) => ({ id, data })),
    slugSettings().mainIssuers,
  );
}

export function useContent(): Content {
  const collections = useStored((state) => state.collections);
  const backend = useBackend();
  return {
    known: () => knownTo(backend, collections),
    saveDraft: async (slug, raw, fileName) => {
      const collection = collections.get(COLLECTION);
      const path = `${String(collection.get('folder'))}/${slug}.md`;
      if (await backend.entryExist(collection, path, slug, true))
        throw new Error(
          `Đã có văn bản “${slug}”, hoặc một bản nháp của nó. Hãy mở bản ấy để sửa, hoặc kiểm tra lại số, năm và cơ quan.`,
        );
      await backend.implementation.persistEntry(
        { dataFiles: [{ path, slug, raw }], assets: [] },
        {
          newEntry: true,
          collectionName: COLLECTION,
          commitMessage: `Nhập văn bản “${slug}” từ tệp ${fileName}`,
          useWorkflow: true,
          status: 'draft',
        },
      );
    },
  };
}
