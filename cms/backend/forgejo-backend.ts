/**
 * Decap's Forgejo backend with our API, conflict detection and the features of the local server:
 * notes, the review queue, activity. Where the public branch is protected, deletions become
 * proposals. Open authoring (forks) is not offered.
 */
import { ForgejoBackend as DecapForgejo } from 'decap-cms-backend-forgejo';
import { listByTree } from '#cms/list/forgejo-lists.ts';
import type { Loaded } from '#cms/list/outline.ts';
import { ForgejoReview } from '#cms/review/forgejo-review.ts';
import { noteCalls } from '#cms/review/notes.ts';
import { NO_UNPUBLISHING, ProposalSent, REMOVAL_SENT } from '#cms/review/proposal.ts';
import { lastChange, mayPush, publishRight } from '#cms/review/forgejo-rights.ts';
import {
  draftBranch,
  type ActivityPage,
  type Draft,
  type PublishRight,
  type ReviewQueue,
} from '#cms/review/review-queue.ts';
import { undefinedIf404 } from './api-responses.ts';
import { BackendFault, NO_ACCESS, type Change } from './backend-fault.ts';
import { withConflictDetection } from './conflict-detection.ts';
import type { Credentials, DraftKey, User } from './decap-backend.ts';
import { ForgejoApi } from './forgejo-api.ts';

class Forgejo extends DecapForgejo implements ReviewQueue {
  declare api: ForgejoApi;
  #review!: ForgejoReview;

  constructor(config: object, options?: object) {
    super(config, options);
    Object.assign(
      this,
      noteCalls(() => this.#review),
    );
  }

  whoAmI(): Promise<object> {
    return this.api.getUser();
  }

  override async authenticate({ token }: Credentials): Promise<User> {
    this.token = token;
    const api = new ForgejoApi({
      token,
      branch: this.branch,
      repo: this.repo,
      originRepo: this.originRepo,
      apiRoot: this.apiRoot,
      useOpenAuthoring: false,
      cmsLabelPrefix: this.cmsLabelPrefix,
      initialWorkflowStatus: this.initialWorkflowStatus,
    });
    this.api = api;
    const user = await api.user();
    if (!(await api.hasWriteAccess())) throw new BackendFault(NO_ACCESS, 403);
    const { full_name: name, login, email, avatar_url } = user;
    this.#review = new ForgejoReview(api, login, this.mediaFolder.replace(/\/?[^/]*$/, ''));
    return { name: name || login, login, email, avatar_url, token };
  }

  override allEntriesByFolder(folder: string, extension: string): Promise<Loaded[]> {
    return listByTree(['forgejo', this.repo], this.api, folder, extension);
  }

  /** On any error Decap shows an empty form; only a missing file may have one. */
  override async getEntry(path: string): Promise<{ file: object; data: string }> {
    const { api } = this;
    const asked = api.readFile(path, null, { repoURL: api.originRepoURL });
    return { file: { path, id: null }, data: (await undefinedIf404(asked)) ?? '' };
  }

  waiting(): Promise<readonly Draft[]> {
    return this.#review.waiting();
  }

  activity(page: number): Promise<ActivityPage> {
    return this.#review.activity(page);
  }

  publishRight(): Promise<PublishRight> {
    return publishRight(this.api);
  }

  lastChange(path: string, draft?: DraftKey): Promise<Change | undefined> {
    const branch = draft ? draftBranch(draft.collection, draft.slug) : this.branch;
    return lastChange(this.api, path, branch);
  }

  override async deleteFiles(paths: readonly string[], title: string): Promise<unknown> {
    if (await mayPush(this.api)) return super.deleteFiles(paths, title);
    await this.#review.proposeRemoval(paths, title);
    throw new ProposalSent(REMOVAL_SENT);
  }

  /**
   * Decap deletes a record and saves it as a draft; on one branch these cancel each other out.
   * @throws BackendFault where the first half would have to wait for approval
   */
  async beforeUnpublishing(): Promise<void> {
    if (!(await mayPush(this.api))) throw new BackendFault(NO_UNPUBLISHING, 403);
  }
}

export const ForgejoBackend = withConflictDetection('forgejo', Forgejo);
