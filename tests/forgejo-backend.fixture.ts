/** Editors of the CMS on a Forgejo, using its backend like Decap, without a browser. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import express from 'express';
import { afterAll, vi } from 'vitest';
import { backendSettings } from '#cms/backend/backend-settings.ts';
import { ForgejoBackend } from '#cms/backend/forgejo-backend.ts';
import type { Note, NoteUpdates } from '#cms/review/notes.ts';
import { listen } from '#scripts/serve-site.ts';
import type { Account } from './forgejo-double/accounts.ts';
import { FORGEJO, startForge } from './forge/forge.ts';
import { stopForges } from './forge/real-forge.ts';

const person = (id: number, full_name: string, push = true): Account => {
  const login = `nguoi-${id}`;
  return { id, login, full_name, email: `${login}@example.invalid`, push };
};
export const AN = person(1, 'Nguyễn Thị An');
export const BINH = person(2, 'Trần Văn Bình');
export const READER = person(3, 'Lê Chỉ Đọc', false);

export const record = (title: string): string => `---\ntitle: ${title}\n---\nNội dung\n`;
export const fileOf = (slug: string): string => `content/stories/${slug}.md`;
export const branchOf = (slug: string): string => `cms/stories/${slug}`;

/** A real Forgejo is started once, for one address. */
const PORT = FORGEJO ? 47_831 + Number(process.env['VITEST_POOL_ID'] ?? 0) : 0;

afterAll(stopForges);

/** The browser's storage. */
const stored = new Map<string, string>();

/** Decap's methods that are missing from our types. */
interface Calls {
  unpublishedEntries(): Promise<string[]>;
  allEntriesByFolder(folder: string, extension: string): Promise<{ data: string }[]>;
  updateUnpublishedEntryStatus(collection: string, slug: string, status: string): Promise<void>;
  publishUnpublishedEntry(collection: string, slug: string): Promise<void>;
  deleteUnpublishedEntry(collection: string, slug: string): Promise<void>;
  getNotes(collection: string, slug: string): Promise<Note[]>;
  addNote(collection: string, slug: string, note: { content: string }): Promise<Note>;
  updateNote(collection: string, slug: string, id: string, updates: NoteUpdates): Promise<Note>;
  deleteNote(collection: string, slug: string, id: string): Promise<void>;
}
type Backend = InstanceType<typeof ForgejoBackend> & Calls;

export interface SaveOptions {
  readonly slug: string;
  readonly raw: string;
  readonly path?: string;
  readonly newPath?: string;
}

export async function startTestForge(records: Readonly<Record<string, string>>) {
  const dir = mkdtempSync(join(tmpdir(), 'forgejo-backend-'));
  const work = join(dir, 'work');
  for (const [slug, text] of Object.entries(records)) {
    mkdirSync(dirname(join(work, fileOf(slug))), { recursive: true });
    writeFileSync(join(work, fileOf(slug)), text);
  }
  const git = (...args: string[]) => execFileSync('git', args, { cwd: work, encoding: 'utf8' });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '-A');
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.invalid'];
  git(...identity, 'commit', '--quiet', '-m', 'Bắt đầu');
  const app = express();
  const { origin, close } = await listen(app, PORT);
  const forge = await startForge({
    ...{ workDir: work, people: [AN, BINH, READER] },
    ...{ forgeUrl: `${origin}/git`, redirectUrl: `${origin}/admin/` },
    // The tests' repositories are small.
    treePage: 2,
  });
  app.use('/git', forge.router);
  const settings = backendSettings({
    CMS_BACKEND: 'forgejo',
    CMS_FORGE_URL: `${origin}/git`,
    CMS_REPO: forge.name,
    CMS_APP_ID: forge.appId,
  });
  vi.stubGlobal('location', new URL(`${origin}/admin/`));
  vi.stubGlobal('localStorage', { getItem: (key: string) => stored.get(key) ?? null });

  const { repository } = forge;
  return {
    ...forge,
    exists: async (branch: string, path: string): Promise<boolean> =>
      (await repository.resolve(`${branch}:${path}`)) !== undefined,
    show: (branch: string, slug: string) => repository.git(['show', `${branch}:${fileOf(slug)}`]),
    /** A commit by a colleague, made elsewhere. */
    commit: (branch: string, slug: string, text: string) =>
      forge.push({
        ...{ branch, path: fileOf(slug), text },
        author: { name: BINH.full_name, email: BINH.email },
      }),
    /** Signing in stores the session in the browser, for all its tabs. */
    signIn: async (account: Account) => {
      const config = { backend: settings, media_folder: 'content/uploads' };
      const backend = new ForgejoBackend(config, {
        useWorkflow: true,
        initialWorkflowStatus: 'draft',
      }) as Backend;
      const token = await forge.token(account);
      await backend.authenticate({ token });
      return {
        backend,
        open: async (slug: string): Promise<string> => {
          const query = { collection: 'stories', slug };
          const draft = await backend.unpublishedEntry(query).catch(() => undefined);
          const [diff] = draft?.diffs ?? [];
          return diff
            ? backend.unpublishedEntryDataFile('stories', slug, diff.path, null)
            : ((await backend.getEntry(fileOf(slug))).data ?? '');
        },
        save: ({ slug, raw, path = fileOf(slug), newPath }: SaveOptions) =>
          backend.persistEntry(
            { dataFiles: [{ path, newPath, slug, raw }], assets: [] } as object as Parameters<
              Backend['persistEntry']
            >[0],
            {
              collectionName: 'stories',
              useWorkflow: true,
              commitMessage: `Sửa “${slug}”`,
              status: 'draft',
            } as object,
          ),
        status: (slug: string, status: string) =>
          backend.updateUnpublishedEntryStatus('stories', slug, status),
        publish: (slug: string) => backend.publishUnpublishedEntry('stories', slug),
      };
    },
    /** Signs in as in another tab of the same browser. */
    signInElsewhere: async (account: Account) => {
      const token = await forge.token(account);
      stored.set('decap-cms-user', JSON.stringify({ backendName: 'forgejo', token }));
    },
    close: async () => {
      stored.clear();
      vi.unstubAllGlobals();
      await close();
      await forge.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
export type TestForge = Awaited<ReturnType<typeof startTestForge>>;
