/** What waits and what was changed, as a forge knows it: from open requests and from the history. */
import { CONCEPTS } from '#domain/concepts.ts';
import { parseYaml, splitFrontMatter } from '#lib/front-matter.ts';
import { contentKeyFromBranch, parseContentKey } from 'decap-cms-lib-util';
import type { Desk, Draft } from './desk.ts';
import type { Forge, OpenRequest } from './forge.ts';
import { PROPOSALS } from './proposal.ts';

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
  try {
    const { data } = parseYaml(path.endsWith('.md') ? splitFrontMatter(text).yaml : text);
    return typeof data === 'object' && data !== null ? (data as Data) : {};
  } catch {
    return {};
  }
}

const facts = ({ author, updatedOn, url, reviewers }: OpenRequest) => ({
  ...{ author, updatedOn, url, reviewers },
});

async function draftOf(forge: Forge, folder: string, request: OpenRequest): Promise<Draft> {
  const { collection, slug } = parseContentKey(contentKeyFromBranch(request.branch));
  const path = recordPath(folder, collection, slug);
  const text = await forge.read(path, request.branch);
  const data = text === undefined ? {} : recordData(path, text);
  return { ...facts(request), collection, slug, status: request.status, data };
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

const isDraft = ({ branch, status }: OpenRequest) => branch.startsWith('cms/') && status !== '';
const isProposal = ({ branch }: OpenRequest) =>
  Object.values(PROPOSALS).some((kind) => branch.startsWith(`${kind}/`));

/** @param folder the content folder inside the repository */
export const forgeDesk = (forge: Forge, folder: string): Desk => ({
  async waiting() {
    const requests = await forge.openRequests();
    const drafts = requests.filter(isDraft).map((request) => draftOf(forge, folder, request));
    return [...(await Promise.all(drafts)), ...requests.filter(isProposal).map(proposalOf)];
  },
  activity: (page) => forge.activity(folder, page),
});
