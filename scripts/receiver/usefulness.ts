/** Handles "was this page useful?" and redirects back to the page, without cookie or script. */
import express, { type Router } from 'express';
import { USEFULNESS } from '#features/usefulness/rules/form.ts';
import type { Known } from '#features/feedback/rules/submission.ts';
import { belowBase } from '#lib/below-base.ts';
import { dateAt } from '#lib/local-date.ts';
import { RECEIVER } from '#features/feedback/receiver-labels.ts';
import { limited, type Limit } from './limits.ts';
import { openVotes } from './votes.ts';

interface Options {
  readonly known: Known;
  readonly storeDir: string;
  readonly basePath: string;
  readonly limit: Limit;
  readonly now: () => Date;
}

/** POST to `USEFULNESS.address` below the receiver. */
export function usefulnessRouter({ known, storeDir, basePath, limit, now }: Options): Router {
  const votes = openVotes(storeDir);
  const router = express.Router();
  router.post(
    `/${USEFULNESS.address}`,
    limited(limit, 'address', (_request, response) => {
      response.status(429).type('text/plain').send(RECEIVER.tooManyVotes);
    }),
    async (request, response) => {
      const { [USEFULNESS.path]: path, [USEFULNESS.answer]: answer } = request.body as Record<
        string,
        unknown
      >;
      if (typeof path !== 'string' || !known.hasPage(path) || (answer !== 'yes' && answer !== 'no'))
        return void response.status(422).type('text/plain').send(RECEIVER.badVote);
      await votes.add(path, answer, dateAt(now()));
      response.redirect(303, `${belowBase(basePath, path)}#${USEFULNESS.thanks}`);
    },
  );
  return router;
}
