/** Decap's GitLab backend with our guards. It renews its token by itself. */
import { GitLabBackend as DecapGitLab } from 'decap-cms-backend-gitlab';
import { guarded, isMissing, type Credentials, type User } from './guarded-backend.ts';

class GitLab extends DecapGitLab {
  /** Decap asks for the object of every file a draft touches, the one a record moved away from too. */
  override async authenticate(credentials: Credentials): Promise<User> {
    const user = await super.authenticate(credentials);
    const { api } = this;
    const idOf = api.getFileId.bind(api);
    api.getFileId = (path, branch) =>
      idOf(path, branch).catch((error: unknown) => isMissing(error) || null);
    return user;
  }
}

export const GitLabBackend = guarded('gitlab', GitLab);
