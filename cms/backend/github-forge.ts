/** What GitHub knows beside Decap's own calls. */
import type { GitHubApi } from 'decap-cms-backend-github';
import { activityOf, isMerge, type Commit } from '#cms/review/commit.ts';
import type { ActivityPage } from '#cms/review/review-queue.ts';
import type { Forge, Proposal } from '#cms/review/forge.ts';
import { PullsForge } from '#cms/review/pulls-forge.ts';
import { undefinedIf404 } from './api-responses.ts';

/** Each commit costs a request, because GitHub's list tells no files. */
const COMMITS = 20;

/** Rules of a branch that keep people from writing to it. */
const CLOSING = ['pull_request', 'update'];

export class GitHubForge extends PullsForge<GitHubApi> implements Forge {
  async activity(folder: string, page: number): Promise<ActivityPage> {
    const params = { sha: this.api.branch, per_page: COMMITS, page };
    const { items, hasMore } = await this.page<Commit>('/commits', {
      ...params,
      ...(folder && { path: folder }),
    });
    const whole = items
      .filter((commit) => !isMerge(commit))
      .map(({ sha }) => this.api.request(`${this.api.originRepoURL}/commits/${sha}`));
    const commits = (await Promise.all(whole)) as Commit[];
    return { changes: commits.flatMap((commit) => activityOf(commit, folder)), hasMore };
  }

  /** Protected in the old way, or by a ruleset. */
  async mayPush(): Promise<boolean> {
    const { branch, originRepoURL } = this.api;
    const [standing, rules] = (await Promise.all([
      this.api.getBranch(branch),
      this.api.requestAllPages(`${originRepoURL}/rules/branches/${encodeURIComponent(branch)}`, {
        params: { per_page: 100 },
      }),
    ])) as [{ protected: boolean }, { type: string }[]];
    return !standing.protected && !rules.some(({ type }) => CLOSING.includes(type));
  }

  async propose({ branch, title, removed, uploaded }: Proposal): Promise<void> {
    const { commit: base } = await this.api.getDefaultBranch();
    const blobs = await Promise.all(uploaded.map((file) => this.api.uploadBlob(file)));
    const tree = await this.api.updateTree(base.sha, [
      ...removed.map((path) => ({ path, sha: null })),
      ...blobs,
    ]);
    const { sha } = await this.api.commit(title, tree);
    // A request that was merged or turned down on GitHub may have left its branch.
    if (await undefinedIf404(this.api.getBranch(branch))) await this.api.deleteBranch(branch);
    await this.api.createBranch(branch, sha);
    await this.api.createPR(title, branch);
  }
}
