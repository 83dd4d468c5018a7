/**
 * A double of GitHub for the tests: the REST API that the CMS calls, on a real bare repository. Pull
 * requests, their comments and the git side are those of the Forgejo double; routes and words differ.
 */
import express, { type Router } from 'express';
import type { Account } from '#tests/forgejo-double/accounts.ts';
import { answering, param, query } from '#tests/forgejo-double/answers.ts';
import { BareRepository, Refusal } from '#tests/forgejo-double/bare-repository.ts';
import { discussionApi } from '#tests/forgejo-double/discussion-api.ts';
import { commitsOf, historyApi } from '#tests/forgejo-double/history-api.ts';
import { PullRequests } from '#tests/forgejo-double/pull-requests.ts';
import { pullsApi } from '#tests/forgejo-double/pulls-api.ts';
import { gitData } from './git-data.ts';
import { Logins } from './login.ts';

export interface GitHubDouble {
  /** To be mounted in place of https://api.github.com. */
  readonly router: Router;
  readonly repository: BareRepository;
  readonly logins: Logins;
  readonly pulls: PullRequests;
  /** `GET /repos/…` of each request so far. */
  readonly log: string[];
}

const OWNER = 'ubnd';
/** The most that GitHub gives of a list at once. */
const PAGE = 100;

const describe = ({ login, full_name, email }: Account) => ({ login, name: full_name, email });

/** @param gitDir the bare repository */
export function createGitHubDouble(gitDir: string, people: readonly Account[]): GitHubDouble {
  const repository = new BareRepository(gitDir);
  const pulls = new PullRequests(repository, OWNER);
  const logins = new Logins(people);
  const log: string[] = [];
  const answer = answering(logins);
  const ok = answer.bind(undefined, 200);
  const repo = express.Router({ mergeParams: true });

  repo.get(
    '/',
    ok(async (_request, { push }) => ({ owner: { login: OWNER }, permissions: { push } })),
  );
  repo.get(
    '/branches/:name',
    ok(async (request) => ({
      name: param(request, 'name'),
      commit: { sha: await repository.requireBranch(param(request, 'name')) },
      protected: false,
    })),
  );
  repo.get(
    '/rules/branches/:name',
    ok(async () => (pulls.refusesPush ? [{ type: 'pull_request' }] : [])),
  );
  repo.get(
    '/contents/*path',
    ok(async (request) => {
      const sha = await repository.resolve(`${query(request, 'ref')}:${param(request, 'path')}`);
      if (!sha) throw new Refusal(404, 'Not Found');
      // GitHub folds its base64 at 60 letters.
      const content = (await repository.blob(sha)).toString('base64').replace(/.{60}/g, '$&\n');
      return { sha, content };
    }),
  );
  repo.get(
    '/compare/*path',
    ok(async (request) => {
      const [base = '', to = ''] = param(request, 'path').split('...');
      const head = to.split(':').at(-1) ?? to;
      const root = (await repository.git(['merge-base', base, head])).trim();
      const logged = await commitsOf(repository, [`${root}..${head}`, ''], [0, 100]);
      const commits = logged.reverse().map(({ sha, parents, name, email, date, message }) => ({
        sha,
        parents: parents.map((parent) => ({ sha: parent })),
        commit: { message, author: { name, email, date }, committer: { name, email, date } },
      }));
      const files = await repository.changes(base, head);
      return {
        base_commit: { sha: await repository.resolve(base) },
        commits,
        files: files.map((file) => ({ ...file, patch: '@@' })),
      };
    }),
  );
  repo.get(
    '/commits/:sha',
    ok(async (request) => {
      const [found] = await commitsOf(repository, [param(request, 'sha'), ''], [0, 1]);
      if (!found) throw new Refusal(404, 'Not Found');
      const { sha, parents, name, email, date, message, files } = found;
      return {
        ...{ sha, files, parents: parents.map((parent) => ({ sha: parent })) },
        commit: { message, author: { name, email, date }, committer: { date } },
      };
    }),
  );
  repo.get(
    '/commits/:sha/status',
    ok(async () => ({ statuses: [] })),
  );
  repo.put(
    '/pulls/:number/merge',
    ok(async (request, account) => {
      await pulls.merge(param(request, 'number'), account, '');
      return { merged: true };
    }),
  );
  repo.put(
    '/issues/:number/labels',
    ok(async (request) => {
      const { labels } = request.body as { labels: string[] };
      const ids = labels.map((name) => pulls.labelNamed(name).id);
      return pulls.setLabels(param(request, 'number'), ids);
    }),
  );
  repo.use(pullsApi({ accounts: logins, pulls, pageSize: () => PAGE, changed: 200 }));
  repo.use(discussionApi({ accounts: logins, pulls, pageSize: PAGE }));
  repo.use(historyApi({ accounts: logins, repository }));
  repo.use(gitData({ repository, pulls, answer }));

  const router = express.Router();
  router.use(express.json({ limit: '64mb' }), (request, _response, next) => {
    log.push(`${request.method} ${request.path}`);
    next();
  });
  router.get(
    '/user',
    ok(async (_request, account) => describe(account)),
  );
  router.get(
    '/users/:login',
    ok(async (request) => {
      const person = people.find(({ login }) => login === param(request, 'login'));
      if (!person) throw new Refusal(404, 'Not Found');
      return describe(person);
    }),
  );
  router.use(`/repos/${OWNER}/cong-khai`, repo);
  router.use((request, response) => {
    response.status(404).json({ message: `double: no ${request.method} ${request.path}` });
  });
  return { router, repository, logins, pulls, log };
}
