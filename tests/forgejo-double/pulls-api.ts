/** `…/pulls`, `…/issues`, `…/labels`: requests and their comments. */
import express, { type Router } from 'express';
import type { Accounts } from './accounts.ts';
import { answering, page, param, query } from './answers.ts';
import { Refusal } from './bare-repository.ts';
import type { Limits } from './repository-api.ts';
import type { PullRequests } from './pull-requests.ts';

interface Parts {
  readonly accounts: Accounts;
  readonly pulls: PullRequests;
  readonly limits: Limits;
}

const bodyOf = (request: { body: unknown }): string => (request.body as { body: string }).body;

export function pullsApi({ accounts, pulls, limits }: Parts): Router {
  const router = express.Router();
  const answer = answering(accounts);
  router.get(
    '/pulls',
    answer(200, async (request, _account, response) => {
      const [state, head] = [query(request, 'state'), query(request, 'head').split(':').at(-1)];
      const wanted = pulls.all.filter(
        (pull) => (state === 'all' || pull.state === state) && (!head || pull.head === head),
      );
      const shown = page(request, response, wanted, limits.maxItems);
      return Promise.all(shown.map((pull) => pulls.show(pull)));
    }),
  );
  router.post(
    '/pulls',
    answer(201, async (request, account) => {
      const { title = '', head = '', base = '' } = request.body as Record<string, string>;
      const branch = head.split(':').at(-1);
      if (pulls.all.some((pull) => pull.state === 'open' && pull.head === branch))
        throw new Refusal(409, 'pull request already exists for these targets');
      // Between check and creation time passes: Forgejo opens two if two ask at one moment.
      await new Promise((done) => setTimeout(done, 20));
      return pulls.show(pulls.open(account, title, head, base));
    }),
  );
  router.get(
    '/pulls/:base/*head',
    answer(200, async (request) => {
      const found = pulls.all.findLast((pull) => pull.head === param(request, 'head'));
      if (!found) throw new Refusal(404, 'pull request does not exist');
      return pulls.show(found);
    }),
  );
  router.patch(
    '/pulls/:number',
    answer(201, async (request) => {
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
    answer(200, async (request, _account, response) =>
      page(request, response, pulls.labels, limits.maxItems),
    ),
  );
  router.post(
    '/labels',
    answer(201, async (request) => {
      const { name = '', color = '' } = request.body as Record<string, string>;
      return pulls.addLabel(name, color);
    }),
  );
  router.put(
    '/issues/:number/labels',
    answer(200, async (request) =>
      pulls.setLabels(param(request, 'number'), (request.body as { labels: number[] }).labels),
    ),
  );

  router.get(
    '/issues/:number/comments',
    answer(200, async (request) => {
      const { number } = pulls.find(param(request, 'number'));
      return pulls.comments.filter(({ pull }) => pull === number);
    }),
  );
  router.post(
    '/issues/:number/comments',
    answer(201, async (request, account) =>
      pulls.addComment(param(request, 'number'), account, bodyOf(request)),
    ),
  );
  router.patch(
    '/issues/comments/:id',
    answer(200, async (request, account) =>
      Object.assign(pulls.findComment(param(request, 'id'), account), { body: bodyOf(request) }),
    ),
  );
  router.delete(
    '/issues/comments/:id',
    answer(204, async (request, account) => pulls.deleteComment(param(request, 'id'), account)),
  );
  return router;
}
