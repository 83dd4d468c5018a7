/** Decap's GitLab backend with our guards and our desk. It renews its token by itself. */
import { GitLabBackend as DecapGitLab } from 'decap-cms-backend-gitlab';
import { withDesk } from './desk/with-desk.ts';
import { GitLabForge } from './gitlab-forge.ts';
import { guarded, type Credentials, type User } from './guarded-backend.ts';

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
    // Nothing shows it, and it would cost a request per record: 1,500 for a list of 1,500.
    Object.assign(this.api, {
      readFileMetadata: () => Promise.resolve({ author: '', updatedOn: '' }),
    });
    return user;
  }
}

export const GitLabBackend = withDesk(guarded('gitlab', GitLab));
