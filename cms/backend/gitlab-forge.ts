/** What GitLab knows beside Decap's own calls. Notes are its own discussions, which people resolve. */
import type { GitLabApi } from 'decap-cms-backend-gitlab';
import { isCMSLabel, labelToStatus } from 'decap-cms-lib-util';
import { recordChanges, type Activity, type ActivityChange } from '#domain/activity.ts';
import { draftKey } from '#cms/review/branches.ts';
import { noteOf } from '#cms/review/comment.ts';
import type { ActivityPage } from '#cms/review/review-queue.ts';
import type { Forge, Note, NoteUpdates, OpenRequest, Proposal } from '#cms/review/forge.ts';
import { undefinedIf404 } from './api-responses.ts';

interface Person {
  readonly name: string;
  readonly username: string;
}
interface MergeRequest {
  readonly iid: number;
  readonly source_branch: string;
  readonly title: string;
  readonly author: Person;
  readonly reviewers?: readonly Person[];
  readonly labels: readonly string[];
  readonly updated_at: string;
  readonly web_url: string;
}
interface Comment {
  readonly id: number;
  readonly author: Person;
  readonly created_at: string;
  readonly body: string;
  readonly system: boolean;
  readonly resolved?: boolean;
}
interface Discussion {
  readonly id: string;
  readonly notes: readonly Comment[];
}
interface Commit {
  readonly id: string;
  readonly parent_ids: readonly string[];
  readonly title: string;
  readonly author_name: string;
  readonly author_email: string;
  readonly committed_date: string;
}
interface Diff {
  readonly new_path: string;
  readonly new_file: boolean;
  readonly deleted_file: boolean;
}

/** Each commit costs a request, because GitLab's list tells no files. */
const COMMITS = 20;
const PAGE = 100;
const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' };

const changeOf = ({ new_file, deleted_file }: Diff): ActivityChange =>
  new_file ? 'A' : deleted_file ? 'D' : 'M';

/** '' where it is no draft of the CMS. */
function stepOf({ labels }: MergeRequest): string {
  const label = labels.find((name) => isCMSLabel(name, ''));
  return label ? labelToStatus(label, '') : '';
}

export class GitLabForge implements Forge {
  readonly #api: GitLabApi;
  readonly #login: string;

  /** @param login of who is signed in */
  constructor(api: GitLabApi, login: string) {
    this.#api = api;
    this.#login = login;
  }

  #url(path: string): string {
    return `${this.#api.repoURL}${path}`;
  }

  async #all<T>(path: string, params: object): Promise<T[]> {
    const found: T[] = [];
    for (let page = 1; found.length === (page - 1) * PAGE; page++) {
      const ask = { url: this.#url(path), params: { ...params, per_page: PAGE, page } };
      const items = (await this.#api.requestJSON(ask)) as T[];
      if (items.length === 0) break;
      found.push(...items);
    }
    return found;
  }

  /** As GitLab shows them, a hundred a page. @param branch of one alone */
  #mergeRequests(branch?: string): Promise<MergeRequest[]> {
    const params = { state: 'opened', target_branch: this.#api.branch };
    return this.#all('/merge_requests', { ...params, ...(branch && { source_branch: branch }) });
  }

  /** The drafts of the CMS among them; Decap asks for the first hundred only. */
  async drafts(branch?: string): Promise<readonly MergeRequest[]> {
    return (await this.#mergeRequests(branch)).filter(
      (request) => draftKey(request.source_branch) && stepOf(request),
    );
  }

  async openRequests(): Promise<readonly OpenRequest[]> {
    return (await this.#mergeRequests()).map((request) => ({
      ...{ number: request.iid, branch: request.source_branch, title: request.title },
      author: request.author.name,
      reviewers: (request.reviewers ?? []).map(({ name }) => name),
      status: stepOf(request),
      updatedOn: request.updated_at,
      url: request.web_url,
    }));
  }

  read(path: string, branch: string): Promise<string | undefined> {
    const url = this.#url(`/repository/files/${encodeURIComponent(path)}/raw`);
    return undefinedIf404(
      this.#api.requestText({ url, params: { ref: branch }, cache: 'no-store' }),
    );
  }

  async #changeOf(commit: Commit, folder: string): Promise<Activity[]> {
    const diffs = await this.#all<Diff>(`/repository/commits/${commit.id}/diff`, {});
    const files = diffs.map((diff) => ({ path: diff.new_path, change: changeOf(diff) }));
    const records = recordChanges(files, folder);
    const { id, author_name: author, author_email: email, committed_date: on, title } = commit;
    return records.length > 0 ? [{ commit: id, author, email, on, subject: title, records }] : [];
  }

  async activity(folder: string, page: number): Promise<ActivityPage> {
    const params = { ref_name: this.#api.branch, per_page: COMMITS, page };
    const response = await this.#api.request({
      url: this.#url('/repository/commits'),
      params: { ...params, ...(folder && { path: folder }) },
    });
    if (!response.ok)
      throw Object.assign(new Error(response.statusText), { status: response.status });
    const commits = (await response.json()) as Commit[];
    const plain = commits.filter(({ parent_ids: parents }) => parents.length < 2);
    const changes = await Promise.all(plain.map((commit) => this.#changeOf(commit, folder)));
    return { changes: changes.flat(), hasMore: Boolean(response.headers.get('X-Next-Page')) };
  }

  async mayPush(): Promise<boolean> {
    return ((await this.#api.getBranch(this.#api.branch)) as { can_push: boolean }).can_push;
  }

  async #deleteBranch(branch: string): Promise<void> {
    const url = this.#url(`/repository/branches/${encodeURIComponent(branch)}`);
    await this.#api.requestText({ url, method: 'DELETE' });
  }

  /** A request that was merged or turned down on GitLab may have left its branch. */
  async #clear(branch: string): Promise<void> {
    if (await undefinedIf404(this.#api.getBranch(branch))) await this.#deleteBranch(branch);
  }

  /** GitLab makes no branch twice: what was left of an earlier draft, in no list, makes way. */
  async clearForDraft(branch: string): Promise<void> {
    if ((await this.drafts(branch)).length === 0) await this.#clear(branch);
  }

  async propose({ branch, title, removed, uploaded }: Proposal): Promise<void> {
    await this.#clear(branch);
    const uploads = uploaded.map(async (file) => ({
      action: (await this.#api.isFileExists(file.path, this.#api.branch)) ? 'update' : 'create',
      path: file.path,
      base64Content: await file.toBase64(),
    }));
    const removals = removed.map((path) => ({ action: 'delete', path }));
    const items = [...removals, ...(await Promise.all(uploads))];
    await this.#api.uploadAndCommit(items, { commitMessage: title, branch, newBranch: true });
    await this.#api.createMergeRequest(branch, title, 'pending_review');
  }

  async withdraw({ number: iid, branch }: OpenRequest): Promise<void> {
    await this.#api.closeMergeRequest({ iid });
    await this.#deleteBranch(branch);
  }

  #noteOf(discussion: string, { id, author, created_at: timestamp, ...comment }: Comment): Note {
    const { content, resolved } = noteOf(comment.body);
    return {
      id: `${discussion}/${id}`,
      ...{ author: author.name, timestamp, content, resolved: comment.resolved ?? resolved },
      isOwn: author.username === this.#login,
    };
  }

  async notes({ number }: OpenRequest): Promise<readonly Note[]> {
    const path = `/merge_requests/${number}/discussions`;
    return (await this.#all<Discussion>(path, {})).flatMap(({ id, notes }) =>
      notes.filter(({ system }) => !system).map((comment) => this.#noteOf(id, comment)),
    );
  }

  #write(path: string, method: string, body: object): Promise<unknown> {
    const url = this.#url(path);
    return this.#api.requestJSON({ url, method, headers: JSON_TYPE, body: JSON.stringify(body) });
  }

  async addNote({ number }: OpenRequest, content: string): Promise<Note> {
    const path = `/merge_requests/${number}/discussions`;
    const { id, notes } = (await this.#write(path, 'POST', { body: content })) as Discussion;
    return this.#noteOf(id, notes[0] as Comment);
  }

  async changeNote({ number }: OpenRequest, note: Note, updates: NoteUpdates): Promise<void> {
    const [discussion = '', id = ''] = note.id.split('/');
    const path = `/merge_requests/${number}/discussions/${discussion}`;
    if (updates.content !== undefined)
      await this.#write(`${path}/notes/${id}`, 'PUT', { body: updates.content });
    if (updates.resolved !== undefined)
      await this.#write(path, 'PUT', { resolved: updates.resolved });
  }

  async deleteNote({ number }: OpenRequest, noteId: string): Promise<void> {
    const [discussion = '', id = ''] = noteId.split('/');
    const path = `/merge_requests/${number}/discussions/${discussion}/notes/${id}`;
    await this.#api.requestText({ url: this.#url(path), method: 'DELETE' });
  }
}
