/** `…/pulls`: the requests, as Forgejo and GitHub answer alike. */
import express, { type Router } from 'express';
import { answering, page, param, query, type Known } from './answers.ts';
import type { PullRequests } from './pull-requests.ts';

interface Parts {
  readonly accounts: Known;
  readonly pulls: PullRequests;
  /** The most requests that a page may hold. */
  readonly pageSize: () => number;
  /** Status of a request that was changed. */
  readonly changed: 200 | 201;
}

export function pullsApi({ accounts, pulls, pageSize, changed }: Parts): Router {
  const router = express.Router();
  const answer = answering(accounts);
  router.get(
    '/pulls',
    answer(200, async (request, _account, response) => {
      const [state, head] = [query(request, 'state'), query(request, 'head').split(':').at(-1)];
      const wanted = pulls.all.filter(
        (pull) => (state === 'all' || pull.state === state) && (!head || pull.head === head),
      );
      const shown = page(request, response, wanted, pageSize());
      return Promise.all(shown.map((pull) => pulls.show(pull)));
    }),
  );
  router.post(
    '/pulls',
    answer(201, async (request, account) => {
      const { title = '', head = '', base = '' } = request.body as Record<string, string>;
      return pulls.show(pulls.open(account, title, head, base));
    }),
  );
  router.patch(
    '/pulls/:number',
    answer(changed, async (request) => {
      const pull = pulls.find(param(request, 'number'));
      pull.state = (request.body as { state: 'open' | 'closed' }).state;
      return pulls.show(pull);
    }),
  );
  return router;
}
