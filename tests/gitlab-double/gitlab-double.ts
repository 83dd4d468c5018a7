/**
 * A double of GitLab for the tests: login with PKCE and the API that the CMS calls, on a real bare
 * repository. Accounts, requests, comments and the git side are those of the Forgejo double.
 */
import express, { type Router } from 'express';
import { Accounts, type Account } from '#tests/forgejo-double/accounts.ts';
import { answering } from '#tests/forgejo-double/answers.ts';
import { BareRepository } from '#tests/forgejo-double/bare-repository.ts';
import { PullRequests } from '#tests/forgejo-double/pull-requests.ts';
import { mergeRequests } from './merge-requests.ts';
import { repositoryApi } from './repository.ts';

export interface GitLabDouble {
  /** To be mounted in place of https://gitlab.com. */
  readonly router: Router;
  readonly repository: BareRepository;
  readonly accounts: Accounts;
  readonly pulls: PullRequests;
  /** `GET /api/v4/…` of each request so far. */
  readonly log: string[];
}

export const APP_ID = 'ma-ung-dung-gitlab';
export const PROJECT = 'ubnd/nhom/cong-khai';
const [REPORTER, DEVELOPER] = [20, 30];

/** @param gitDir the bare repository */
export function createGitLabDouble(gitDir: string, people: readonly Account[]): GitLabDouble {
  const repository = new BareRepository(gitDir);
  const accounts = new Accounts(people, APP_ID);
  const pulls = new PullRequests(repository, 'ubnd');
  const log: string[] = [];
  const answer = answering(accounts);
  const router = express.Router();
  router.use(express.json({ limit: '64mb' }), (request, _response, next) => {
    log.push(`${request.method} ${request.path}`);
    next();
  });
  router.use('/oauth', accounts.router());
  router.get(
    '/api/v4/user',
    answer(200, async (_request, { full_name, login, email, id }) => ({
      ...{ id, name: full_name, username: login, email },
    })),
  );
  const project = `/api/v4/projects/${encodeURIComponent(PROJECT)}`;
  router.get(
    project,
    answer(200, async (_request, { push }) => ({
      permissions: { project_access: { access_level: push ? DEVELOPER : REPORTER } },
    })),
  );
  router.use(`${project}/repository`, repositoryApi({ repository, pulls, answer }));
  router.use(`${project}/merge_requests`, mergeRequests({ repository, pulls, answer }));
  router.use((request, response) => {
    response.status(404).json({ message: `double: no ${request.method} ${request.path}` });
  });
  return { router, repository, accounts, pulls, log };
}
