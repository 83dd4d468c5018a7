/** GitLab as Decap ships it, with conflict detection. It renews its token itself. */
import { GitLabBackend as DecapGitLab } from 'decap-cms-backend-gitlab';
import { NO_REVIEW_QUEUE } from '#cms/review/review-queue.ts';
import { undefinedIf404 } from './api-responses.ts';
import { requireExpected, withConflictDetection } from './conflict-detection.ts';
import type { Credentials, User } from './decap-backend.ts';

class GitLab extends DecapGitLab {
  readonly activity = NO_REVIEW_QUEUE.activity;

  override async authenticate(state: Credentials): Promise<User> {
    const user = await super.authenticate(state);
    const { api } = this;
    const idOf = api.getFileId.bind(api);
    // Decap requests every file that a draft touches, the old path of a moved record included.
    api.getFileId = (path, branch) => undefinedIf404(idOf(path, branch)).then((id) => id ?? null);
    const itemsOf = api.getCommitItems.bind(api);
    // GitLab itself refuses to change a file that has changed since the commit in the request.
    api.getCommitItems = async (files, branch, ...rest) => {
      const lastCommits = new Map<string, string | null>();
      for (const file of files.filter(({ expected }) => expected !== undefined)) {
        const lastCommit = await this.#lastCommit(file.path, branch);
        const text = lastCommit && (await api.readFile(file.path, null, { branch: lastCommit }));
        requireExpected(file, text ?? undefined);
        lastCommits.set(file.path, lastCommit);
      }
      const items = await itemsOf(files, branch, ...rest);
      return items.map((item) => ({
        ...item,
        lastCommitId: lastCommits.get(item.oldPath ?? item.path),
      }));
    };
    return user;
  }

  /** The commit that changed a file last; null where there is no such file. */
  async #lastCommit(path: string, ref: string): Promise<string | null> {
    const url = `${this.api.repoURL}/repository/files/${encodeURIComponent(path)}`;
    const answer = await undefinedIf404(this.api.request({ method: 'HEAD', url, params: { ref } }));
    return answer?.headers.get('X-Gitlab-Last-Commit-Id') ?? null;
  }

  whoAmI(): Promise<object> {
    return this.api.user();
  }
}

export const GitLabBackend = withConflictDetection('gitlab', GitLab);
