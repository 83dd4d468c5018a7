/** `/projects/…/merge_requests/…` and the discussions of each. */
import express, { type Router } from 'express';
import type { Account } from '#tests/forgejo-double/accounts.ts';
import { param, query, type answering } from '#tests/forgejo-double/answers.ts';
import { Refusal, type BareRepository } from '#tests/forgejo-double/bare-repository.ts';
import { page } from './page.ts';
import type { Comment, PullRequest, PullRequests } from '#tests/forgejo-double/pull-requests.ts';

interface Parts {
  readonly repository: BareRepository;
  readonly pulls: PullRequests;
  readonly answer: ReturnType<typeof answering>;
}

const person = ({ full_name, login }: Account) => ({ name: full_name, username: login });

export function mergeRequests({ repository, pulls, answer }: Parts): Router {
  const router = express.Router();
  const ok = answer.bind(undefined, 200);
  const created = answer.bind(undefined, 201);
  const settled = new Set<number>();

  const show = async (request: PullRequest) => ({
    ...{ iid: request.number, title: request.title, updated_at: request.updated_at },
    ...{ source_branch: request.head, target_branch: request.base },
    sha: await repository.branch(request.head),
    author: person(request.user),
    reviewers: request.reviewers.map(person),
    labels: request.labels.map(({ name }) => name),
    web_url: `https://gitlab.com/ubnd/nhom/cong-khai/-/merge_requests/${request.number}`,
    rebase_in_progress: false,
  });
  const discussion = ({ id, user, body, created_at }: Comment) => ({
    id: `d${id}`,
    notes: [
      { id, author: person(user), body, created_at, system: false, resolved: settled.has(id) },
    ],
  });
  const label = (number: number, names: string) =>
    pulls.setLabels(
      String(number),
      names.split(',').map((name) => pulls.labelNamed(name).id),
    );

  router.get(
    '/',
    ok(async (request, _account, response) => {
      const branch = query(request, 'source_branch');
      const open = pulls.all.filter(
        ({ state, head }) => state === 'open' && (!branch || head === branch),
      );
      return Promise.all(page(request, response, open).map(show));
    }),
  );
  router.post(
    '/',
    created(async (request, account) => {
      const [title, head, base] = ['title', 'source_branch', 'target_branch'].map((name) =>
        query(request, name),
      ) as [string, string, string];
      const made = pulls.open(account, title, head, base);
      label(made.number, query(request, 'labels'));
      return show(made);
    }),
  );
  router.put(
    '/:iid',
    ok(async (request) => {
      const pull = pulls.find(param(request, 'iid'));
      if (query(request, 'labels')) label(pull.number, query(request, 'labels'));
      if (query(request, 'state_event') === 'close') pull.state = 'closed';
      return show(pull);
    }),
  );
  router.put(
    '/:iid/rebase',
    ok(async (request) => {
      const { head, base } = pulls.find(param(request, 'iid'));
      const [root, main] = [await repository.git(['merge-base', head, base]), `refs/heads/${base}`];
      if (root.trim() !== (await repository.resolve(main)))
        throw new Refusal(500, 'double: rebasing is not modelled');
      return { rebase_in_progress: false };
    }),
  );
  router.put(
    '/:iid/merge',
    ok(async (request, account) => {
      const pull = pulls.find(param(request, 'iid'));
      await pulls.merge(String(pull.number), account, '');
      await repository.deleteBranch(pull.head);
      return show(pull);
    }),
  );
  router.get(
    '/:iid/discussions',
    ok(async (request, _account, response) => {
      const { number } = pulls.find(param(request, 'iid'));
      const said = pulls.comments.filter(({ pull }) => pull === number);
      return page(request, response, said).map(discussion);
    }),
  );
  router.post(
    '/:iid/discussions',
    created(async (request, account) => {
      const { body } = request.body as { body: string };
      return discussion(pulls.addComment(param(request, 'iid'), account, body));
    }),
  );
  router.put(
    '/:iid/discussions/:discussion',
    ok(async (request, account) => {
      const comment = pulls.findComment(param(request, 'discussion').slice(1), account);
      const { resolved } = request.body as { resolved: boolean };
      if (resolved) settled.add(comment.id);
      else settled.delete(comment.id);
      return discussion(comment);
    }),
  );
  router.put(
    '/:iid/discussions/:discussion/notes/:note',
    ok(async (request, account) => {
      const { body } = request.body as { body: string };
      return Object.assign(pulls.findComment(param(request, 'note'), account), { body });
    }),
  );
  router.delete(
    '/:iid/discussions/:discussion/notes/:note',
    ok(async (request, account) => pulls.deleteComment(param(request, 'note'), account)),
  );
  return router;
}
