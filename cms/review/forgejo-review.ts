/** What waits and what was changed, as a forge knows it: from open requests and from the history. */
import { CONCEPTS } from '#domain/concepts.ts';
import { readRecordIfSound } from '#lib/front-matter.ts';
import { draftKey, PROPOSALS } from './branches.ts';
import type { Desk, Draft } from './review-queue.ts';
import type { Forge, OpenRequest } from './forge.ts';

type Data = Draft['data'];

/**
 * Where a record stands in the repository.
 * @param folder the content folder, '' when the repository is the content
 */
export function recordPath(folder: string, collection: string, slug: string): string {
  const concept = Object.values(CONCEPTS).find((one) => one.collection === collection);
  const path = concept ? `${collection}/${slug}.${concept.extension}` : `${slug}.yml`;
  return folder ? `${folder}/${path}` : path;
}

/** A draft that cannot be read waits all the same, under its file's name. */
export function recordData(path: string, text: string): Data {
  const data = readRecordIfSound(path, text)?.data;
  return typeof data === 'object' && data !== null ? (data as Data) : {};
}

const facts = ({ author, updatedOn, url, reviewers }: OpenRequest) => ({
  ...{ author, updatedOn, url, reviewers },
});

/** Without a step it is no draft to Decap either. */
async function draftOf(forge: Forge, folder: string, request: OpenRequest): Promise<Draft[]> {
  const key = draftKey(request.branch);
  if (!key || request.status === '') return [];
  const path = recordPath(folder, key.collection, key.slug);
  const text = await forge.read(path, request.branch);
  const data = text === undefined ? {} : recordData(path, text);
  return [{ ...facts(request), ...key, status: request.status, data }];
}

/** Removals and uploads have no form: their request says what they are. */
function proposalOf(request: OpenRequest): Draft {
  const [, collection = '', ...rest] = request.branch.split('/');
  return {
    ...{ ...facts(request), collection, slug: rest.join('/'), status: 'pending_review' },
    data: { title: request.title },
    isProposal: true,
  };
}

const isProposal = ({ branch }: OpenRequest) =>
  Object.values(PROPOSALS).some((kind) => branch.startsWith(`${kind}/`));

/** @param folder the content folder inside the repository */
export const forgeDesk = (forge: Forge, folder: string): Desk => ({
  async waiting() {
    const requests = await forge.openRequests();
    const drafts = requests.map((request) => draftOf(forge, folder, request));
    return [...(await Promise.all(drafts)).flat(), ...requests.filter(isProposal).map(proposalOf)];
  },
  activity: (page) => forge.activity(folder, page),
});
