/** The forms that citizens fill in, in their order, and the head of the page of each. */
import { COMPLAINT_PATH } from '#features/complaint/labels.ts';
import { PETITION } from '#features/petition/labels.ts';
import type { PetitionEntry } from '#features/petition/schema.ts';
import { recordAt, records } from '#site/collection.ts';
import type { PageHead } from '#site/page-head.ts';

export const petitions = async (): Promise<readonly PetitionEntry[]> =>
  (await records('petitions')).toSorted((a, b) => a.data.order - b.data.order);

/** Head and data of the page of a form. @throws Error where there is none with that id */
export async function petitionPage(id: string | undefined) {
  const { id: found, data } = await recordAt('petitions', id);
  const head: PageHead = {
    title: data.title,
    description: data.use,
    crumbs: [{ label: PETITION.all, path: COMPLAINT_PATH }, { label: data.title }],
    card: `khieu-nai-to-cao/${found}`,
    index: { concept: 'petition', date: data.checkedOn, sample: data.sample },
  };
  return { head, view: { id: found, petition: data } };
}
