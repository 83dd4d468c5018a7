/** Decap's GitLab backend with our guards and our desk. It renews its token by itself. */
import { GitLabBackend as DecapGitLab } from 'decap-cms-backend-gitlab';
import { allEntriesByFolder, localForage } from 'decap-cms-lib-util';
import { draftBranch } from '#cms/review/branches.ts';
import { withDesk } from '#cms/review/with-desk.ts';
import { forgeList, type ListedFile } from '#cms/list/forgejo-lists.ts';
import { GitLabForge } from './gitlab-forge.ts';
import { withConflictDetection, type Credentials, type User } from './conflict-detection.ts';
import { undefinedIf404 } from './api-responses.ts';

interface DraftOptions {
  readonly collectionName: string;
  /** Is there a draft already? */
  readonly unpublished?: boolean;
}

class GitLab extends DecapGitLab {
  #login = '';

  forge(): GitLabForge {
    return new GitLabForge(this.api, this.#login);
  }

  whoAmI(): Promise<object> {
    return this.api.user();
  }

  override async authenticate(state: Credentials): Promise<User> {
    const user = await super.authenticate(state);
    this.#login = user.login ?? '';
    // Decap keeps notes in issues of their own; ours are discussions of the request.
    this.notesApi = undefined;
    const { api } = this;
    const idOf = api.getFileId.bind(api);
    const saveDraft = api.editorialWorkflowGit.bind(api);
    Object.assign(api, {
      getMergeRequests: (branch?: string) => this.forge().drafts(branch),
      editorialWorkflowGit: async (files: object[], slug: string, options: DraftOptions) => {
        if (!options.unpublished)
          await this.forge().clearForDraft(draftBranch(options.collectionName, slug));
        return saveDraft(files, slug, options);
      },
      // Nothing shows it, and it would cost a request per record: 1,500 for a list of 1,500.
      readFileMetadata: () => Promise.resolve({ author: '', updatedOn: '' }),
      // Decap asks for every file a draft touches, the one a record moved away from too.
      getFileId: (path: string, branch: string) =>
        undefinedIf404(idOf(path, branch)).then((id) => id ?? null),
    });
    return user;
  }

  /**
   * Decap keeps the names of the files and asks only what changed since, as GitLab tells a hundred
   * at a time. Our part is what comes after: the last commit of each file, which nothing shows, is
   * not asked for, and what was read is kept.
   */
  override allEntriesByFolder(folder: string, extension: string, depth: number): Promise<unknown> {
    const { api, branch } = this;
    return allEntriesByFolder({
      ...{ branch, folder, extension, depth, localForage, apiName: 'GitLab' },
      listAllFiles: () => this.listAllFiles(folder, extension, depth),
      getDefaultBranch: async () => {
        const { name, commit } = await api.getDefaultBranch();
        return { name, sha: commit.id };
      },
      isShaExistsInBranch: (name: string, sha: string) => api.isShaExistsInBranch(name, sha),
      getDifferences: (to: string, from: string) => api.getDifferences(to, from),
      getFileId: (path: string) => api.getFileId(path, branch),
      filterFile: (file: object) => this.filterFile(folder, file, extension, depth),
      customFetch: (files: readonly ListedFile[]) =>
        forgeList(['gitlab', this.repo, folder], files, ({ path, id }) => api.readFile(path, id)),
    });
  }
}

export const GitLabBackend = withDesk(withConflictDetection('gitlab', GitLab));
