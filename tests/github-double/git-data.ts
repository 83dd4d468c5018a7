/** `/repos/…/git/…`: blobs, trees, commits and references, made one by one as GitHub lets one. */
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type Router } from 'express';
import { param, query } from '#tests/forgejo-double/answers.ts';
import type { answering } from '#tests/forgejo-double/answers.ts';
import { Refusal, type BareRepository } from '#tests/forgejo-double/bare-repository.ts';
import type { PullRequests } from '#tests/forgejo-double/pull-requests.ts';

interface TreeItem {
  readonly path: string;
  readonly mode: string;
  /** null takes the path away. */
  readonly sha: string | null;
}
interface NewCommit {
  readonly message: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author?: { readonly name: string; readonly email: string };
}
interface Parts {
  readonly repository: BareRepository;
  readonly pulls: PullRequests;
  readonly answer: ReturnType<typeof answering>;
}

const NO_BLOB = '0'.repeat(40);

async function writeTree(repository: BareRepository, base: string, items: readonly TreeItem[]) {
  const GIT_INDEX_FILE = join(repository.dir, `index-${randomUUID()}`);
  const index = { GIT_INDEX_FILE };
  await repository.git(['read-tree', base], '', index);
  const lines = items.map(({ path, mode, sha }) =>
    sha ? `${mode} ${sha}\t${path}` : `0 ${NO_BLOB}\t${path}`,
  );
  await repository.git(['update-index', '--index-info'], `${lines.join('\n')}\n`, index);
  const sha = (await repository.git(['write-tree'], '', index)).trim();
  await rm(GIT_INDEX_FILE);
  return sha;
}

export function gitData({ repository, pulls, answer }: Parts): Router {
  const router = express.Router();
  const ok = answer.bind(undefined, 200);
  const created = answer.bind(undefined, 201);
  /** @throws Refusal as for a protected branch */
  const mayChange = (branch: string): void => {
    if (pulls.refusesPush && branch === 'main')
      throw new Refusal(422, 'Changes must be made through a pull request.');
  };

  router.get(
    '/git/blobs/:sha',
    ok(async (request) => {
      const content = await repository.blob(param(request, 'sha'));
      return { content: content.toString('base64'), encoding: 'base64' };
    }),
  );
  router.post(
    '/git/blobs',
    created(async (request) => {
      const content = Buffer.from((request.body as { content: string }).content, 'base64');
      return { sha: (await repository.git(['hash-object', '-w', '--stdin'], content)).trim() };
    }),
  );
  router.get(
    '/git/trees/*path',
    ok(async (request) => {
      const sha = await repository.resolve(param(request, 'path'));
      if (!sha) throw new Refusal(404, 'Not Found');
      return { sha, tree: await repository.tree(sha, query(request, 'recursive') !== '') };
    }),
  );
  router.post(
    '/git/trees',
    created(async (request) => {
      const { base_tree, tree } = request.body as { base_tree: string; tree: TreeItem[] };
      return { sha: await writeTree(repository, base_tree, tree) };
    }),
  );
  router.post(
    '/git/commits',
    created(async (request, account) => {
      const { message, tree, parents, author } = request.body as NewCommit;
      const { name, email } = author ?? { name: account.full_name, email: account.email };
      const flags = parents.flatMap((parent) => ['-p', parent]);
      const identity = {
        ...{ GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email },
        ...{ GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email },
      };
      const sha = (await repository.git(['commit-tree', tree, ...flags], message, identity)).trim();
      return { sha, message, parents: parents.map((parent) => ({ sha: parent })) };
    }),
  );
  router.post(
    '/git/refs',
    created(async (request) => {
      const { ref, sha } = request.body as { ref: string; sha: string };
      const branch = ref.replace('refs/heads/', '');
      if (await repository.branch(branch)) throw new Refusal(422, 'Reference already exists');
      await repository.setBranch(branch, sha);
      return { ref, object: { sha } };
    }),
  );
  router.patch(
    '/git/refs/heads/:branch',
    ok(async (request) => {
      const branch = param(request, 'branch');
      const { sha, force } = request.body as { sha: string; force: boolean };
      mayChange(branch);
      const standing = await repository.requireBranch(branch);
      const base = (await repository.git(['merge-base', standing, sha])).trim();
      if (!force && base !== standing) throw new Refusal(422, 'Update is not a fast forward');
      await repository.setBranch(branch, sha);
      return { object: { sha } };
    }),
  );
  router.delete(
    '/git/refs/heads/:branch',
    ok(async (request) => {
      await repository.requireBranch(param(request, 'branch'));
      await repository.deleteBranch(param(request, 'branch'));
    }),
  );
  return router;
}
