/** Editors of the CMS on a Forgejo, using its backend like Decap, without a browser. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import express from 'express';
import { vi } from 'vitest';
import { backendSettings } from '#cms/backend/backend-settings.ts';
import { ForgejoBackend } from '#cms/backend/forgejo-backend.ts';
import type { Note, NoteUpdates } from '#cms/review/notes.ts';
import type { Conflict } from '#cms/conflict/Conflict.tsx';
import { listen } from '#scripts/serve-site.ts';
import type { Account } from './forgejo-double/accounts.ts';
import { APP_ID, createForgejoDouble, REPOSITORY } from './forgejo-double/forgejo-double.ts';

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

/** Conflicts shown to an editor. */
export const shown: Conflict[] = [];
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
  listNotes(branch: string): Promise<Note[]>;
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

export async function startForge(records: Readonly<Record<string, string>>) {
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
  git('clone', '--quiet', '--bare', work, join(dir, 'bare.git'));
  const double = createForgejoDouble(join(dir, 'bare.git'), [AN, BINH, READER]);
  const app = express();
  app.use('/git', double.router);
  const server = await listen(app, 0);
  const settings = backendSettings({
    CMS_BACKEND: 'forgejo',
    CMS_FORGE_URL: `${server.origin}/git`,
    CMS_REPO: REPOSITORY,
    CMS_APP_ID: APP_ID,
  });
  vi.stubGlobal('location', new URL(`${server.origin}/admin/`));
  vi.stubGlobal('localStorage', { getItem: (key: string) => stored.get(key) ?? null });

  const exists = async (branch: string, path: string): Promise<boolean> =>
    (await double.repository.resolve(`${branch}:${path}`)) !== undefined;
  return {
    ...double,
    exists,
    show: (branch: string, slug: string) =>
      double.repository.git(['show', `${branch}:${fileOf(slug)}`]),
    /** A commit by a colleague, made elsewhere. */
    commit: async (branch: string, slug: string, text: string): Promise<void> => {
      const path = fileOf(slug);
      const sha = await double.repository.resolve(`${branch}:${path}`);
      const content = Buffer.from(text).toString('base64');
      const change = { operation: sha ? 'update' : 'create', path, content, sha } as const;
      const author = { name: BINH.full_name, email: BINH.email };
      await double.repository.commit(
        branch,
        [change as Parameters<typeof double.repository.commit>[1][number]],
        'Sửa ở nơi khác',
        author,
      );
    },
    /** Signing in stores the session in the browser, for all its tabs. */
    signIn: async (account: Account) => {
      const config = { backend: settings, media_folder: 'content/uploads' };
      const backend = new ForgejoBackend(config, {
        useWorkflow: true,
        initialWorkflowStatus: 'draft',
      }) as Backend;
      const token = double.accounts.grantToken(account);
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
    signInElsewhere: (account: Account) => {
      const token = double.accounts.grantToken(account);
      stored.set('decap-cms-user', JSON.stringify({ backendName: 'forgejo', token }));
    },
    close: async () => {
      stored.clear();
      shown.length = 0;
      vi.unstubAllGlobals();
      await server.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
export type TestForge = Awaited<ReturnType<typeof startForge>>;
