/** `/api/v1/repos/{owner}/{repo}/…`: what Decap's Forgejo backend calls, as Forgejo answers it. */
import express, { type Request, type Response, type Router } from 'express';
import type { Account, Accounts } from './accounts.ts';
import { Refusal, type BareRepository, type FileChange } from './bare-repository.ts';
import type { PullRequests } from './pull-requests.ts';

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

type Handler = (request: Request, account: Account, response: Response) => Promise<unknown>;

const query = (request: Request, name: string): string => {
  const value = request.query[name];
  return typeof value === 'string' ? value : '';
};
const param = (request: Request, name: string): string => request.params[name] ?? '';

/** One page of a list, the others named in the header `Link`. */
function page<T>(request: Request, response: Response, items: readonly T[], most: number): T[] {
  const limit = Math.min(Number(query(request, 'limit')) || most, most);
  const number = Number(query(request, 'page')) || 1;
  if (number * limit < items.length) {
    const url = new URL(request.originalUrl, `${request.protocol}://${request.get('host')}`);
    url.searchParams.set('page', String(number + 1));
    response.setHeader('Link', `<${url.href}>; rel="next"`);
  }
  return items.slice((number - 1) * limit, number * limit);
}

export function repositoryApi({ repository, accounts, pulls, limits, owner }: Parts): Router {
  const router = express.Router();
  router.use(express.json({ limit: '64mb' }));

  /** Every call needs a token; a Refusal becomes its status, anything else is a fault of the double. */
  const answer = (status: number, handler: Handler) => (request: Request, response: Response) => {
    const account = accounts.of(request);
    if (!account) return void response.status(401).json({ message: 'token is required' });
    handler(request, account, response).then(
      (body) =>
        body === undefined ? response.status(204).end() : response.status(status).json(body),
      (error: unknown) => {
        const known = error instanceof Refusal ? error.status : 500;
        response.status(known).json({ message: String((error as Error).message) });
      },
    );
  };
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
    ok(async (request) => ({
      name: param(request, 'name'),
      commit: { id: await repository.requireBranch(param(request, 'name')) },
      protected: pulls.needsApproval,
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
    '/contents/*',
    ok(async (request) => {
      const path = param(request, '0');
      const sha = await repository.resolve(`${query(request, 'ref')}:${path}`);
      if (!sha) throw new Refusal(404, 'object does not exist');
      return { path, sha, type: 'file' };
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
      if (!account.push)
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
      const files = await repository.changes(base, head.split(':').at(-1) ?? head);
      return { total_commits: 1, commits: [], files };
    }),
  );

  router.get(
    '/pulls',
    ok(async (request, _account, response) => {
      const state = query(request, 'state');
      const wanted = pulls.all.filter((pull) => state === 'all' || pull.state === state);
      return Promise.all(
        page(request, response, wanted, limits.maxItems).map((pull) => pulls.show(pull)),
      );
    }),
  );
  router.post(
    '/pulls',
    created(async (request, account) => {
      const { title = '', head = '', base = '' } = request.body as Record<string, string>;
      return pulls.show(pulls.open(account, title, head, base));
    }),
  );
  router.patch(
    '/pulls/:number',
    created(async (request) => {
      const pull = pulls.find(param(request, 'number'));
      pull.state = (request.body as { state: 'open' | 'closed' }).state;
      return pulls.show(pull);
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

  router.use((request, response) => {
    response.status(404).json({ message: `double: no ${request.method} ${request.path}` });
  });
  return router;
}
