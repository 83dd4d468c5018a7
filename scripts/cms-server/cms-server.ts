/**
 * The local server of the CMS: Decap's proxy protocol for editors on this computer only. Drafts are
 * branches; publishing adds a commit to the current branch and its work tree.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createQueue } from '#lib/queue.ts';
import { readJson, sendJson } from '#scripts/json-exchange.ts';
import { act } from './actions.ts';
import { checkCaller } from './caller.ts';
import { CmsServerFault } from './fault.ts';
import type { Git } from './git.ts';
import { OutlineCache } from './outlines.ts';
import { checkPath, refuseLinks } from './paths.ts';
import type { Published } from './publish.ts';
import { openRepository } from './repository.ts';
import type { CheckPath, Params } from './requests.ts';

interface CmsServerOptions {
  /** A folder inside the git repository that holds the content. */
  readonly repoDir: string;
  /** Origin of the page: `http://localhost:4321`. Others are refused. */
  readonly origin: string;
  /** The content folder inside the repository, without slashes at either end; default `content`. */
  readonly contentFolder?: string;
  /** Called when the branch of the work tree has moved. */
  readonly onPublished: (published: Published) => void | Promise<void>;
  /** Where faults are reported; default the console. */
  readonly log?: (line: string) => void;
}

export interface CmsServer {
  /** To be mounted at `/cms/api/v1`. */
  readonly handle: RequestListener;
  /** Opens the repository. @throws CmsServerFault in Vietnamese; each request retries */
  readonly ready: () => Promise<void>;
  /** Waits for running requests. */
  readonly close: () => Promise<void>;
}

/** base64 is a third longer than the file. */
const MAX_BODY_BYTES = 48 * 1024 * 1024;

/** See CmsServerOptions. Reads and writes nothing before the first request or `ready()`. */
export function createCmsServer(options: CmsServerOptions): CmsServer {
  const { repoDir, origin, contentFolder = 'content', log = console.error } = options;
  const enqueue = createQueue();
  const outlines = new OutlineCache();
  let opened: Promise<Git> | undefined;

  const open = (): Promise<Git> => {
    opened ??= openRepository(repoDir).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };

  const onPublished = (published: Published): void => {
    Promise.resolve(options.onPublished(published)).catch((error: unknown) => {
      log(`Sau khi công bố: ${String(error)}`);
    });
  };

  const answer = async ({ action, params }: Params): Promise<unknown> => {
    const git = await open();
    const check: CheckPath = (file, ...kinds) => {
      const path = checkPath(file, kinds, contentFolder);
      refuseLinks(git.dir, path);
      return path;
    };
    const context = { git, contentFolder, outlines, checkPath: check, onPublished };
    return act(action, (params ?? {}) as Params, context);
  };

  const fail = (response: ServerResponse, error: unknown): void => {
    if (error instanceof CmsServerFault)
      return sendJson(response, error.status, { error: error.message });
    log(`Máy chủ nội dung: ${error instanceof Error ? error.stack : String(error)}`);
    sendJson(response, 500, { error: 'Máy chủ nội dung gặp lỗi, chưa có gì thay đổi' });
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      checkCaller(request, origin);
      const body = await readJson(request, MAX_BODY_BYTES, 'Tệp quá lớn, mỗi tệp tối đa 30 MB');
      sendJson(response, 200, await enqueue(() => answer(body)));
    } catch (error) {
      fail(response, error);
    }
  };

  return {
    handle: (request, response) => void handle(request, response),
    ready: async () => void (await open()),
    close: () => enqueue(() => Promise.resolve()),
  };
}
