/**
 * The local server of the CMS: Decap's proxy protocol for editors on this computer only. Drafts are
 * branches; publishing adds a commit to the current branch and its work tree.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { act } from './actions.ts';
import { CmsServerFault } from './fault.ts';
import type { Git } from './git.ts';
import { OutlineCache } from './outlines.ts';
import { checkPath, refuseLinks } from './paths.ts';
import type { PublicationState } from '#features/publication-state.ts';
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
  /** How the site was last published; without it the CMS shows nothing of that. */
  readonly publication?: () => PublicationState | undefined;
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

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/;

const refused = (): CmsServerFault =>
  new CmsServerFault(403, 'Yêu cầu không đến từ trang biên tập của máy này nên bị từ chối');

/**
 * Accepts only the page of this server in a browser on this computer: a foreign page (CSRF),
 * another local port, a rebound DNS name and the network all differ in one of Host, Origin,
 * Sec-Fetch-Site or the address of the peer. @throws CmsServerFault
 */
function checkCaller(request: IncomingMessage, ownOrigin: string): void {
  const { host, origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const type = request.headers['content-type'] ?? '';
  if (!LOOPBACK.test(request.socket.remoteAddress ?? '')) throw refused();
  if (origin !== ownOrigin || host !== new URL(ownOrigin).host) throw refused();
  if (site !== undefined && site !== 'same-origin') throw refused();
  if (request.method !== 'POST' || !/^application\/json\b/i.test(type)) throw refused();
}

/**
 * Reads an oversized body to its end, so that the sender gets the response, but discards it.
 * @throws CmsServerFault
 */
async function readBody(request: IncomingMessage): Promise<Params> {
  const parts: Buffer[] = [];
  let size = 0;
  let body: unknown;
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      size += part.length;
      if (size <= MAX_BODY_BYTES) parts.push(part);
    }
    if (size <= MAX_BODY_BYTES) body = JSON.parse(Buffer.concat(parts).toString());
  } catch {
    // Truncated or invalid JSON: reported below.
  }
  if (size > MAX_BODY_BYTES) throw new CmsServerFault(413, 'Tệp quá lớn, mỗi tệp tối đa 30 MB');
  if (typeof body === 'object' && body !== null) return body as Params;
  throw new CmsServerFault(400, 'Yêu cầu không đọc được');
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(JSON.stringify(body));
}

/** Runs one task at a time, in order of arrival. */
function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  };
}

/** See CmsServerOptions. Reads and writes nothing before the first request or `ready()`. */
export function createCmsServer(options: CmsServerOptions): CmsServer {
  const { repoDir, origin, contentFolder = 'content', log = console.error, publication } = options;
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
      return send(response, error.status, { error: error.message });
    log(`Máy chủ nội dung: ${error instanceof Error ? error.stack : String(error)}`);
    send(response, 500, { error: 'Máy chủ nội dung gặp lỗi, chưa có gì thay đổi' });
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      checkCaller(request, origin);
      const body = await readBody(request);
      // Asked every few seconds: needs no repository, and waits for nobody.
      if (body['action'] === 'publication') return send(response, 200, publication?.() ?? null);
      send(response, 200, await enqueue(() => answer(body)));
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
