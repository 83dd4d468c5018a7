/** Forgejo's API as Decap calls it, with what Decap leaves out. */
import { API } from 'decap-cms-backend-forgejo';
import {
  branchFromContentKey,
  generateContentKey,
  isCMSLabel,
  localForage,
  readFile,
} from 'decap-cms-lib-util';
import { LastAnswer } from './last-answer.ts';
import { undefinedIf404 } from './api-responses.ts';
import { parseJson } from './parse-json.ts';
import { wholeTree, type TreePage } from './forgejo-tree.ts';

interface Options {
  readonly params?: Readonly<Record<string, unknown>>;
}
interface ReadOptions {
  readonly repoURL?: string;
  readonly branch?: string;
  readonly parseText?: boolean;
}
interface FileToSave {
  readonly path: string;
  /** Text of a record; uploads have none. */
  readonly raw?: string;
}
interface Operation {
  readonly operation: string;
  readonly sha?: string;
}
interface PullRequest {
  readonly number: number;
}
interface Blob {
  readonly sha: string;
  readonly repoURL: string;
  readonly parseText: boolean;
}

const TREE = /\/git\/trees\/[0-9a-f]{40,64}$/;

/** Just after a push Forgejo still tests whether a request can be merged, and answers 405. */
const MERGE_WAITS_MS = [500, 1000, 2000, 4000];

const statusOf = (error: unknown): unknown => (error as { status?: unknown }).status;

export class ForgejoApi extends API {
  /** The blob of each record as it was last read by its path: just before a save, by the guards. */
  readonly #read = new Map<string, string>();

  /** The tree of a commit never changes, and each list of each folder asks for the whole of it. */
  readonly #trees = new LastAnswer();

  override parseJsonResponse(response: Response): Promise<unknown> {
    return parseJson(response);
  }

  override request(path: string, options: Options = {}, ...rest: unknown[]): Promise<unknown> {
    const ask = (more: object) =>
      super.request(path, { ...options, params: { ...options.params, ...more } }, ...rest);
    if (!TREE.test(path)) return ask({});
    return this.#trees.get(`${path} ${JSON.stringify(options.params)}`, () =>
      wholeTree((page) => ask({ page }) as Promise<TreePage>),
    );
  }

  override async readFile(
    path: string,
    sha: string | null,
    options: ReadOptions = {},
  ): Promise<string> {
    if (sha) return super.readFile(path, sha, options);
    const present = await this.getFileSha(path, options);
    this.#read.set(path, present);
    return super.readFile(path, present, options);
  }

  /**
   * Decap names the blob that stands there when it writes. Naming the one that was read lets Forgejo
   * itself refuse what someone else saved in the moment between.
   */
  override async getChangeFileOperations(
    files: readonly FileToSave[],
    branch: string,
  ): Promise<readonly Operation[]> {
    const operations = await super.getChangeFileOperations(files, branch);
    return operations.map((operation, index) => {
      const file = files[index];
      const sha = file?.raw === undefined ? undefined : this.#read.get(file.path);
      return sha && operation.operation === 'update' ? { ...operation, sha } : operation;
    });
  }

  /** A blob never changes: what was read once is kept in the browser. */
  override fetchBlobContent(blob: Blob): Promise<unknown> {
    return readFile(blob.sha, () => super.fetchBlobContent(blob), localForage, blob.parseText);
  }

  /** Nothing shows it, and it would cost a request per record: 1,500 for a list of 1,500. */
  override readFileMetadata(): Promise<{ author: string; updatedOn: string }> {
    return Promise.resolve({ author: '', updatedOn: '' });
  }

  /**
   * A save that broke off, or a draft that was turned down on the forge, leaves a branch without an
   * open request, or a request without a step. Decap would go on writing to it, where no list shows it;
   * so a draft starts anew.
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
      await undefinedIf404(this.deleteBranch(branch));
    }
    return super.editorialWorkflowGit(files, slug, collection, options);
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
