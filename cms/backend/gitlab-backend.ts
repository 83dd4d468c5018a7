/** GitLab as Decap ships it, with conflict detection. It renews its token itself. */
import { GitLabBackend as DecapGitLab } from 'decap-cms-backend-gitlab';
import { NO_REVIEW_QUEUE } from '#cms/review/review-queue.ts';
import { undefinedIf404 } from './api-responses.ts';
import { withConflictDetection, type Credentials, type User } from './conflict-detection.ts';

class GitLab extends DecapGitLab {
  readonly waiting = NO_REVIEW_QUEUE.waiting;
  readonly activity = NO_REVIEW_QUEUE.activity;

  override async authenticate(state: Credentials): Promise<User> {
    const user = await super.authenticate(state);
    const { api } = this;
    const idOf = api.getFileId.bind(api);
    // Decap requests every file that a draft touches, the old path of a moved record included.
    api.getFileId = (path, branch) => undefinedIf404(idOf(path, branch)).then((id) => id ?? null);
    return user;
  }

  whoAmI(): Promise<object> {
    return this.api.user();
  }
}

export const GitLabBackend = withConflictDetection('gitlab', GitLab);
