/**
 * What every forge's backend of Decap lacks: a save that refuses to overwrite what a colleague saved
 * meanwhile (Decap reads the newest version just before it writes), faults in Vietnamese, and no
 * request to any host but the forge.
 */
import { backendFault, BackendFault, movedMeanwhile, STALE } from './backend-fault.ts';
import { undefinedIf404 } from './api-responses.ts';
import { movedTo, standingDiffs, type DraftDiff } from './draft-diffs.ts';

interface Loaded {
  readonly data: string;
}
interface DraftQuery {
  readonly id?: string;
  readonly collection?: string;
  readonly slug?: string;
}
interface Draft {
  readonly collection: string;
  readonly slug: string;
  readonly diffs: readonly DraftDiff[];
}
export interface DataFile {
  readonly path: string;
  /** Where the record moves to with this save. */
  readonly newPath?: string | undefined;
  readonly slug: string;
  readonly raw: string;
}
export interface PersistedEntry {
  readonly dataFiles: readonly DataFile[];
}
export interface PersistOptions {
  readonly collectionName?: string;
}
export interface Credentials {
  readonly token: string;
}
export interface User extends Credentials {
  readonly name?: string;
  readonly login?: string;
  readonly email?: string;
  readonly avatar_url?: string | undefined;
}

interface Status {
  readonly auth: { readonly status: boolean };
  readonly api: { readonly status: boolean; readonly statusPage: string };
}

/** The methods of Decap's backends that are withConflictDetection. */
export interface ForgeBackend {
  authenticate(state: Credentials): Promise<User>;
  status(): Promise<Status>;
  getEntry(path: string): Promise<Loaded>;
  entriesByFolder(folder: string, extension: string, depth: number): Promise<unknown>;
  allEntriesByFolder(folder: string, extension: string, depth: number): Promise<unknown>;
  entriesByFiles(files: readonly object[]): Promise<unknown>;
  getMedia(mediaFolder?: string): Promise<readonly object[]>;
  getMediaDisplayURL(displayURL: object): Promise<string>;
  unpublishedEntries(): Promise<readonly string[]>;
  unpublishedEntry(query: DraftQuery): Promise<Draft>;
  unpublishedEntryDataFile(
    collection: string,
    slug: string,
    path: string,
    id: string | null,
  ): Promise<string>;
  persistEntry(entry: PersistedEntry, options: PersistOptions): Promise<unknown>;
  persistMedia(file: object, options: object): Promise<unknown>;
  deleteFiles(paths: readonly string[], commitMessage: string): Promise<unknown>;
  updateUnpublishedEntryStatus(collection: string, slug: string, status: string): Promise<unknown>;
  publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
  deleteUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
}

/** What guards add for those who extend a withConflictDetection backend. */
export interface SessionAware {
  /** Runs a request of the backend as who is signed in now; what it throws becomes a sentence. */
  withSession<R>(work: () => Promise<R>): Promise<R>;
}

// TypeScript asks for exactly this shape of a mixin's base (TS2545).
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Base = new (...args: any[]) => ForgeBackend & {
  /** Asks the forge who is signed in. @throws where the session has run out */
  whoAmI(): Promise<unknown>;
};

/** Runs a request of the backend; what it throws becomes a sentence. */
async function sentence<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw backendFault(error);
  }
}

/** The signed-in user as Decap keeps it in the browser, for all tabs. */
function storedUser(backendName: string): Credentials | undefined {
  const text = localStorage.getItem('decap-cms-user') ?? 'null';
  const user = JSON.parse(text) as (Credentials & { backendName?: string }) | null;
  return user?.backendName === backendName && user.token ? user : undefined;
}

const isForeign = (address: string | undefined): boolean =>
  !address || new URL(address, location.href).origin !== location.origin;

/** The class of a forge's backend with these guards; `name` is Decap's name of it. */
export function withConflictDetection<T extends Base>(name: string, Backend: T) {
  return class extends Backend implements SessionAware {
    /** Text of each record as the open form was filled with it, by path. */
    readonly #read = new Map<string, string>();
    /** The draft that the editor is opening; lists of drafts load texts too, which no form shows. */
    #opening: string | undefined;
    #token = '';

    /** The policy of the page forbids pictures of other hosts, as many forges' avatars are. */
    override async authenticate(state: Credentials): Promise<User> {
      const user = await sentence(() => super.authenticate(state));
      this.#token = state.token;
      return isForeign(user.avatar_url) ? { ...user, avatar_url: undefined } : user;
    }

    /** Whose session ran out signs in anew in another tab: that counts for the form left open here. */
    withSession<R>(work: () => Promise<R>): Promise<R> {
      return sentence(async () => {
        const user = storedUser(name);
        if (user && this.#token && user.token !== this.#token) await this.authenticate(user);
        return work();
      });
    }

    /**
     * Decap asks every five minutes, and takes a network that fails for a session that ran out, a cached
     * answer for one that did not. On GitHub it asks another host besides, which our policy refuses.
     */
    override async status(): Promise<Status> {
      const isSignedIn = await this.withSession(() => this.whoAmI()).then(
        () => true,
        (error: unknown) => {
          if ((error as BackendFault).status === 401) return false;
          throw error;
        },
      );
      return { auth: { status: isSignedIn }, api: { status: true, statusPage: '' } };
    }

    override async getEntry(path: string): Promise<Loaded> {
      const entry = await this.withSession(() => super.getEntry(path));
      this.#read.set(path, entry.data);
      return entry;
    }

    override entriesByFolder(...args: Parameters<ForgeBackend['entriesByFolder']>) {
      return this.withSession(() => super.entriesByFolder(...args));
    }

    override allEntriesByFolder(...args: Parameters<ForgeBackend['allEntriesByFolder']>) {
      return this.withSession(() => super.allEntriesByFolder(...args));
    }

    override entriesByFiles(...args: Parameters<ForgeBackend['entriesByFiles']>) {
      return this.withSession(() => super.entriesByFiles(...args));
    }

    override getMedia(...args: Parameters<ForgeBackend['getMedia']>) {
      return this.withSession(() => super.getMedia(...args));
    }

    override getMediaDisplayURL(displayURL: object): Promise<string> {
      return this.withSession(() => super.getMediaDisplayURL(displayURL));
    }

    override unpublishedEntry(query: DraftQuery): Promise<Draft> {
      if (query.collection && query.slug) this.#opening = `${query.collection}/${query.slug}`;
      return this.withSession(() => this.#draft(query));
    }

    /** A draft whose record is where it stands now, whatever it was called in between. */
    async #draft(query: DraftQuery): Promise<Draft> {
      const draft = await super.unpublishedEntry(query);
      const { collection, slug, diffs } = draft;
      const standing = await standingDiffs(draft, {
        isInDraft: (path) =>
          undefinedIf404(super.unpublishedEntryDataFile(collection, slug, path, null)).then(
            Boolean,
          ),
        isPublic: (path) => undefinedIf404(super.getEntry(path)).then((entry) => !!entry?.data),
      });
      return standing === diffs ? draft : { ...draft, diffs: standing };
    }

    override unpublishedEntries(): Promise<readonly string[]> {
      return this.withSession(() => super.unpublishedEntries());
    }

    override async unpublishedEntryDataFile(
      ...args: Parameters<ForgeBackend['unpublishedEntryDataFile']>
    ): Promise<string> {
      const [collection, slug, path] = args;
      const text = await this.withSession(() => super.unpublishedEntryDataFile(...args));
      if (this.#opening === `${collection}/${slug}`) {
        this.#read.set(path, text);
        this.#opening = undefined;
      }
      return text;
    }

    /** What a new form would be filled with now: the draft where there is one. */
    async #present(collection: string, { slug, path }: DataFile): Promise<string> {
      const draft = await this.#draft({ collection, slug }).catch((error: unknown) => {
        if (backendFault(error) instanceof BackendFault) throw error;
        return undefined; // Decap's way to say that there is none
      });
      const moved = draft && movedTo(draft, path);
      if (moved) throw new BackendFault(movedMeanwhile(moved), 409);
      return draft?.diffs.some((diff) => diff.path === path)
        ? super.unpublishedEntryDataFile(collection, slug, path, null)
        : (await super.getEntry(path)).data;
    }

    /** Shows both versions; whoever has seen the other may save all the same. */
    async #refuse({ path, raw }: DataFile, theirs: string): Promise<never> {
      const { showConflict } = await import('#cms/conflict/Conflict.tsx');
      const keepMine = () => void this.#read.set(path, theirs);
      showConflict({ path, theirs, mine: raw, keepMine });
      throw new BackendFault(STALE, 409);
    }

    override persistEntry(entry: PersistedEntry, options: PersistOptions): Promise<unknown> {
      return this.withSession(async () => {
        for (const file of entry.dataFiles) {
          const read = this.#read.get(file.path);
          if (read === undefined) continue;
          const present = await this.#present(options.collectionName ?? '', file);
          // The very text that is to be saved: an earlier attempt whose answer was lost.
          if (present !== read && present !== file.raw) await this.#refuse(file, present);
        }
        const saved = await super.persistEntry(entry, options);
        for (const { path, newPath, raw } of entry.dataFiles) this.#read.set(newPath ?? path, raw);
        return saved;
      });
    }

    override persistMedia(...args: Parameters<ForgeBackend['persistMedia']>) {
      return this.withSession(() => super.persistMedia(...args));
    }

    /** "Unpublish" deletes a record and saves it as a draft in one go. */
    override deleteFiles(paths: readonly string[], commitMessage: string): Promise<unknown> {
      for (const path of paths) this.#read.delete(path);
      return this.withSession(() => super.deleteFiles(paths, commitMessage));
    }

    override updateUnpublishedEntryStatus(collection: string, slug: string, status: string) {
      return this.withSession(() => super.updateUnpublishedEntryStatus(collection, slug, status));
    }

    override publishUnpublishedEntry(collection: string, slug: string): Promise<unknown> {
      return this.withSession(() => super.publishUnpublishedEntry(collection, slug));
    }

    override deleteUnpublishedEntry(collection: string, slug: string): Promise<unknown> {
      return this.withSession(() => super.deleteUnpublishedEntry(collection, slug));
    }
  };
}
