/**
 * What every backend of Decap lacks: a save that refuses to overwrite what a colleague saved
 * meanwhile (Decap reads the newest version just before it writes), messages in Vietnamese, and no
 * request to any host but the one that stores the content.
 */
import { answered, lost } from '#cms/connection.ts';
import { notePublished } from '#cms/publication/publications.ts';
import { hasService } from '#cms/service.ts';
import {
  backendFault,
  BackendFault,
  ConflictFault,
  movedMeanwhile,
  STALE,
  type Change,
} from './backend-fault.ts';
import { undefinedIf404 } from './api-responses.ts';
import type {
  Credentials,
  DataFile,
  DecapBackend,
  DraftKey,
  DraftQuery,
  GuardedBackend,
  LoadedEntry,
  PersistedEntry,
  PersistOptions,
  Status,
  User,
} from './decap-backend.ts';
import { currentDiffs, movedTo, type Draft } from './draft-diffs.ts';
import { storedUser } from './stored-user.ts';

/** A stored text, and the draft it is of. */
interface Present {
  readonly text: string | null;
  readonly draft: DraftKey | undefined;
}

/** Other methods that Decap and our pages call: current session, errors in Vietnamese. */
const CALLS = [
  'entriesByFolder',
  'allEntriesByFolder',
  'entriesByFiles',
  'getMedia',
  'getMediaDisplayURL',
  'unpublishedEntries',
  'updateUnpublishedEntryStatus',
  'deleteUnpublishedEntry',
  'beforeUnpublishing',
  'waiting',
  'activity',
  'getNotes',
  'addNote',
  'updateNote',
  'deleteNote',
  'publishRight',
];

/**
 * Compares once more in the commit that the write is bound to: our check was some requests earlier.
 * @param present the text there; undefined where there is none
 * @throws BackendFault when it is not what the save replaces
 */
export function requireExpected({ expected }: DataFile, present: string | undefined): void {
  if (expected !== undefined && (present ?? '') !== (expected ?? ''))
    throw new BackendFault(STALE, 409);
}

// TypeScript asks for exactly this shape of a mixin's base (TS2545).
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Base = new (...args: any[]) => DecapBackend & {
  /** Returns the signed-in user. Throws when the session has expired. */
  whoAmI(): Promise<unknown>;
  /** Who saved a record last, or its draft; undefined where no version has it. */
  lastChange?(path: string, draft?: DraftKey): Promise<Change | undefined>;
};

async function inVietnamese<T>(work: () => Promise<T>): Promise<T> {
  try {
    const result = await work();
    answered();
    return result;
  } catch (error) {
    const fault = backendFault(error);
    if (fault instanceof BackendFault && fault.status === 0) lost();
    else answered();
    throw fault;
  }
}

const isForeign = (address: string | undefined): boolean =>
  !address || new URL(address, location.href).origin !== location.origin;

/** The class of a backend with conflict detection; `name` is Decap's name of it. */
export function withConflictDetection<T extends Base>(name: string, Backend: T) {
  return class extends Backend implements GuardedBackend {
    /** Text of each record when the open form was filled with it, by path. */
    readonly #read = new Map<string, string | null>();
    /** The draft that the editor is opening; lists of drafts also load texts, for no form. */
    #opening: string | undefined;
    #token = '';

    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    constructor(...args: any[]) {
      super(...args);
      const methods = this as unknown as Record<
        string,
        undefined | ((...args: unknown[]) => Promise<unknown>)
      >;
      for (const name of CALLS) {
        const call = methods[name]?.bind(this);
        if (call) methods[name] = (...given) => this.#withSession(() => call(...given));
      }
    }

    /** The page's policy forbids pictures of other hosts, such as the avatars of many forges. */
    override async authenticate(state?: Credentials): Promise<User> {
      const user = await inVietnamese(() => super.authenticate(state));
      this.#token = user.token;
      return isForeign(user.avatar_url) ? { ...user, avatar_url: undefined } : user;
    }

    /**
     * Runs a call and converts its errors to messages for the editor. After a session has expired,
     * a login in another tab also applies to the form left open here.
     */
    #withSession<R>(work: () => Promise<R>): Promise<R> {
      return inVietnamese(async () => {
        const user = storedUser(name);
        if (user && this.#token && user.token !== this.#token) await this.authenticate(user);
        return work();
      });
    }

    /**
     * Decap checks every five minutes, and takes a network failure for an expired session, a cached
     * response for a valid one. On GitHub it also calls another host, which our policy refuses.
     */
    override async status(): Promise<Status> {
      const isSignedIn = await this.#withSession(() => this.whoAmI()).then(
        () => true,
        (error: unknown) => {
          if ((error as BackendFault).status === 401) return false;
          throw error;
        },
      );
      return { auth: { status: isSignedIn }, api: { status: true, statusPage: '' } };
    }

    override async getEntry(path: string): Promise<LoadedEntry> {
      const entry = await this.#withSession(() => super.getEntry(path));
      this.#read.set(path, entry.data);
      return entry;
    }

    /** The text of a public file beside the open form; null where there is none. */
    publicText(path: string): Promise<string | null> {
      return this.#withSession(() => undefinedIf404(super.getEntry(path))).then(
        (entry) => entry?.data ?? null,
      );
    }

    override unpublishedEntry(query: DraftQuery): Promise<Draft> {
      if (query.collection && query.slug) this.#opening = `${query.collection}/${query.slug}`;
      return this.#withSession(() => this.#draft(query));
    }

    /** A draft with its record at the current path, whatever the path was before. */
    async #draft(query: DraftQuery): Promise<Draft> {
      const draft = await super.unpublishedEntry(query);
      const { collection, slug, diffs } = draft;
      const current = await currentDiffs(draft, {
        isInDraft: (path) =>
          undefinedIf404(super.unpublishedEntryDataFile(collection, slug, path, null)).then(
            Boolean,
          ),
        isPublic: (path) => undefinedIf404(super.getEntry(path)).then((entry) => !!entry?.data),
      });
      return current === diffs ? draft : { ...draft, diffs: current };
    }

    override async unpublishedEntryDataFile(
      ...args: Parameters<DecapBackend['unpublishedEntryDataFile']>
    ): Promise<string> {
      const [collection, slug, path] = args;
      const text = await this.#withSession(() => super.unpublishedEntryDataFile(...args));
      if (this.#opening === `${collection}/${slug}`) {
        this.#read.set(path, text);
        this.#opening = undefined;
      }
      return text;
    }

    /** The text a new form would be filled with now: the draft's if there is one. */
    async #present(collection: string, { slug, path }: DataFile): Promise<Present> {
      const draft = await this.#draft({ collection, slug }).catch((error: unknown) => {
        if (backendFault(error) instanceof BackendFault) throw error;
        return undefined; // Decap's way to report that there is none
      });
      const moved = draft && movedTo(draft, path);
      if (moved) throw new BackendFault(movedMeanwhile(moved), 409);
      if (!draft?.diffs.some((diff) => diff.path === path))
        return { text: (await super.getEntry(path)).data, draft: undefined };
      const text = await super.unpublishedEntryDataFile(collection, slug, path, null);
      return { text, draft: { collection, slug } };
    }

    textOf(path: string): string | null | undefined {
      return this.#read.get(path);
    }

    setTextOf(path: string, text: string | null): void {
      this.#read.set(path, text);
    }

    async #refuse({ path, raw }: DataFile, { text, draft }: Present): Promise<never> {
      // Who it was is only told: without an answer the versions are compared all the same.
      const by = await super.lastChange?.(path, draft).catch(() => undefined);
      const base = this.#read.get(path) ?? null;
      throw new ConflictFault({ path, base, theirs: text, mine: raw, by });
    }

    /** @throws ConflictFault when the record no longer equals what the form was filled with */
    async #checked(file: DataFile, { collectionName = '' }: PersistOptions): Promise<DataFile> {
      const read = this.#read.get(file.path);
      if (read === undefined) return file;
      const present = await this.#present(collectionName, file);
      // The same text as the one to be saved: an earlier attempt whose response was lost.
      if (present.text !== read && present.text !== file.raw) await this.#refuse(file, present);
      return { ...file, expected: present.text };
    }

    override persistEntry(entry: PersistedEntry, options: PersistOptions): Promise<unknown> {
      return this.#withSession(async () => {
        const dataFiles: DataFile[] = [];
        for (const file of entry.dataFiles) dataFiles.push(await this.#checked(file, options));
        const saved = await super.persistEntry({ ...entry, dataFiles }, options);
        for (const { path, newPath = path, raw } of dataFiles) {
          this.#read.set(newPath, raw);
          if (options.useWorkflow === false) notePublished(newPath, raw);
        }
        return saved;
      });
    }

    override publishUnpublishedEntry(collection: string, slug: string): Promise<unknown> {
      return this.#withSession(async () => {
        const drafts = hasService() ? await this.#textsOf(collection, slug) : [];
        const published = await super.publishUnpublishedEntry(collection, slug);
        for (const [path, text] of drafts) notePublished(path, text);
        return published;
      });
    }

    /** The files of a draft that are records, with their texts. */
    async #textsOf(collection: string, slug: string): Promise<[path: string, text: string][]> {
      const { diffs } = await this.#draft({ collection, slug });
      const texts: [string, string][] = [];
      for (const { path } of diffs.filter((diff) => /\.(?:md|yml)$/.test(diff.path)))
        texts.push([path, await super.unpublishedEntryDataFile(collection, slug, path, null)]);
      return texts;
    }

    /** "Unpublish" deletes a record and saves it as a draft in one step. */
    override deleteFiles(paths: readonly string[], commitMessage: string): Promise<unknown> {
      for (const path of paths) this.#read.delete(path);
      return this.#withSession(() => super.deleteFiles(paths, commitMessage));
    }
  };
}
