/** `/api/v1/repos/{owner}/{repo}/…`: what Decap's Forgejo backend calls, as Forgejo answers it. */
import express, { type Router } from 'express';
import type { Accounts } from './accounts.ts';
import { answering, page, param, query, type Handler } from './answers.ts';
import { Refusal, type BareRepository, type FileChange } from './bare-repository.ts';
import { discussionApi } from './discussion-api.ts';
import { historyApi } from './history-api.ts';
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
      commit: { id: await repository.requireBranch(param(request, 'name')) },
      protected: pulls.needsApproval || pulls.refusesPush,
      user_can_push: account.push && !pulls.refusesPush,
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
      await repository.requireBranch(param(request, 'name'));
      await repository.deleteBranch(param(request, 'name'));
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
        truncated: start < all.length && start + size < all.length,
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

  router.post(
    '/pulls/:number/merge',
    answer(200, async (request, account) => {
      const { MergeMessageField: note = '' } = request.body as Record<string, string>;
      await pulls.merge(param(request, 'number'), account, note);
      return {};
    }),
  );

  router.get(
    '/labels',
    ok(async (request, _account, response) =>
      page(request, response, pulls.labels, limits.maxItems),
    ),
  );
  router.post(
    '/labels',
    created(async (request) => {
      const { name = '', color = '' } = request.body as Record<string, string>;
      return pulls.addLabel(name, color);
    }),
  );
  router.put(
    '/issues/:number/labels',
    ok(async (request) =>
      pulls.setLabels(param(request, 'number'), (request.body as { labels: number[] }).labels),
    ),
  );

  const pageSize = () => limits.maxItems;
  router.use(pullsApi({ accounts, pulls, pageSize, changed: 201 }));
  router.use(discussionApi({ accounts, pulls }));
  router.use(historyApi({ accounts, repository }));
  router.use((request, response) => {
    response.status(404).json({ message: `double: no ${request.method} ${request.path}` });
  });
  return router;
}
