/** `/api/v1/repos/{owner}/{repo}/…`: the calls of Decap's Forgejo backend, as Forgejo responds. */
import express, { type Router } from 'express';
import type { Accounts } from './accounts.ts';
import { answering, linkNext, param, query, type Handler } from './answers.ts';
import { Refusal, type BareRepository, type FileChange } from './bare-repository.ts';
import type { PullRequests } from './pull-requests.ts';
import { pullsApi } from './pulls-api.ts';

export interface Limits {
  /** `[api] DEFAULT_GIT_TREES_PER_PAGE`: default and maximum. */
  treePage: number;
  /** `[api] MAX_RESPONSE_ITEMS` */
  maxItems: number;
}

interface Parts {
  readonly repository: BareRepository;
  readonly accounts: Accounts;
  readonly pulls: PullRequests;
  readonly limits: Limits;
  readonly owner: string;
}

interface LoggedCommit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly name: string;
  readonly email: string;
  readonly date: string;
  readonly message: string;
  readonly files: readonly { readonly filename: string; readonly status: string }[];
}

const NAMES: Readonly<Record<string, string>> = { A: 'added', D: 'removed' };
const [RECORD, UNIT] = ['\u001e', '\u001f'];

/** Commits that touch a path ('' is any), newest first; one extra shows that there are more. */
async function commitsOf(
  repository: BareRepository,
  [rev, path]: readonly [rev: string, path: string],
  [skip, most]: readonly [skip: number, most: number],
): Promise<LoggedCommit[]> {
  const format = ['%H', '%P', '%an', '%ae', '%cI', '%B', ''].join(UNIT);
  const output = await repository.git([
    ...['log', `--skip=${skip}`, `-${most}`, '--name-status', '--no-renames'],
    ...[`--format=${RECORD}${format}`, rev, '--', ...(path ? [path] : [])],
  ]);
  return output
    .split(RECORD)
    .slice(1)
    .map((block) => {
      const [sha = '', parents = '', name = '', email = '', date = '', message = '', list = ''] =
        block.split(UNIT);
      const files = list
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((line) => {
          const [kind = '', filename = ''] = line.split('\t');
          return { filename, status: NAMES[kind] ?? 'modified' };
        });
      return {
        sha,
        parents: parents.split(' ').filter(Boolean),
        name,
        email,
        date,
        message,
        files,
      };
    });
}

export function repositoryApi({ repository, accounts, pulls, limits, owner }: Parts): Router {
  const router = express.Router();
  router.use(express.json({ limit: '64mb' }));

  const answer = answering(accounts);
  const ok = (handler: Handler) => answer(200, handler);
  const created = (handler: Handler) => answer(201, handler);

  router.get(
    '/',
    ok(async (_request, { push }) => ({
      owner: { login: owner },
      permissions: { admin: false, push, pull: true },
    })),
  );

  router.get(
    '/branches/:name',
    ok(async (request, account) => ({
      name: param(request, 'name'),
      commit: {
        id: await repository.requireBranch(param(request, 'name')),
        message: await repository.git(['log', '-1', '--format=%B', param(request, 'name')]),
      },
      protected: pulls.needsApproval || pulls.refusesPush,
      user_can_push: account.push && !pulls.refusesPush,
      user_can_merge: account.push,
      required_approvals: pulls.needsApproval ? 1 : 0,
    })),
  );
  router.post(
    '/branches',
    created(async (request) => {
      const { new_branch_name: name, old_ref_name: from } = request.body as Record<string, string>;
      if (await repository.branch(name ?? '')) throw new Refusal(409, 'The branch already exists.');
      await repository.setBranch(name ?? '', await repository.requireBranch(from ?? ''));
      return { name };
    }),
  );
  router.delete(
    '/branches/:name',
    ok(async (request) => {
      if (!(await repository.branch(param(request, 'name')))) throw new Refusal(500, '');
      await repository.deleteBranch(param(request, 'name'));
    }),
  );

  router.get(
    '/git/refs/*path',
    ok(async (request) => {
      const names = await repository.git([
        ...['for-each-ref', '--format=%(refname)', `refs/${param(request, 'path')}`],
      ]);
      if (!names) throw new Refusal(404, 'refs do not exist');
      return names
        .trim()
        .split('\n')
        .map((ref) => ({ ref }));
    }),
  );
  router.get(
    '/git/trees/:sha',
    ok(async (request) => {
      const all = await repository.tree(param(request, 'sha'), query(request, 'recursive') !== '');
      const size = Math.min(Number(query(request, 'per_page')) || limits.treePage, limits.treePage);
      const number = Math.max(Number(query(request, 'page')) || 1, 1);
      const start = (number - 1) * size;
      return {
        sha: param(request, 'sha'),
        tree: start < all.length ? all.slice(start, start + size) : null,
        // On the last page as well.
        truncated: start < all.length && size < all.length,
        page: number,
        total_count: all.length,
      };
    }),
  );
  router.get(
    '/git/blobs/:sha',
    ok(async (request) => {
      const content = await repository.blob(param(request, 'sha'));
      return { content: content.toString('base64'), encoding: 'base64', size: content.length };
    }),
  );

  router.get(
    '/contents/*path',
    ok(async (request) => {
      const path = param(request, 'path');
      const sha = await repository.resolve(`${query(request, 'ref')}:${path}`);
      if (!sha) throw new Refusal(404, 'object does not exist');
      const content = await repository.blob(sha);
      return { path, sha, type: 'file', encoding: 'base64', content: content.toString('base64') };
    }),
  );
  router.post(
    '/contents',
    created(async (request, account) => {
      const { branch, files, message } = request.body as {
        branch: string;
        files: FileChange[];
        message: string;
      };
      if (!account.push || (pulls.refusesPush && branch === 'main'))
        throw new Refusal(403, 'user should have a permission to write to a branch');
      const author = { name: account.full_name, email: account.email };
      const sha = await repository.commit(branch, files, message, author);
      return { commit: { sha }, files: files.map(({ path }) => ({ path })) };
    }),
  );

  router.get(
    '/compare/:range',
    ok(async (request) => {
      const [base = '', head = ''] = param(request, 'range').split('...');
      const files = await repository.touched(base, head.split(':').at(-1) ?? head);
      return { total_commits: 1, commits: [], files };
    }),
  );

  router.get(
    '/commits',
    ok(async (request, _account, response) => {
      const number = Number(query(request, 'page')) || 1;
      const size = Math.min(
        Number(query(request, 'limit') || query(request, 'per_page')) || 30,
        50,
      );
      const where = [query(request, 'sha'), query(request, 'path')] as const;
      const found = await commitsOf(repository, where, [(number - 1) * size, size + 1]);
      if (number === 1 && found.length === 0) throw new Refusal(404, 'FileCommitsCount');
      if (found.length > size) linkNext(request, response, number);
      return found.slice(0, size).map(({ sha, parents, name, email, date, message, files }) => ({
        sha,
        parents: parents.map((parent) => ({ sha: parent })),
        commit: { message, author: { name, email, date }, committer: { date } },
        files,
      }));
    }),
  );
  router.use(pullsApi({ accounts, pulls, limits }));
  router.use((request, response) => {
    response.status(404).json({ message: `double: no ${request.method} ${request.path}` });
  });
  return router;
}
