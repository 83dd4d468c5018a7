/** Who may ask the editor service: an editor of this computer, or of the forge. */
import { hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { checkCaller } from '#scripts/cms-server/caller.ts';
import { CmsServerFault, unavailable } from '#scripts/cms-server/fault.ts';

/**
 * Lets an editor ask.
 * @returns the same text for the same editor
 * @throws CmsServerFault 401, 403 or 503 for everyone else
 */
export type Callers = (request: IncomingMessage) => Promise<string>;

/** Editors on this computer, as for the local CMS server. */
export const localCallers =
  (origin: string): Callers =>
  async (request) => {
    checkCaller(request, origin);
    return 'local';
  };

/** A forge as `backendSettings` describes it. */
export interface ForgeAccess {
  readonly name: string;
  readonly repo: string;
  /** Without a slash at its end; of GitHub its own. */
  readonly apiRoot: string;
}

interface Repository {
  /** Of Forgejo and GitHub. */
  readonly permissions?: {
    readonly push?: boolean;
    /** Of GitLab: of the project, and of the group that it is in. */
    readonly project_access?: { readonly access_level: number } | null;
    readonly group_access?: { readonly access_level: number } | null;
  };
}

/** GitLab's "Developer", the first level that may push. */
const MAY_PUSH = 30;
const KNOWN_MS = 60_000;
/** A right that has just been given should not be refused for long. */
const REFUSED_MS = 5_000;
const PATIENCE_MS = 8_000;
const MOST_KNOWN = 500;
/** Strangers must not make this service a burden on the forge. */
const MOST_ASKED_AT_ONCE = 8;

const TOKEN = /^Bearer ([\w.~+/=-]{8,4096})$/;

const signIn = () =>
  new CmsServerFault(401, 'Phiên đăng nhập đã hết. Hãy đăng nhập lại vào trang biên tập');
const noAccess = () =>
  new CmsServerFault(403, 'Tài khoản này chưa được quyền ghi vào kho nội dung');
const unreachable = () =>
  unavailable('Chưa hỏi được máy chủ git về quyền của tài khoản. Hãy thử lại sau ít phút');

const repositoryOf = ({ name, repo, apiRoot }: ForgeAccess): string =>
  name === 'gitlab'
    ? `${apiRoot}/projects/${encodeURIComponent(repo)}`
    : `${apiRoot}/repos/${repo}`;

const mayWrite = ({ permissions = {} }: Repository): boolean =>
  permissions.push === true ||
  [permissions.project_access, permissions.group_access].some(
    (access) => (access?.access_level ?? 0) >= MAY_PUSH,
  );

/**
 * May the account of a token write to the repository?
 * @returns the status that the caller gets: 200 for an editor
 * @throws CmsServerFault 503 when the forge does not answer
 */
export async function statusOf(forge: ForgeAccess, token: string): Promise<200 | 401 | 403> {
  const scheme = forge.name === 'forgejo' ? 'token' : 'Bearer';
  const response = await fetch(repositoryOf(forge), {
    headers: { Authorization: `${scheme} ${token}`, Accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => {
    throw unreachable();
  });
  if (response.status === 401) return 401;
  // A repository that the account may not see "does not exist".
  if (response.status === 403 || response.status === 404) return 403;
  if (!response.ok) throw unreachable();
  const repository = (await response.json().catch(() => {
    throw unreachable();
  })) as Repository;
  return mayWrite(repository) ? 200 : 403;
}

/**
 * Accounts of the forge that may write to the content repository. The caller sends its token of the
 * forge; what the forge says of it is remembered for a minute, under its digest.
 */
export function forgeCallers(forge: ForgeAccess, now: () => number = Date.now): Callers {
  const known = new Map<string, { readonly status: 200 | 401 | 403; readonly until: number }>();
  const asked = new Map<string, Promise<200 | 401 | 403>>();

  const ask = async (caller: string, token: string): Promise<200 | 401 | 403> => {
    if (asked.size >= MOST_ASKED_AT_ONCE) throw unreachable();
    const asking = statusOf(forge, token).finally(() => asked.delete(caller));
    asked.set(caller, asking);
    const status = await asking;
    known.delete(caller);
    known.set(caller, { status, until: now() + (status === 200 ? KNOWN_MS : REFUSED_MS) });
    const [oldest] = known.keys();
    if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
    return status;
  };

  return async (request) => {
    // A form of another site can send neither; the answer to a script of another site is not readable.
    const type = request.headers['content-type'] ?? '';
    if (request.method !== 'POST' || !/^application\/json\b/i.test(type)) throw noAccess();
    const [, token] = TOKEN.exec(request.headers.authorization ?? '') ?? [];
    if (token === undefined) throw signIn();
    const caller = hash('sha256', token, 'base64url');
    const earlier = known.get(caller);
    const status =
      earlier && earlier.until > now()
        ? earlier.status
        : await (asked.get(caller) ?? ask(caller, token));
    if (status === 401) throw signIn();
    if (status === 403) throw noAccess();
    return caller;
  };
}

/** The forge of a backend; undefined for the local one. */
export function forgeOf(
  backend: { readonly name: string; readonly [option: string]: unknown } | undefined,
): ForgeAccess | undefined {
  if (!backend) return undefined;
  const { name, repo, api_root: apiRoot = 'https://api.github.com' } = backend;
  return { name, repo: String(repo), apiRoot: String(apiRoot) };
}
