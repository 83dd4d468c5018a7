/**
 * A double of Forgejo for the tests: the login, the API that the CMS calls, and a real bare
 * repository behind them. The same tests run on a real one (tests/forge); Forgejo 12.0.4 differed
 * from what was first written here by reading, and the double now answers as it does:
 * - deleting a branch that does not exist: 500 without a message, not 404;
 * - `truncated` of a tree is true on its last page too, if it has several;
 * - a blob that is not the expected one: 409, not 422;
 * - requests opened for one branch at one moment are all opened, none is refused with 409;
 * - the login: a form with a password once, then consent each time, as for every public application;
 * - a merge without approval: "not allowed to merge [reason: …]", and "try again later" several
 *   times before.
 * Not as in a real one: a push is noticed at once, and a merge is put off only when a test says so.
 */
import express, { type Router } from 'express';
import { Accounts, type Account } from './accounts.ts';
import { BareRepository } from './bare-repository.ts';
import { PullRequests } from './pull-requests.ts';
import { repositoryApi, type Limits } from './repository-api.ts';
import { Webhooks } from './webhooks.ts';

export interface ForgejoDouble {
  /** Mounted where the proxy forwards to Forgejo: `/git`. */
  readonly router: Router;
  readonly repository: BareRepository;
  readonly accounts: Accounts;
  readonly pulls: PullRequests;
  readonly webhooks: Webhooks;
  readonly limits: Limits;
  /** `GET /api/v1/…` of each request so far. */
  readonly log: string[];
}

export const APP_ID = 'da7da3ba-9a13-4167-856f-3899de0b0138';
export const REPOSITORY = 'ubnd/cong-khai';

/** @param gitDir the bare repository */
export function createForgejoDouble(gitDir: string, people: readonly Account[]): ForgejoDouble {
  const repository = new BareRepository(gitDir);
  const accounts = new Accounts(people, APP_ID);
  const [owner = ''] = REPOSITORY.split('/');
  const pulls = new PullRequests(repository, owner);
  const webhooks = new Webhooks(repository, REPOSITORY);
  const limits = { treePage: 1000, maxItems: 50 };
  const log: string[] = [];
  const router = express.Router();
  router.use((request, response, next) => {
    log.push(`${request.method} ${request.path}`);
    if (request.method !== 'GET') response.once('finish', () => void webhooks.look());
    next();
  });
  router.use(accounts.router());
  router.get('/api/v1/version', (_request, response) => void response.json({ version: '14.0.0' }));
  router.get('/api/v1/settings/api', (_request, response) => {
    response.json({
      max_response_items: limits.maxItems,
      default_git_trees_per_page: limits.treePage,
    });
  });
  router.get('/api/v1/user', (request, response) => {
    const account = accounts.of(request);
    if (account) response.json({ ...account, avatar_url: 'https://avatars.example.invalid/1' });
    else response.status(401).json({ message: 'token is required' });
  });
  const api = repositoryApi({ repository, accounts, pulls, limits, owner });
  router.use(`/api/v1/repos/${REPOSITORY}`, api);
  return { router, repository, accounts, pulls, webhooks, limits, log };
}
