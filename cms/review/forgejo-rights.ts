/** What Forgejo allows the signed-in user on the public branch, and who saved a file last. */
import { undefinedIf404 } from '#cms/backend/api-responses.ts';
import type { Change } from '#cms/backend/backend-fault.ts';
import type { ForgejoApi } from '#cms/backend/forgejo-api.ts';
import type { Commit } from './forgejo-review.ts';
import type { PublishRight } from './review-queue.ts';

interface PublicBranch {
  readonly user_can_push: boolean;
  readonly user_can_merge: boolean;
  readonly required_approvals?: number;
}

const publicBranch = async (api: ForgejoApi): Promise<PublicBranch> =>
  (await api.getBranch(api.branch)) as PublicBranch;

/** May the signed-in user write to the public branch without a request? */
export const mayPush = async (api: ForgejoApi): Promise<boolean> =>
  (await publicBranch(api)).user_can_push;

export async function publishRight(api: ForgejoApi): Promise<PublishRight> {
  const { user_can_merge: mayMerge, required_approvals: approvals } = await publicBranch(api);
  if (!mayMerge) return 'no';
  return approvals ? 'after-review' : 'directly';
}

/** @param branch of a draft, or the public one @returns undefined where no version has the file */
export async function lastChange(
  api: ForgejoApi,
  path: string,
  branch: string,
): Promise<Change | undefined> {
  const params = { path, sha: branch, limit: 1, stat: false, verification: false, files: false };
  const asked = api.request(`${api.originRepoURL}/commits`, { params });
  const [last] = ((await undefinedIf404(asked)) ?? []) as Commit[];
  return last && { name: last.commit.author.name, at: last.commit.committer.date };
}
