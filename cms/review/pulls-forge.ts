/** What Forgejo and GitHub answer alike: pull requests, their comments, files and the history. */
import { isCMSLabel, labelToStatus } from 'decap-cms-lib-util';
import { undefinedIf404 } from '#cms/backend/api-responses.ts';
import { commentOf, noteOf } from './comment.ts';
import type { Note, NoteUpdates, OpenRequest } from './forge.ts';

type Parser<T> = (response: Response) => Promise<T>;

/** The part of Decap's own API classes that is used here. */
export interface RestApi {
  readonly branch: string;
  readonly originRepoURL: string;
  request(path: string, options?: object, parser?: Parser<unknown>): Promise<unknown>;
  requestAllPages(path: string, options?: object): Promise<unknown[]>;
  parseResponse(response: Response): Promise<unknown>;
  closePR(number: number): Promise<unknown>;
  deleteBranch(branch: string): Promise<unknown>;
}

interface Person {
  readonly login: string;
  /** Only on Forgejo. */
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
export interface Page<T> {
  readonly items: readonly T[];
  readonly hasMore: boolean;
}

const nameOf = ({ full_name, login }: Person): string => full_name || login;

const textOf = (base64: string): string =>
  new TextDecoder().decode(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));

export class PullsForge<Api extends RestApi> {
  protected readonly api: Api;
  readonly #login: string;

  /** @param login of who is signed in */
  constructor(api: Api, login: string) {
    this.api = api;
    this.#login = login;
  }

  async openRequests(): Promise<readonly OpenRequest[]> {
    const { branch: base, originRepoURL } = this.api;
    const params = { state: 'open', base, limit: 50, per_page: 100 };
    const pulls = await this.api.requestAllPages(`${originRepoURL}/pulls`, { params });
    return (pulls as PullRequest[]).map((pull) => {
      const label = pull.labels.find(({ name }) => isCMSLabel(name, ''));
      return {
        ...{ number: pull.number, title: pull.title, branch: pull.head.ref, url: pull.html_url },
        author: nameOf(pull.user),
        reviewers: (pull.requested_reviewers ?? []).map(nameOf),
        status: label ? labelToStatus(label.name, '') : '',
        updatedOn: pull.updated_at,
      };
    });
  }

  async read(path: string, branch: string): Promise<string | undefined> {
    const address = path.split('/').map(encodeURIComponent).join('/');
    const asked = this.api.request(`${this.api.originRepoURL}/contents/${address}`, {
      params: { ref: branch },
    });
    const file = (await undefinedIf404(asked)) as { content: string } | undefined;
    return file && textOf(file.content);
  }

  /** One page of a list, and whether there is another: the header `Link` says it. */
  protected page<T>(path: string, params: object): Promise<Page<T>> {
    const parse = async (response: Response): Promise<Page<T>> => ({
      items: (await this.api.parseResponse(response)) as T[],
      hasMore: /rel="?next/.test(response.headers.get('Link') ?? ''),
    });
    return this.api.request(`${this.api.originRepoURL}${path}`, { params }, parse) as Promise<
      Page<T>
    >;
  }

  async withdraw({ number, branch }: OpenRequest): Promise<void> {
    await this.api.closePR(number);
    await this.api.deleteBranch(branch);
  }

  #noteOf({ id, user, created_at: timestamp, body }: Comment): Note {
    const isOwn = user.login === this.#login;
    return { id: String(id), author: nameOf(user), timestamp, ...noteOf(body), isOwn };
  }

  #comments(path: string, method: string, body?: string): Promise<unknown> {
    return this.api.request(`${this.api.originRepoURL}/issues/${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify({ body }) }),
    });
  }

  async notes({ number }: OpenRequest): Promise<readonly Note[]> {
    const path = `${this.api.originRepoURL}/issues/${number}/comments`;
    const comments = await this.api.requestAllPages(path, { params: { per_page: 100 } });
    return (comments as Comment[])
      .map((comment) => this.#noteOf(comment))
      .filter(({ content }) => content);
  }

  async addNote({ number }: OpenRequest, content: string): Promise<Note> {
    const body = commentOf({ content, resolved: false });
    return this.#noteOf((await this.#comments(`${number}/comments`, 'POST', body)) as Comment);
  }

  async changeNote(_request: OpenRequest, note: Note, updates: NoteUpdates): Promise<void> {
    await this.#comments(`comments/${note.id}`, 'PATCH', commentOf({ ...note, ...updates }));
  }

  async deleteNote(_request: OpenRequest, id: string): Promise<void> {
    await this.#comments(`comments/${id}`, 'DELETE');
  }
}
