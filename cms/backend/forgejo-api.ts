/** Forgejo's API as Decap calls it, with the parts that Decap omits. */
import { API } from 'decap-cms-backend-forgejo';
import {
  branchFromContentKey,
  generateContentKey,
  isCMSLabel,
  localForage,
  readFile,
} from 'decap-cms-lib-util';
import { parseJson, undefinedIf404 } from './api-responses.ts';
import { wholeTree, type TreePage } from './forgejo-tree.ts';

interface Options {
  readonly method?: string;
  readonly body?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}
interface ReadOptions {
  readonly repoURL?: string;
  readonly branch?: string;
  readonly parseText?: boolean;
}
interface FileToSave {
  readonly path: string;
  /** For a record: the text that this save replaces. */
  readonly expected?: string | null;
}
interface Operation {
  readonly operation: string;
  readonly sha?: string;
}
interface PullRequest {
  readonly number: number;
  readonly head: { readonly ref: string };
  readonly labels: readonly { readonly name: string }[];
}
interface Branch {
  readonly commit: { readonly message: string };
}
interface Blob {
  readonly sha: string;
  readonly repoURL: string;
  readonly parseText: boolean;
}

/** Branches of feedback, without a trailing slash, as Forgejo's filter requires. */
const RECEIVED = 'cms/feedback';

const TREE = /\/git\/trees\/[0-9a-f]{40,64}$/;

/** Just after a push Forgejo still tests whether a request can be merged, and responds with 405. */
const MERGE_WAITS_MS = [500, 1000, 2000, 4000];

const statusOf = (error: unknown): unknown => (error as { status?: unknown }).status;

export class ForgejoApi extends API {
  /** Each record as last read, by its path. */
  readonly #read = new Map<string, { readonly text: string; readonly sha: string }>();

  /** The tree of a commit never changes, and each list of each folder requests the whole tree. */
  #lastTree: { readonly asked: string; readonly tree: Promise<unknown> } | undefined;

  override parseJsonResponse(response: Response): Promise<unknown> {
    return parseJson(response);
  }

  override request(path: string, options: Options = {}, ...rest: unknown[]): Promise<unknown> {
    const ask = (more: object) =>
      super.request(path, { ...options, params: { ...options.params, ...more } }, ...rest);
    if (!TREE.test(path)) return ask({});
    const asked = `${path} ${JSON.stringify(options.params)}`;
    if (this.#lastTree?.asked !== asked) {
      const tree = wholeTree((page) => ask({ page }) as Promise<TreePage>);
      this.#lastTree = { asked, tree };
      tree.catch(() => (this.#lastTree = undefined));
    }
    return this.#lastTree.tree;
  }

  override async readFile(
    path: string,
    sha: string | null,
    options: ReadOptions = {},
  ): Promise<string> {
    if (sha) return super.readFile(path, sha, options);
    const present = await this.getFileSha(path, options);
    const text = await super.readFile(path, present, options);
    this.#read.set(path, { text, sha: present });
    return text;
  }

  /**
   * Decap names the blob that it finds when it writes. Naming the one that the save replaces lets
   * Forgejo itself refuse to overwrite what someone else saved in between.
   */
  override async getChangeFileOperations(
    files: readonly FileToSave[],
    branch: string,
  ): Promise<readonly Operation[]> {
    const operations = await super.getChangeFileOperations(files, branch);
    return operations.map((operation, index) => {
      const { path = '', expected } = files[index] ?? {};
      const read = this.#read.get(path);
      return read && read.text === expected && operation.operation === 'update'
        ? { ...operation, sha: read.sha }
        : operation;
    });
  }

  /** A blob never changes, so the browser caches what was read once. */
  override fetchBlobContent(blob: Blob): Promise<unknown> {
    return readFile(blob.sha, () => super.fetchBlobContent(blob), localForage, blob.parseText);
  }

  /** Nothing shows it, and it would cost a request per record: 1,500 for a list of 1,500. */
  override readFileMetadata(): Promise<{ author: string; updatedOn: string }> {
    return Promise.resolve({ author: '', updatedOn: '' });
  }

  /**
   * An interrupted save, or a draft that was rejected on the forge, leaves a branch without an open
   * request, or a request without a step. Decap would go on writing to it, where no list shows it;
   * so a new draft is started.
   */
  override async editorialWorkflowGit(
    files: readonly object[],
    slug: string,
    collection: string,
    options: object,
  ): Promise<unknown> {
    const branch = branchFromContentKey(generateContentKey(collection, slug));
    const open = await this.getPullRequests('open', await this.getHeadReference(branch));
    if (!open.some(({ labels }) => labels.some(({ name }) => isCMSLabel(name, '')))) {
      for (const { number } of open) await this.closePR(number);
      await this.deleteBranch(branch);
    }
    return super.editorialWorkflowGit(files, slug, collection, options);
  }

  /** Forgejo answers 500 to the deletion of a branch that does not exist. */
  override async deleteBranch(branch: string): Promise<void> {
    if (await undefinedIf404(this.getBranch(branch))) await super.deleteBranch(branch);
  }

  /**
   * The receiver of feedback only pushes branches, all that plain git can do; the first editor who
   * looks opens the request of each, as a save in the CMS would. If a request was rejected on the
   * forge and its branch left there, it stays rejected.
   */
  async openReceivedDrafts(): Promise<void> {
    const asked = this.request(`${this.originRepoURL}/git/refs/heads/${RECEIVED}`);
    const refs = ((await undefinedIf404(asked)) ?? []) as readonly { readonly ref: string }[];
    if (refs.length === 0) return;
    const branches = refs.map(({ ref }) => ref.replace('refs/heads/', ''));
    const openRequests = () => this.getPullRequests('open') as Promise<PullRequest[]>;
    const before = await openRequests();
    const missing = branches.filter((branch) => !before.some(({ head }) => head.ref === branch));
    for (const branch of missing) await this.#open(branch);
    const open = missing.length > 0 ? await openRequests() : before;
    for (const branch of branches) {
      // Forgejo opens as many as are asked for at one moment; the first counts.
      const [request, ...twice] = open
        .filter(({ head }) => head.ref === branch)
        .sort((a, b) => a.number - b.number);
      for (const { number } of twice) await this.closePR(number);
      if (request && !request.labels.some(({ name }) => isCMSLabel(name, '')))
        await this.setPullRequestStatus(request, 'draft');
    }
  }

  async #open(branch: string): Promise<void> {
    const before = `${this.originRepoURL}/pulls/${this.branch}/${branch}`;
    if (await undefinedIf404(this.request(before))) return;
    const { commit } = (await this.getBranch(branch)) as Branch;
    const [title = '', ...body] = commit.message.split('\n');
    try {
      await this.createPR(title, branch, body.join('\n').trim());
    } catch (error) {
      if (statusOf(error) !== 409) throw error; // a colleague looked at the same moment
    }
  }

  override async listUnpublishedBranches(): Promise<readonly string[]> {
    await this.openReceivedDrafts();
    return [...new Set(await super.listUnpublishedBranches())];
  }

  override async mergePR(pullRequest: PullRequest): Promise<void> {
    for (const wait of MERGE_WAITS_MS) {
      try {
        return await super.mergePR(pullRequest);
      } catch (error) {
        const message = error instanceof Error ? error.message : '';
        if (statusOf(error) !== 405 || !/try again later/i.test(message)) throw error;
        await new Promise((done) => setTimeout(done, wait));
      }
    }
    return super.mergePR(pullRequest);
  }
}
