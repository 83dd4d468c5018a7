/**
 * A site with only the CMS, for its tests: a repository of its own in a temporary folder, the built
 * /admin/ under its policy, and the CMS server. `npm start` serves the same parts.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { EDITOR_SERVICE_PATH } from '#features/editor-service.ts';
import type { PublicationState } from '#features/publication-state.ts';
import { contentState } from '#lib/node/folder-state.ts';
import { createCmsServer } from '#scripts/cms-server/cms-server.ts';
import { gitIn as quickGitIn } from '#scripts/cms-server/git.ts';
import { localCallers } from '#scripts/editor-service/callers.ts';
import { createEditorService } from '#scripts/editor-service/editor-service.ts';
import type { Publisher } from '#scripts/publisher/publisher.ts';
import type { Draft, PreviewedPage } from '#scripts/publisher/preview.ts';
import { listen } from '#scripts/serve-site.ts';
import { TEST_CONTENT } from '#tests/test-content.ts';
import { addAdmin } from './admin-site.ts';

export interface CmsSite {
  /** `http://localhost:PORT` */
  readonly baseUrl: string;
  readonly repoDir: string;
  /** Runs git in the repository. */
  readonly git: (...args: string[]) => string;
  /** How the site was last published, as the service says; this one publishes nothing. */
  publication: PublicationState;
  /** The page that the service renders of every draft; undefined: none. */
  page: ((draft: Draft) => PreviewedPage) | undefined;
  /** Restores the initial repository: no draft, commit or file of another test. */
  readonly renew: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What a publisher has tried and published of the present content, by how that went. */
function contentsAfter({ state }: PublicationState, contentDir: string): Publisher['contents'] {
  const content = contentState(contentDir);
  if (state === 'published') return { tried: content, published: content };
  return state === 'failed' ? { tried: content } : {};
}

const PUBLISHED: PublicationState = { state: 'published', seconds: 0.5 };

/** For a computer where git has no user configured. */
export const AUTHOR = {
  GIT_AUTHOR_NAME: 'Người Thử',
  GIT_AUTHOR_EMAIL: 'thu@example.invalid',
  GIT_COMMITTER_NAME: 'Người Thử',
  GIT_COMMITTER_EMAIL: 'thu@example.invalid',
};

export const gitIn =
  (dir: string) =>
  (...args: string[]): string =>
    execFileSync('git', args, {
      cwd: dir,
      encoding: 'utf8',
      env: { ...process.env, ...AUTHOR },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();

/** A new repository with a copy of the test site. */
export function contentRepository(contentDir = TEST_CONTENT): string {
  const dir = mkdtempSync(join(tmpdir(), 'minh-bach-cms-'));
  cpSync(contentDir, join(dir, 'content'), { recursive: true });
  writeFileSync(join(dir, '.gitignore'), 'dist/\n');
  const git = gitIn(dir);
  git('init', '--quiet', '--initial-branch=main');
  git('add', '-A');
  git('commit', '--quiet', '-m', 'Bắt đầu');
  return dir;
}

/** @param from the initial content */
export async function startCmsSite(from?: string): Promise<CmsSite> {
  const repoDir = contentRepository(from);
  const contentDir = join(repoDir, 'content');
  const app = express();
  const { origin: baseUrl, close } = await listen(app, 0);
  const cmsServer = createCmsServer({
    repoDir,
    origin: baseUrl,
    onPublished: () => undefined,
  });
  app.use('/cms/api/v1', cmsServer.handle);
  const editorService = createEditorService({
    contentDir,
    basePath: '/',
    callers: localCallers(baseUrl),
    state: () => site.publication,
    publisher: () => ({
      contents: contentsAfter(site.publication, contentDir),
      isReady: true,
      preview: async (draft) => site.page?.(draft),
    }),
    now: () => new Date(),
    log: console.error,
  });
  app.use(EDITOR_SERVICE_PATH, editorService);
  await addAdmin(app, { siteUrl: baseUrl, outDir: join(repoDir, 'dist'), contentDir });
  const git = gitIn(repoDir);
  const quick = quickGitIn(repoDir);
  const first = git('rev-parse', 'HEAD');
  const site: CmsSite = {
    baseUrl,
    repoDir,
    git,
    publication: PUBLISHED,
    page: undefined,
    renew: async () => {
      site.publication = PUBLISHED;
      site.page = undefined;
      await cmsServer.close();
      const drafts = await quick('branch', '--list', 'cms/*', '--format=%(refname:short)');
      if (drafts) await quick('branch', '-D', '--quiet', ...drafts.split('\n'));
      await quick('reset', '--hard', '--quiet', first);
      await quick('clean', '-fdq');
      if ((await quick('config', '--list', '--local')).includes('user.name='))
        await quick('config', '--unset', 'user.name');
    },
    close: async () => {
      await close();
      await cmsServer.close();
      rmSync(repoDir, { recursive: true, force: true });
    },
  };
  return site;
}
