/**
 * What Forgejo offers besides Decap's calls: open requests, the history, notes as comments on a
 * draft's request, and proposals in place of writes that a protected branch would refuse.
 */
import { isCMSLabel, labelToStatus } from 'decap-cms-lib-util';
import { undefinedIf404 } from '#cms/backend/api-responses.ts';
import { BackendFault } from '#cms/backend/backend-fault.ts';
import type { ForgejoApi } from '#cms/backend/forgejo-api.ts';
import { recordChanges, type Activity, type ActivityChange } from '#features/activity.ts';
import { conceptOf } from '#features/concepts.ts';
import { isReceiptCode } from '#features/feedback/rules/submission.ts';
import { CITIZEN } from '#features/feedback/receiver-labels.ts';
import type { Note, NoteStore, NoteUpdates } from './notes.ts';
import { recordData, type ActivityPage, type Draft, type ReviewQueue } from './review-queue.ts';

interface Person {
  readonly login: string;
  readonly full_name?: string;
}
interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly head: { readonly ref: string };
  readonly user: Person;
  readonly requested_reviewers?: readonly Person[] | null;
  readonly labels: readonly { readonly name: string }[];
  readonly updated_at: string;
  readonly html_url: string;
}
interface Comment {
  readonly id: number;
  readonly user: Person;
  readonly created_at: string;
  readonly body: string;
}
export interface Commit {
  readonly sha: string;
  readonly parents: readonly object[];
  readonly commit: {
    readonly message: string;
    readonly author: { readonly name: string; readonly email: string };
    readonly committer: { readonly date: string };
  };
  readonly files?: readonly { readonly filename: string; readonly status: string }[];
}
const NO_DRAFT = 'Ghi chú đi với bản nháp: hãy bấm “Lưu nháp” một lần rồi ghi chú';
const GONE = 'Ghi chú này không còn; hãy tải lại trang';

const personName = ({ full_name, login }: Person): string => full_name || login;

const decodeText = (base64: string): string =>
  new TextDecoder().decode(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));

/**
 * Path of a record in the repository.
 * @param folder the content folder, '' when the repository is the content
 */
export function recordPath(folder: string, collection: string, slug: string): string {
  const concept = conceptOf(collection);
  const path = concept ? `${collection}/${slug}.${concept.extension}` : `${slug}.yml`;
  return folder ? `${folder}/${path}` : path;
}

/** Without the content folder and a record's extension; only characters allowed in a branch. */
const removalBranch = (folder: string, path: string): string => {
  const below = path.replace(/^\/+/, '').slice(folder ? folder.length + 1 : 0);
  return `remove/${below.replace(/\.(?:md|yml)$/, '').replace(/[^\w./-]+/g, '-')}`;
};

const CHANGES: Readonly<Record<string, ActivityChange>> = { added: 'A', removed: 'D' };

/** Empty for a merge, which repeats its commits, and for a commit that touches no record. */
export function activityOf(commit: Commit, folder: string): Activity[] {
  const { sha, files = [], parents, commit: by } = commit;
  const changed = files.map(({ filename, status }) => ({
    path: filename,
    change: CHANGES[status] ?? 'M',
  }));
  const records = recordChanges(changed, folder);
  if (parents.length > 1 || records.length === 0) return [];
  const [subject = ''] = by.message.split('\n');
  const { name: author, email } = by.author;
  return [{ commit: sha, author, email, on: by.committer.date, subject, records }];
}

const SETTLED = /^\s*(?:✅\s*)?\*\*Đã xử lý\*\*[ \t.:]*(?:\n+|$)/;
/** Markers that programs write for themselves, as the pipeline does in its report. */
const HIDDEN = /<!--[\s\S]*?-->\n?/g;

type NoteText = Pick<Note, 'content' | 'resolved'>;

/** Readable on the forge as well: the first line says whether it is resolved; users may type it. */
export const noteToComment = ({ content, resolved }: NoteText): string =>
  resolved ? `✅ **Đã xử lý**\n\n${content}` : content;

export function commentToNote(comment: string): NoteText {
  const text = comment.normalize('NFC').replaceAll('\r\n', '\n').replace(HIDDEN, '');
  return { content: text.replace(SETTLED, '').trim(), resolved: SETTLED.test(text) };
}

export class ForgejoReview implements ReviewQueue, NoteStore {
  readonly #api: ForgejoApi;
  readonly #login: string;
  readonly #folder: string;

  /**
   * @param login of the signed-in user
   * @param folder the content folder inside the repository
   */
  constructor(api: ForgejoApi, login: string, folder: string) {
    this.#api = api;
    this.#login = login;
    this.#folder = folder;
  }

  #openRequests(): Promise<readonly PullRequest[]> {
    const { branch: base, originRepoURL } = this.#api;
    const params = { state: 'open', base, limit: 50 };
    return this.#api.requestAllPages(`${originRepoURL}/pulls`, { params }) as Promise<
      PullRequest[]
    >;
  }

  async #readText(path: string, branch: string): Promise<string | undefined> {
    const address = path.split('/').map(encodeURIComponent).join('/');
    const asked = this.#api.request(`${this.#api.originRepoURL}/contents/${address}`, {
      params: { ref: branch },
    });
    const file = (await undefinedIf404(asked)) as { content: string } | undefined;
    return file && decodeText(file.content);
  }

  /** Undefined for other branches, and for one without a step, which Decap ignores too. */
  async #draftOf(request: PullRequest): Promise<Draft | undefined> {
    const { title, updated_at: updatedOn, html_url: url } = request;
    const [kind = '', collection = '', ...rest] = request.head.ref.split('/');
    const slug = rest.join('/');
    const label = request.labels.find(({ name }) => isCMSLabel(name, ''));
    const reviewers = (request.requested_reviewers ?? []).map(personName);
    const facts = { collection, slug, updatedOn, url, reviewers };
    if (kind === 'remove')
      return {
        ...facts,
        author: personName(request.user),
        status: 'pending_review',
        data: { title },
        isProposal: true,
      };
    if (kind !== 'cms' || !slug || !label) return undefined;
    const path = recordPath(this.#folder, collection, slug);
    const text = await this.#readText(path, request.head.ref);
    return {
      ...facts,
      // The first editor who looks opens the receiver's request.
      author: isReceiptCode(slug) ? CITIZEN : personName(request.user),
      status: labelToStatus(label.name, ''),
      data: text === undefined ? {} : recordData(path, text),
    };
  }

  async waiting(): Promise<readonly Draft[]> {
    await this.#api.openReceivedDrafts();
    const requests = await this.#openRequests();
    const drafts = await Promise.all(requests.map((request) => this.#draftOf(request)));
    return drafts.filter((draft) => draft !== undefined);
  }

  async activity(page: number): Promise<ActivityPage> {
    const { branch: sha, originRepoURL } = this.#api;
    // Signatures and line counts would be computed for nothing.
    const params = { sha, stat: false, verification: false, limit: 50, page };
    const parse = async (response: Response) => ({
      commits: (await this.#api.parseResponse(response)) as Commit[],
      hasMore: /rel="?next/.test(response.headers.get('Link') ?? ''),
    });
    const asked = this.#api.request(
      `${originRepoURL}/commits`,
      { params: { ...params, ...(this.#folder && { path: this.#folder }) } },
      parse,
    ) as ReturnType<typeof parse>;
    // 404 where no commit touches the folder.
    const { commits, hasMore } = (await undefinedIf404(asked)) ?? { commits: [], hasMore: false };
    return { changes: commits.flatMap((commit) => activityOf(commit, this.#folder)), hasMore };
  }

  /**
   * One proposal per path at a time: the last request wins.
   * @param title of the request and of its commit
   */
  async proposeRemoval(paths: readonly string[], title: string): Promise<void> {
    const branch = removalBranch(this.#folder, paths[0] ?? '');
    for (const { number, head } of await this.#openRequests())
      if (head.ref === branch) await this.#api.closePR(number);
    // A request closed, merged or rejected may have left its branch.
    await this.#api.deleteBranch(branch);
    await this.#api.createBranch(branch);
    const operations = await Promise.all(
      paths.map(async (path) => {
        const sha = await this.#api.getFileSha(path, { branch });
        return { operation: 'delete', path, sha };
      }),
    );
    await this.#api.changeFilesOnBranch(operations, { commitMessage: title }, branch);
    await this.#api.createPR(title, branch);
  }

  #toNote({ id, user, created_at: timestamp, body }: Comment): Note {
    const isOwn = user.login === this.#login;
    return { id: String(id), author: personName(user), timestamp, ...commentToNote(body), isOwn };
  }

  async #requestOf(branch: string): Promise<PullRequest | undefined> {
    return (await this.#openRequests()).find(({ head }) => head.ref === branch);
  }

  async #notesOf({ number }: PullRequest): Promise<readonly Note[]> {
    const path = `${this.#api.originRepoURL}/issues/${number}/comments`;
    const comments = (await this.#api.requestAllPages(path)) as Comment[];
    return comments.map((comment) => this.#toNote(comment)).filter(({ content }) => content);
  }

  #write(path: string, method: string, body?: string): Promise<unknown> {
    return this.#api.request(`${this.#api.originRepoURL}/issues/${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify({ body }) }),
    });
  }

  async list(branch: string): Promise<readonly Note[]> {
    const request = await this.#requestOf(branch);
    return request ? this.#notesOf(request) : [];
  }

  async #requireRequest(branch: string): Promise<PullRequest> {
    const request = await this.#requestOf(branch);
    if (!request) throw new BackendFault(NO_DRAFT, 409);
    return request;
  }

  async add(branch: string, content: string): Promise<Note> {
    const { number } = await this.#requireRequest(branch);
    const body = noteToComment({ content, resolved: false });
    return this.#toNote((await this.#write(`${number}/comments`, 'POST', body)) as Comment);
  }

  async change(branch: string, id: string, updates: NoteUpdates): Promise<Note> {
    const notes = await this.#notesOf(await this.#requireRequest(branch));
    const note = notes.find((one) => one.id === id);
    if (!note) throw new BackendFault(GONE, 409);
    const changed = { ...note, ...updates };
    await this.#write(`comments/${id}`, 'PATCH', noteToComment(changed));
    return changed;
  }

  remove(_branch: string, id: string): Promise<unknown> {
    return this.#write(`comments/${id}`, 'DELETE');
  }
}
