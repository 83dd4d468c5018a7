/** Decap's Forgejo backend with our API and our guards. Open authoring (forks) is not offered. */
import { ForgejoBackend as DecapForgejo } from 'decap-cms-backend-forgejo';
import { BackendFault, NO_ACCESS } from './backend-fault.ts';
import { ForgejoApi } from './forgejo-api.ts';
import { withDesk } from '#cms/review/with-desk.ts';
import { ForgejoForge } from './forgejo-forge.ts';
import { withConflictDetection, type Credentials, type User } from './conflict-detection.ts';
import { listByTree } from '#cms/list/forgejo-lists.ts';
import type { Loaded } from '#cms/list/outline.ts';
import { undefinedIf404 } from './api-responses.ts';

class Forgejo extends DecapForgejo {
  declare api: ForgejoApi;
  #login = '';

  forge(): ForgejoForge {
    return new ForgejoForge(this.api, this.#login);
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
    this.#login = login;
    return { name: name || login, login, email, avatar_url, token };
  }

  override allEntriesByFolder(folder: string, extension: string): Promise<Loaded[]> {
    return listByTree(['forgejo', this.repo], this.api, folder, extension);
  }

  /** Decap fills the form with nothing when anything goes wrong; only a missing file is nothing. */
  override async getEntry(path: string): Promise<{ file: object; data: string }> {
    const { api } = this;
    const asked = api.readFile(path, null, { repoURL: api.originRepoURL });
    return { file: { path, id: null }, data: (await undefinedIf404(asked)) ?? '' };
  }
}

export const ForgejoBackend = withDesk(withConflictDetection('forgejo', Forgejo));
