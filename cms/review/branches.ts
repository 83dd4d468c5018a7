/** What a branch holds, by its name. */

interface DraftKey {
  readonly collection: string;
  readonly slug: string;
}

/** Decap's name for the branch of a draft. */
export const draftBranch = (collection: string, slug: string): string =>
  `cms/${collection}/${slug}`;

/** @returns undefined for a branch that is no draft's */
export function draftKey(branch: string): DraftKey | undefined {
  const [, collection, slug] = /^cms\/([^/]+)\/(.+)$/.exec(branch) ?? [];
  return collection && slug ? { collection, slug } : undefined;
}

/** What a branch proposes, by the first part of its name; the rest is the path. */
export const PROPOSALS = { remove: 'remove', upload: 'upload' } as const;

/** Letters that every forge takes in the name of a branch. */
export const proposalBranch = (kind: keyof typeof PROPOSALS, path: string): string =>
  `${PROPOSALS[kind]}/${path.replace(/[^\w./-]+/g, '-')}`;
