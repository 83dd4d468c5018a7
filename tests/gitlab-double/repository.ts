/** `/projects/…/repository/…`: branches, trees, files and commits as GitLab answers. */
import express, { type Router } from 'express';
import { param, query, type answering } from '#tests/forgejo-double/answers.ts';
import { Refusal, type BareRepository } from '#tests/forgejo-double/bare-repository.ts';
import { commitsOf } from '#tests/forgejo-double/history-api.ts';
import type { PullRequests } from '#tests/forgejo-double/pull-requests.ts';
import { page } from './page.ts';

interface Action {
  readonly action: 'create' | 'update' | 'delete' | 'move';
  readonly file_path: string;
  /** Where a moved file was. */
  readonly previous_path?: string;
  /** base64 */
  readonly content?: string;
}
interface NewCommit {
  readonly branch: string;
  readonly start_branch?: string;
  readonly commit_message: string;
  readonly actions: readonly Action[];
}
interface Parts {
  readonly repository: BareRepository;
  readonly pulls: PullRequests;
  readonly answer: ReturnType<typeof answering>;
}

export function repositoryApi({ repository, pulls, answer }: Parts): Router {
  const router = express.Router();
  const ok = answer.bind(undefined, 200);
  const created = answer.bind(undefined, 201);

  router.get(
    '/branches/:name',
    ok(async (request) => ({
      name: param(request, 'name'),
      commit: { id: await repository.requireBranch(param(request, 'name')) },
      can_push: !pulls.refusesPush,
    })),
  );
  router.delete(
    '/branches/:name',
    ok(async (request) => {
      await repository.requireBranch(param(request, 'name'));
      await repository.deleteBranch(param(request, 'name'));
    }),
  );
  router.get(
    '/tree',
    ok(async (request, _account, response) => {
      const path = query(request, 'path').replace(/\/$/, '');
      const sha = await repository.resolve(`${query(request, 'ref')}:${path}`);
      if (!sha) throw new Refusal(404, 'Tree Not Found');
      const tree = await repository.tree(sha, query(request, 'recursive') === 'true');
      return page(request, response, tree).map(({ path: name, type, sha: id }) => ({
        ...{ id, type, name: name.split('/').at(-1), path: `${path}/${name}` },
      }));
    }),
  );
  router.get(
    '/files/:path/raw',
    ok(async (request, _account, response) => {
      const sha = await repository.resolve(`${query(request, 'ref')}:${param(request, 'path')}`);
      if (!sha) throw new Refusal(404, 'File Not Found');
      response.type('text/plain').send(await repository.blob(sha));
      return response;
    }),
  );
  // Asked with HEAD.
  router.get(
    '/files/:path',
    ok(async (request, _account, response) => {
      const sha = await repository.resolve(`${query(request, 'ref')}:${param(request, 'path')}`);
      if (!sha) throw new Refusal(404, 'File Not Found');
      response.set('X-Gitlab-Blob-Id', sha);
      return { blob_id: sha };
    }),
  );
  router.post(
    '/commits',
    created(async (request, account) => {
      const commit = request.body as NewCommit;
      const { branch, start_branch: start, commit_message: message } = commit;
      if (pulls.refusesPush && branch === 'main')
        throw new Refusal(400, 'You are not allowed to push into this branch');
      if (start) {
        if (await repository.branch(branch)) throw new Refusal(400, 'A branch already exists');
        await repository.setBranch(branch, await repository.requireBranch(start));
      }
      const changes = commit.actions.map(
        async ({ action, file_path: path, previous_path: before, content }) => {
          const sha = await repository.resolve(`${branch}:${before ?? path}`);
          return {
            operation: action === 'move' ? ('update' as const) : action,
            path,
            ...(before !== undefined && { from_path: before }),
            ...(content !== undefined && { content }),
            ...(sha && { sha }),
          };
        },
      );
      const author = { name: account.full_name, email: account.email };
      return { id: await repository.commit(branch, await Promise.all(changes), message, author) };
    }),
  );
  router.get(
    '/commits',
    ok(async (request, _account, response) => {
      const where = [query(request, 'ref_name'), query(request, 'path')] as const;
      const logged = await commitsOf(repository, where, [0, 1000]);
      return page(request, response, logged).map((commit) => ({
        ...{ id: commit.sha, parent_ids: commit.parents, title: commit.message.split('\n')[0] },
        ...{ author_name: commit.name, author_email: commit.email, committed_date: commit.date },
      }));
    }),
  );
  router.get(
    '/commits/:sha/diff',
    ok(async (request, _account, response) => {
      const [commit] = await commitsOf(repository, [param(request, 'sha'), ''], [0, 1]);
      const diffs = (commit?.files ?? []).map(({ filename, status }) => ({
        ...{ old_path: filename, new_path: filename },
        ...{ new_file: status === 'added', deleted_file: status === 'removed' },
      }));
      return page(request, response, diffs);
    }),
  );
  router.get(
    '/commits/:sha/statuses',
    ok(async () => []),
  );
  router.get(
    '/compare',
    ok(async (request) => {
      const files = await repository.changes(query(request, 'from'), query(request, 'to'));
      const diffs = files.map(({ filename, status }) => ({
        ...{ old_path: filename, new_path: filename, renamed_file: false, diff: '@@' },
        ...{ new_file: status === 'added', deleted_file: status === 'removed' },
      }));
      return { diffs };
    }),
  );
  return router;
}
