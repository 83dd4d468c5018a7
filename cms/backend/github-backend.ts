/** Decap's GitHub backend with our guards and our desk. */
import { GitHubBackend as DecapGitHub } from 'decap-cms-backend-github';
import { withDesk } from '#cms/review/with-desk.ts';
import { GitHubForge } from './github-forge.ts';
import { withConflictDetection, type Credentials, type User } from './conflict-detection.ts';
import { listByTree } from '#cms/list/forgejo-lists.ts';
import type { Loaded } from '#cms/list/outline.ts';
import { undefinedIf404 } from './api-responses.ts';
import { parseJson } from './parse-json.ts';

const nothing = () => Promise.resolve();

/** What Decap's API of GitHub does, and must not. */
const OURS = {
  parseJsonResponse: parseJson,
  // Decap keeps notes in issues of their own, found by a search that lags behind; ours are comments
  // of the request and end with it.
  closeIssueOnPublish: nothing,
  closeEntryNotesIssue: nothing,
  /** Nothing shows it, and it would cost a request per record: 1,500 for a list of 1,500. */
  readFileMetadata: () => Promise.resolve({ author: '', updatedOn: '' }),
  /**
   * Where GitHub refuses to merge (a conflict, too few approvals), Decap writes the draft's files to
   * the public branch all the same, over what a colleague published meanwhile.
   */
  forceMergePR: () => Promise.reject(Object.assign(new Error('not mergeable'), { status: 405 })),
};

class GitHub extends DecapGitHub {
  #login = '';

  forge(): GitHubForge {
    return new GitHubForge(this.api, this.#login);
  }

  override async authenticate(state: Credentials): Promise<User> {
    const user = await super.authenticate(state);
    this.#login = user.login ?? '';
    Object.assign(this.api, OURS);
    return user;
  }

  override allEntriesByFolder(folder: string, extension: string): Promise<Loaded[]> {
    return listByTree(['github', this.repo], this.api, folder, extension);
  }

  /** Decap fills the form with nothing when anything goes wrong; only a missing file is nothing. */
  override async getEntry(path: string): Promise<{ file: object; data: string }> {
    const data = await undefinedIf404(this.api.readFile(path, null));
    return { file: { path, id: null }, data: data ?? '' };
  }

  whoAmI(): Promise<object> {
    return this.api.getUser({ token: this.token ?? '' });
  }
}

export const GitHubBackend = withDesk(withConflictDetection('github', GitHub));
