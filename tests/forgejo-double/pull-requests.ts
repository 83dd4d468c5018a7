/** Pull requests and labels, kept in memory; what they merge is in the repository. */
import { Refusal, type BareRepository } from './bare-repository.ts';
import type { Account } from './accounts.ts';

export interface Label {
  readonly id: number;
  readonly name: string;
  readonly color: string;
}
export interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly head: string;
  readonly base: string;
  readonly user: Account;
  state: 'open' | 'closed';
  merged_at?: string;
  updated_at: string;
  labels: Label[];
  reviewers: Account[];
}
export interface Comment {
  readonly id: number;
  readonly pull: number;
  readonly user: Account;
  readonly created_at: string;
  body: string;
}

export class PullRequests {
  readonly all: PullRequest[] = [];
  readonly labels: Label[] = [];
  /** How often a merge is refused with "try again later", as while Forgejo tests a fresh push. */
  putOffMerges = 0;
  /** Like a protected branch whose request lacks approvals. */
  needsApproval = false;
  /** Like "Disable push" of a protected branch. */
  refusesPush = false;
  readonly comments: Comment[] = [];
  #comments = 0;
  readonly #repository: BareRepository;
  readonly #owner: string;

  constructor(repository: BareRepository, owner: string) {
    this.#repository = repository;
    this.#owner = owner;
  }

  find(number: string): PullRequest {
    const found = this.all[Number(number) - 1];
    if (!found) throw new Refusal(404, 'pull request does not exist');
    return found;
  }

  open(user: Account, title: string, head: string, base: string): PullRequest {
    const made: PullRequest = {
      ...{ number: this.all.length + 1, title, head: head.split(':').at(-1) ?? head, base, user },
      ...{ state: 'open', updated_at: new Date().toISOString(), labels: [], reviewers: [] },
    };
    this.all.push(made);
    return made;
  }

  addLabel(name: string, color: string): Label {
    const label = { id: this.labels.length + 1, name, color };
    this.labels.push(label);
    return label;
  }

  labelNamed(name: string): Label {
    return this.labels.find((label) => label.name === name) ?? this.addLabel(name, '');
  }

  setLabels(number: string, ids: readonly number[]): Label[] {
    const request = this.find(number);
    request.labels = this.labels.filter(({ id }) => ids.includes(id));
    request.updated_at = new Date().toISOString();
    return request.labels;
  }

  async merge(number: string, account: Account, note: string): Promise<void> {
    const request = this.find(number);
    if (this.putOffMerges-- > 0) throw new Refusal(405, 'Please try again later');
    if (this.needsApproval)
      throw new Refusal(405, 'not allowed to merge [reason: Does not have enough approvals]');
    const message = `Merge pull request '${request.title}' (#${number})\n\n${note}`;
    const author = { name: account.full_name, email: account.email };
    await this.#repository.merge(request.base, request.head, message, author);
    request.state = 'closed';
    request.merged_at = new Date().toISOString();
  }

  addComment(number: string, user: Account, body: string): Comment {
    const pull = this.find(number).number;
    const id = ++this.#comments;
    const comment = { id, pull, user, body, created_at: new Date().toISOString() };
    this.comments.push(comment);
    return comment;
  }

  /** @throws Refusal 404, or 403 when the account may not edit others' comments */
  findComment(id: string, account: Account): Comment {
    const comment = this.comments.find((one) => one.id === Number(id));
    if (!comment) throw new Refusal(404, 'comment does not exist');
    if (comment.user.id !== account.id && !account.push) throw new Refusal(403, 'Forbidden');
    return comment;
  }

  /** @throws as `findComment` */
  deleteComment(id: string, account: Account): void {
    this.comments.splice(this.comments.indexOf(this.findComment(id, account)), 1);
  }

  /** A request in the API's format. */
  async show(request: PullRequest): Promise<object> {
    const sha = await this.#repository.branch(request.head);
    const { head: ref, base, merged_at, reviewers, ...rest } = request;
    return {
      ...rest,
      html_url: `https://git.example.invalid/${this.#owner}/pulls/${request.number}`,
      requested_reviewers: reviewers,
      merged: merged_at !== undefined,
      merged_at: merged_at ?? null,
      head: { ref, label: ref, sha, repo: { owner: { login: this.#owner } } },
      base: { ref: base },
    };
  }
}
