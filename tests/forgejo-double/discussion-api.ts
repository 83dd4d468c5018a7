/** `…/issues/…/comments`: what people say of a pull request. */
import express, { type Router } from 'express';
import { answering, page, param, type Known } from './answers.ts';
import type { PullRequests } from './pull-requests.ts';

interface Parts {
  readonly accounts: Known;
  readonly pulls: PullRequests;
  /** The most comments that a page may hold; Forgejo does not page this list. */
  readonly pageSize?: number;
}

const bodyOf = (request: { body: unknown }): string => (request.body as { body: string }).body;

export function discussionApi({ accounts, pulls, pageSize }: Parts): Router {
  const router = express.Router();
  const answer = answering(accounts);
  router.get(
    '/issues/:number/comments',
    answer(200, async (request, _account, response) => {
      const { number } = pulls.find(param(request, 'number'));
      const said = pulls.comments.filter(({ pull }) => pull === number);
      return pageSize === undefined ? said : page(request, response, said, pageSize);
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
