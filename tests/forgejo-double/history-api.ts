/** `…/commits`: the history, page by page. */
import express, { type Router } from 'express';
import { answering, linkNext, query, type Known } from './answers.ts';
import { Refusal, type BareRepository } from './bare-repository.ts';

interface Parts {
  readonly accounts: Known;
  readonly repository: BareRepository;
}

export interface LoggedCommit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly name: string;
  readonly email: string;
  readonly date: string;
  readonly message: string;
  readonly files: readonly { readonly filename: string; readonly status: string }[];
}

const NAMES: Readonly<Record<string, string>> = { A: 'added', D: 'removed' };
const [RECORD, UNIT] = ['\u001e', '\u001f'];

/** Commits that touch a path ('' is any), newest first; one more than asked for says that there are more. */
export async function commitsOf(
  repository: BareRepository,
  [rev, path]: readonly [rev: string, path: string],
  [skip, most]: readonly [skip: number, most: number],
): Promise<LoggedCommit[]> {
  const format = ['%H', '%P', '%an', '%ae', '%cI', '%B', ''].join(UNIT);
  const output = await repository.git([
    ...['log', `--skip=${skip}`, `-${most}`, '--name-status', '--no-renames'],
    ...[`--format=${RECORD}${format}`, rev, '--', ...(path ? [path] : [])],
  ]);
  return output
    .split(RECORD)
    .slice(1)
    .map((block) => {
      const [sha = '', parents = '', name = '', email = '', date = '', message = '', list = ''] =
        block.split(UNIT);
      const files = list
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((line) => {
          const [kind = '', filename = ''] = line.split('\t');
          return { filename, status: NAMES[kind] ?? 'modified' };
        });
      return {
        sha,
        parents: parents.split(' ').filter(Boolean),
        name,
        email,
        date,
        message,
        files,
      };
    });
}

export function historyApi({ accounts, repository }: Parts): Router {
  const router = express.Router();
  router.get(
    '/commits',
    answering(accounts)(200, async (request, _account, response) => {
      const number = Number(query(request, 'page')) || 1;
      const size = Math.min(
        Number(query(request, 'limit') || query(request, 'per_page')) || 30,
        50,
      );
      const where = [query(request, 'sha'), query(request, 'path')] as const;
      const found = await commitsOf(repository, where, [(number - 1) * size, size + 1]);
      if (number === 1 && found.length === 0) throw new Refusal(404, 'FileCommitsCount');
      if (found.length > size) linkNext(request, response, number);
      return found.slice(0, size).map(({ sha, parents, name, email, date, message, files }) => ({
        sha,
        parents: parents.map((parent) => ({ sha: parent })),
        commit: { message, author: { name, email, date }, committer: { date } },
        files,
      }));
    }),
  );
  return router;
}
