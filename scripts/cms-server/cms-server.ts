/**
 * The local server of the CMS: Decap's proxy protocol over decap-server's git middleware, for editors
 * on this computer only. Drafts and commits are made in a work tree of our own; publishing brings
 * exactly that commit to the branch people work on.
 */
import express, { type Request, type Response, type Router } from 'express';
import { act } from './actions.ts';
import { checkCaller } from './callers.ts';
import { decapServer, type DecapServer } from './decap-server.ts';
import { followHead, openWorktree, repair, type Worktree } from './worktree.ts';
import { CmsServerFault } from './fault.ts';
import { OutlineCache } from './outlines.ts';
import { refuseLinks } from './paths.ts';
import type { Published } from './publish.ts';
import { checkRequest, type CmsRequest } from './requests.ts';

export interface CmsServerOptions {
  /** A folder inside the git repository that holds the content. */
  readonly repoDir: string;
  /** Origins of the page: `http://localhost:4321`. Others are refused. */
  readonly origin: string | readonly string[];
  /** The content folder inside the repository, without slashes at its ends; default `content`. */
  readonly contentFolder?: string;
  /** Called once the branch of the main work tree has moved. */
  readonly onPublished: (published: Published) => void | Promise<void>;
  /** Where faults are told; default the console. */
  readonly log?: (line: string) => void;
}

export interface CmsServer {
  /** To be mounted at `/cms/api/v1`. */
  readonly router: Router;
  /** Sets the worktree up. @throws CmsServerFault in Vietnamese; the router then tries again by itself */
  readonly ready: () => Promise<void>;
  /** Waits for requests under way. */
  readonly close: () => Promise<void>;
}

/** base64 is a third longer than the file. */
const BODY_LIMIT = '48mb';

interface Open {
  readonly worktree: Worktree;
  readonly decap: DecapServer;
}

/** One task at a time, in the order of arrival. */
function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  };
}

/** See CmsServerOptions. Nothing is touched before the first request or `ready()`. */
export function createCmsServer(options: CmsServerOptions): CmsServer {
  const { repoDir, contentFolder = 'content', log = console.error } = options;
  const origins = [options.origin].flat();
  const enqueue = createQueue();
  const outlines = new OutlineCache();
  let opening: Promise<Open> | undefined;

  const open = (): Promise<Open> => {
    opening ??= openWorktree(repoDir)
      .then(async (worktree) => ({ worktree, decap: await decapServer(worktree.git.dir) }))
      .catch((error: unknown) => {
        opening = undefined;
        throw error;
      });
    return opening;
  };

  /** The worktree's folder may be deleted at any time. */
  const openAtHead = async (): Promise<Open & { head: string }> => {
    const first = await open();
    try {
      return { ...first, head: await followHead(first.worktree) };
    } catch {
      opening = undefined;
      const again = await open();
      return { ...again, head: await followHead(again.worktree) };
    }
  };

  const tell = (published: Published): void => {
    Promise.resolve(options.onPublished(published)).catch((error: unknown) => {
      log(`Sau khi công bố: ${String(error)}`);
    });
  };

  const answer = async (request: Request, response: Response): Promise<unknown> => {
    const body = request.body as CmsRequest;
    const asked: CmsRequest = { action: body.action, params: body.params ?? {} };
    const paths = checkRequest(asked, contentFolder);
    const { worktree, decap, head } = await openAtHead();
    for (const path of paths) refuseLinks(worktree.git.dir, path);
    const context = {
      worktree,
      head,
      paths,
      contentFolder,
      outlines,
      askDecap: () => decap(request, response),
      onPublished: tell,
    };
    try {
      return await act(asked, context);
    } catch (error) {
      if (!(error instanceof CmsServerFault)) await repair(worktree).catch(() => undefined);
      throw error;
    }
  };

  const fail = (response: Response, error: unknown): void => {
    const known = error instanceof CmsServerFault;
    if (!known) log(`Máy chủ nội dung: ${error instanceof Error ? error.stack : String(error)}`);
    const message = known ? error.message : 'Máy chủ nội dung gặp lỗi, chưa có gì thay đổi';
    const theirs = known ? error.theirs : undefined;
    response.status(known ? error.status : 500).json({ error: message, theirs });
  };

  const router = express.Router();
  router.use((request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    try {
      checkCaller(request, origins);
      next();
    } catch (error) {
      fail(response, error);
    }
  });
  router.use(express.json({ limit: BODY_LIMIT }));
  router.post('/', (request, response) => {
    enqueue(() => answer(request, response)).then(
      (result) => response.json(result),
      (error: unknown) => fail(response, error),
    );
  });
  router.use((error: unknown, _request: Request, response: Response, _next: unknown) => {
    const tooLarge = (error as { type?: string }).type === 'entity.too.large';
    fail(
      response,
      tooLarge
        ? new CmsServerFault(413, 'Tệp quá lớn, mỗi tệp tối đa 30 MB')
        : new CmsServerFault(400, 'Yêu cầu không đọc được'),
    );
  });

  return {
    router,
    ready: async () => void (await enqueue(openAtHead)),
    close: () => enqueue(() => Promise.resolve()),
  };
}
