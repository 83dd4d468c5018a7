/** Decap's GitLab backend with our guards and our desk. It renews its token by itself. */
import { GitLabBackend as DecapGitLab } from 'decap-cms-backend-gitlab';
import { withDesk } from './desk/with-desk.ts';
import { GitLabForge } from './gitlab-forge.ts';
import { guarded, isMissing, type Credentials, type User } from './guarded-backend.ts';

class GitLab extends DecapGitLab {
  #login = '';

  forge(): GitLabForge {
    return new GitLabForge(this.api, this.#login);
  }

  override async authenticate(state: Credentials): Promise<User> {
    const user = await super.authenticate(state);
    this.#login = user.login ?? '';
    // Decap keeps notes in issues of their own; ours are discussions of the request.
    this.notesApi = undefined;
    const { api } = this;
    const idOf = api.getFileId.bind(api);
    Object.assign(api, {
      // Nothing shows it, and it would cost a request per record: 1,500 for a list of 1,500.
      readFileMetadata: () => Promise.resolve({ author: '', updatedOn: '' }),
      // Decap asks for every file a draft touches, the one a record moved away from too.
      getFileId: (path: string, branch: string) =>
        idOf(path, branch).catch((error: unknown) => isMissing(error) || null),
    });
    return user;
  }
}

export const GitLabBackend = withDesk(guarded('gitlab', GitLab));
