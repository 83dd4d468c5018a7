import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ConflictFault, type Conflict } from './backend-fault.ts';
import { withConflictDetection } from './conflict-detection.ts';
import type { Credentials, DataFile, DecapBackend } from './decap-backend.ts';

const PATH = 'content/directives/a.md';
const KEY = { collection: 'directives', slug: 'a' };
const NO_DRAFT = Object.assign(new Error('none'), { name: 'EDITORIAL_WORKFLOW_ERROR' });

/** A shared forge: the public text and one draft. */
const forge: { main: string; draft: string | undefined; token: string; isAway: boolean } = {
  main: '',
  draft: undefined,
  token: 'moi',
  isAway: false,
};

/** Like Decap's backends, it writes without checking the current version. */
class Reckless {
  token = '';
  authenticate({ token }: Credentials) {
    this.token = token;
    return Promise.resolve({ token, avatar_url: 'https://avatars.example.invalid/1' });
  }
  #check<T>(value: () => T): Promise<T> {
    const expired = Object.assign(new Error('token is required'), { status: 401 });
    return this.token === forge.token ? Promise.resolve(value()) : Promise.reject(expired);
  }
  lastChange() {
    return Promise.resolve({ name: 'Bình', at: '2026-11-23T01:00:00Z' });
  }
  whoAmI() {
    if (forge.isAway) return Promise.reject(new Error('Failed to fetch'));
    return this.#check(() => ({}));
  }
  getEntry() {
    return this.#check(() => ({ data: forge.main }));
  }
  unpublishedEntry() {
    if (forge.draft === undefined) return Promise.reject(NO_DRAFT);
    return this.#check(() => ({ diffs: [{ path: PATH }] }));
  }
  unpublishedEntryDataFile() {
    return this.#check(() => forge.draft ?? '');
  }
  persistEntry(entry: { dataFiles: readonly DataFile[] }) {
    return this.#check(() => void (forge.draft = entry.dataFiles[0]?.raw));
  }
}

const Guarded = withConflictDetection(
  'forge',
  Reckless as unknown as new () => DecapBackend & Reckless,
);

beforeEach(() => {
  Object.assign(forge, { main: 'một', draft: undefined, token: 'moi', isAway: false });
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
  vi.stubGlobal('location', new URL('https://minhbach.example.vn/admin/'));
});

const editor = async () => {
  const backend = new Guarded();
  await backend.authenticate({ token: forge.token });
  return {
    backend,
    openPublic: () => backend.getEntry(PATH),
    openDraft: async () => {
      await backend.unpublishedEntry(KEY);
      return backend.unpublishedEntryDataFile(KEY.collection, KEY.slug, PATH, null);
    },
    save: (raw: string) =>
      backend.persistEntry(
        { dataFiles: [{ path: PATH, slug: KEY.slug, raw }] },
        { collectionName: KEY.collection },
      ),
  };
};
const refusal = async (save: Promise<unknown>): Promise<Conflict> => {
  const error = await save.catch((fault: unknown) => fault);
  if (!(error instanceof ConflictFault)) throw error;
  return error.conflict;
};
const STALE = /đã được người khác sửa/;

describe('a save', () => {
  it('goes through when nothing changed, and again after the own save', async () => {
    const an = await editor();
    await an.openPublic();
    await an.save('hai');
    await an.save('ba');
    expect(forge.draft).toBe('ba');
  });

  it('goes through after an attempt that was saved though its answer was lost', async () => {
    const an = await editor();
    await an.openPublic();
    forge.draft = 'hai';
    await an.save('hai');
    await an.save('ba');
    expect(forge.draft).toBe('ba');
  });

  it('is refused when what is public has changed since, with both versions', async () => {
    const an = await editor();
    await an.openPublic();
    forge.main = 'của Bình';
    const conflict = await refusal(an.save('của An'));
    expect(forge.draft).toBeUndefined();
    const by = { name: 'Bình', at: '2026-11-23T01:00:00Z' };
    expect(conflict).toEqual({ path: PATH, base: 'một', mine: 'của An', theirs: 'của Bình', by });
  });

  it('is refused when a colleague has begun a draft meanwhile', async () => {
    const [an, binh] = [await editor(), await editor()];
    await an.openPublic();
    await binh.openPublic();
    await binh.save('của Bình');
    await expect(an.save('của An')).rejects.toThrow(STALE);
    expect(forge.draft).toBe('của Bình');
  });

  it('is refused when a colleague has changed the same draft', async () => {
    forge.draft = 'nháp';
    const [an, binh] = [await editor(), await editor()];
    await an.openDraft();
    await binh.openDraft();
    await binh.save('của Bình');
    await expect(an.save('của An')).rejects.toThrow(STALE);
    expect(forge.draft).toBe('của Bình');
  });

  it('is not fooled by a list that loaded the newer text, which no form shows', async () => {
    forge.draft = 'nháp';
    const an = await editor();
    await an.openDraft();
    forge.draft = 'của Bình';
    await an.backend.unpublishedEntry({ id: 'directives/a' });
    await an.backend.unpublishedEntryDataFile(KEY.collection, KEY.slug, PATH, null);
    await expect(an.save('của An')).rejects.toThrow(STALE);
  });

  it('goes through for who has seen the other version and keeps the own one', async () => {
    const an = await editor();
    await an.openPublic();
    forge.main = 'của Bình';
    const { theirs } = await refusal(an.save('của An'));
    an.backend.setTextOf(PATH, theirs);
    await an.save('của An');
    expect(forge.draft).toBe('của An');
  });
});

describe('a session that has run out', () => {
  it('is reported in Vietnamese, and renewed by signing in in another tab', async () => {
    const an = await editor();
    await an.openPublic();
    forge.token = 'hôm sau';
    await expect(an.save('hai')).rejects.toThrow(/hết hạn.*đăng nhập lại/);
    localStorage.setItem(
      'decap-cms-user',
      JSON.stringify({ backendName: 'forge', token: 'hôm sau' }),
    );
    await an.save('hai');
    expect(forge.draft).toBe('hai');
  });

  it('is reported before anything is saved, but not when the network fails', async () => {
    const { backend } = await editor();
    const signedIn = async () => (await backend.status()).auth.status;
    expect(await signedIn()).toBe(true);
    forge.isAway = true;
    await expect(signedIn()).rejects.toThrow(/Không kết nối/);
    Object.assign(forge, { isAway: false, token: 'hôm sau' });
    expect(await signedIn()).toBe(false);
    const user = { backendName: 'forge', token: 'hôm sau' };
    localStorage.setItem('decap-cms-user', JSON.stringify(user));
    expect(await signedIn()).toBe(true);
  });

  it('is not taken from another backend', async () => {
    const an = await editor();
    forge.token = 'hôm sau';
    localStorage.setItem(
      'decap-cms-user',
      JSON.stringify({ backendName: 'gitea', token: 'hôm sau' }),
    );
    await expect(an.openPublic()).rejects.toThrow(/hết hạn/);
  });
});

it('no picture is asked of another host', async () => {
  const backend = new Guarded();
  expect(await backend.authenticate({ token: 'moi' })).toEqual({
    token: 'moi',
    avatar_url: undefined,
  });
});
