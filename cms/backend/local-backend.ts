/**
 * Decap's proxy backend for our own local server, whose messages reach the editor unchanged
 * ("API_ERROR: Unknown error" otherwise).
 */
import { ProxyBackend } from 'decap-cms-backend-proxy';
import { EditorialWorkflowError } from 'decap-cms-lib-util';
import { LocalLists, type Answer } from '#cms/list/local-lists.ts';
import type { Loaded } from '#cms/list/outline.ts';
import { LocalReview, type ListedDraft } from '#cms/review/local-review.ts';
import { noteCalls } from '#cms/review/notes.ts';
import type {
  ActivityPage,
  Draft as WaitingDraft,
  PublishRight,
  ReviewQueue,
} from '#cms/review/review-queue.ts';
import { PlainSignIn } from '#cms/shell/SignIn.tsx';
import { BackendFault, LOST, type Change } from './backend-fault.ts';
import { withConflictDetection } from './conflict-detection.ts';
import type { DecapBackend, DraftKey, DraftQuery, User } from './decap-backend.ts';
import type { Draft } from './draft-diffs.ts';

const UNREACHABLE =
  'Không kết nối được với máy chủ nội dung. Hãy xem cửa sổ chạy “npm start” còn mở không, rồi thử lại';

interface Upload {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly size: number;
}
interface ListedUpload extends Upload {
  readonly displayURL: { readonly path: string };
}

async function answer(response: Response): Promise<unknown> {
  const unreadable = `${UNREACHABLE} (${response.status})`;
  const json = (await response.json().catch(() => {
    throw new BackendFault(unreadable, response.status); // not our server, or a truncated response
  })) as { error?: string };
  if (response.ok) return json;
  throw new BackendFault(json.error ?? unreadable, response.status);
}

class Local extends ProxyBackend implements ReviewQueue {
  readonly #ask = (action: string, params: object = {}): Promise<unknown> =>
    this.request({ action, params: { branch: this.branch, ...params } });
  readonly #lists = new LocalLists(
    (question) => this.#ask('outlines', question) as Promise<Answer>,
  );
  readonly #review = new LocalReview(this.#ask);
  /** Drafts of the last list whose text has not been asked for. */
  #listed = new Map<string, ListedDraft>();

  constructor(config: object, options?: object) {
    super(config, options);
    Object.assign(
      this,
      noteCalls(() => this.#review),
    );
  }

  /** A user of this computer needs no login. */
  override authenticate(): Promise<User> {
    return Promise.resolve({ token: '' });
  }

  /** Decap's page has no heading, and a link that is hard to read. */
  authComponent() {
    return PlainSignIn;
  }

  /** Who works at this computer needs no session; the server must answer. */
  whoAmI(): Promise<unknown> {
    return this.#ask('getDeployPreview');
  }

  publishRight(): Promise<PublishRight> {
    return Promise.resolve('directly');
  }

  lastChange(path: string, draft?: DraftKey): Promise<Change | undefined> {
    return this.#ask('lastChange', { path, ...draft }) as Promise<Change | undefined>;
  }

  override async request(payload: object): Promise<unknown> {
    const response = await fetch(this.proxyUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ branch: this.branch, ...payload }),
    }).catch(() => {
      throw new BackendFault(LOST, 0);
    });
    return answer(response);
  }

  override entriesByFolder(folder: string, extension: string): Promise<Loaded[]> {
    return this.#lists.read(folder, extension);
  }

  /** Names and sizes only: a folder may hold more than a browser can load. */
  override async getMedia(mediaFolder = this.mediaFolder): Promise<ListedUpload[]> {
    const files = (await this.#ask('getMedia', { mediaFolder })) as Upload[];
    return files.map((file) => ({ ...file, displayURL: { path: file.path } }));
  }

  /** Decap calls it when it shows an upload. */
  async getMediaDisplayURL({ path }: ListedUpload['displayURL']): Promise<string> {
    return (await this.getMediaFile(path)).url;
  }

  /** Decap asks for each draft of the list by itself, and then for its text. */
  async unpublishedEntries(): Promise<string[]> {
    const drafts = (await this.#ask('unpublishedEntries')) as ListedDraft[];
    this.#listed = new Map(drafts.map((draft) => [`${draft.collection}/${draft.slug}`, draft]));
    return [...this.#listed.keys()];
  }

  /** The server returns `null` where there is no draft; a 404 would be an error in the console. */
  override async unpublishedEntry(query: DraftQuery): Promise<Draft> {
    const listed = this.#listed.get(query.id ?? '');
    if (listed) return listed;
    this.#listed.delete(`${query.collection}/${query.slug}`);
    const entry = await super.unpublishedEntry(query);
    if (!entry) throw new EditorialWorkflowError('content is not under editorial workflow', true);
    return entry;
  }

  override async unpublishedEntryDataFile(
    ...query: Parameters<DecapBackend['unpublishedEntryDataFile']>
  ): Promise<string> {
    const [collection, slug, path] = query;
    const listed = this.#listed.get(`${collection}/${slug}`);
    this.#listed.delete(`${collection}/${slug}`);
    return listed?.path === path && listed.text !== undefined
      ? listed.text
      : super.unpublishedEntryDataFile(...query);
  }

  waiting(): Promise<readonly WaitingDraft[]> {
    return this.#review.waiting();
  }

  activity(): Promise<ActivityPage> {
    return this.#review.activity();
  }

  override getPRMetadata(): Promise<null> {
    return Promise.resolve(null);
  }
}

export const LocalBackend = withConflictDetection('proxy', Local);
