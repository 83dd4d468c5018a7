/** Decap's GitHub backend with our guards. */
import { GitHubBackend as DecapGitHub } from 'decap-cms-backend-github';
import { guarded } from './guarded-backend.ts';
import { listByTree } from './list/forge-lists.ts';
import type { Loaded } from './list/outline.ts';

class GitHub extends DecapGitHub {
  override allEntriesByFolder(folder: string, extension: string): Promise<Loaded[]> {
    return listByTree(['github', this.repo], this.api, folder, extension);
  }

  /** Decap asks githubstatus.com, which our policy refuses and no reader of ours needs to meet. */
  override async status(): Promise<object> {
    const signedIn = await this.api.getUser({ token: this.token ?? '' }).then(
      () => true,
      () => false,
    );
    return { auth: { status: signedIn }, api: { status: true, statusPage: '' } };
  }
}

export const GitHubBackend = guarded('github', GitHub);
