/** GitHub as Decap ships it, with conflict detection; changed only where that requires it. */
import { GitHubBackend as DecapGitHub } from 'decap-cms-backend-github';
import { NO_REVIEW_QUEUE } from '#cms/review/review-queue.ts';
import { parseJson, undefinedIf404 } from './api-responses.ts';
import { requireExpected, withConflictDetection } from './conflict-detection.ts';
import type { Credentials, User } from './decap-backend.ts';

class GitHub extends DecapGitHub {
  readonly activity = NO_REVIEW_QUEUE.activity;

  override async authenticate(state: Credentials): Promise<User> {
    const user = await super.authenticate(state);
    const { api } = this;
    const updateTree = api.updateTree.bind(api);
    Object.assign(api, {
      // The branch moves only from this commit on, as GitHub checks, so it is this one that counts.
      updateTree: async (...args: Parameters<typeof updateTree>) => {
        const [branch, files] = args;
        for (const file of files)
          if (file.expected !== undefined)
            requireExpected(file, await undefinedIf404(api.readFile(file.path, null, { branch })));
        return updateTree(...args);
      },
      parseJsonResponse: parseJson,
      // Where GitHub refuses to merge (a conflict, too few approvals), Decap writes the draft's files
      // to the public branch all the same, over what a colleague published meanwhile.
      forceMergePR: () =>
        Promise.reject(Object.assign(new Error('not mergeable'), { status: 405 })),
    });
    return user;
  }

  /** On any error Decap shows an empty form; only a missing file may have one. */
  override async getEntry(path: string): Promise<{ file: object; data: string }> {
    const data = await undefinedIf404(this.api.readFile(path, null));
    return { file: { path, id: null }, data: data ?? '' };
  }

  whoAmI(): Promise<object> {
    return this.api.getUser({ token: this.token ?? '' });
  }
}

export const GitHubBackend = withConflictDetection('github', GitHub);
