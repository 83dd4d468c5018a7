/** What Forgejo knows beside Decap's own calls. */
import { PullsForge, type Page } from '#cms/review/pulls-forge.ts';
import type { ActivityPage } from '#cms/review/review-queue.ts';
import { activityOf, type Commit } from '#cms/review/commit.ts';
import type { Forge, Proposal } from '#cms/review/forge.ts';
import type { ForgejoApi } from './forgejo-api.ts';
import { undefinedIf404 } from './api-responses.ts';

export class ForgejoForge extends PullsForge<ForgejoApi> implements Forge {
  async activity(folder: string, page: number): Promise<ActivityPage> {
    // Signatures and line counts would be computed for nothing.
    const params = { sha: this.api.branch, stat: false, verification: false, limit: 50, page };
    const asked = this.page<Commit>('/commits', { ...params, ...(folder && { path: folder }) });
    const { items, hasMore }: Page<Commit> = (await undefinedIf404(asked)) ?? {
      items: [],
      hasMore: false,
    };
    const changes = items.flatMap((commit) => activityOf(commit, folder));
    return { changes, hasMore };
  }

  async mayPush(): Promise<boolean> {
    const branch = (await this.api.getBranch(this.api.branch)) as { user_can_push: boolean };
    return branch.user_can_push;
  }

  async propose({ branch, title, removed, uploaded }: Proposal): Promise<void> {
    // A request that was merged or turned down on the forge may have left its branch.
    if (await undefinedIf404(this.api.getBranch(branch))) await this.api.deleteBranch(branch);
    await this.api.createBranch(branch);
    const removals = removed.map(async (path) => ({
      operation: 'delete',
      path,
      sha: await this.api.getFileSha(path, { branch }),
    }));
    const operations = [
      ...(await Promise.all(removals)),
      ...(await this.api.getChangeFileOperations(uploaded, branch)),
    ];
    await this.api.changeFilesOnBranch(operations, { commitMessage: title }, branch);
    await this.api.createPR(title, branch);
  }
}
