/** `…/issues/…/comments`: what people say of a pull request. */
import express, { type Router } from 'express';
import { answering, param, type Known } from './answers.ts';
import type { PullRequests } from './pull-requests.ts';

interface Parts {
  readonly accounts: Known;
  readonly pulls: PullRequests;
}

const bodyOf = (request: { body: unknown }): string => (request.body as { body: string }).body;

export function discussionApi({ accounts, pulls }: Parts): Router {
  const router = express.Router();
  const answer = answering(accounts);
  // Forgejo does not page this list.
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
    answer(204, async (request, account) => {
      pulls.comments.splice(
        pulls.comments.indexOf(pulls.findComment(param(request, 'id'), account)),
        1,
      );
    }),
  );
  return router;
}
