/** Decap's GitHub backend with our guards and our desk. */
import { GitHubBackend as DecapGitHub } from 'decap-cms-backend-github';
import { withDesk } from './desk/with-desk.ts';
import { GitHubForge } from './github-forge.ts';
import { guarded, type Credentials, type User } from './guarded-backend.ts';

class GitHub extends DecapGitHub {
  #login = '';

  forge(): GitHubForge {
    return new GitHubForge(this.api, this.#login);
  }

  override async authenticate(state: Credentials): Promise<User> {
    const user = await super.authenticate(state);
    this.#login = user.login ?? '';
    // Decap keeps notes in issues of their own, found by a search that lags behind; ours are
    // comments of the request and end with it.
    const nothing = () => Promise.resolve();
    Object.assign(this.api, { closeIssueOnPublish: nothing, closeEntryNotesIssue: nothing });
    return user;
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

export const GitHubBackend = withDesk(guarded('github', GitHub));
