/**
 * Brings drafts from this machine's repository to the forge, where moderators find them. A draft is
 * safe here first and taken away only once it is there; while the forge is away they wait, and each
 * round tries again.
 */
import { RECEIVER_STAFF } from '#strings/receiver.ts';
import { findRepository } from '#scripts/cms-server/repository.ts';
import { draftBranch } from '#scripts/cms-server/drafts.ts';
import { zeroSeparated, type Git } from '#scripts/cms-server/git.ts';
import { createRebuilder } from '#scripts/rebuilder.ts';
import type { Deliver, HeldDraft } from './forge/forge.ts';

const OWN = draftBranch({ collection: 'feedback', slug: '' });
const ROUND_MS = 5 * 60_000;

export interface Waiting {
  readonly branch: string;
  /** ISO instant of the receipt. */
  readonly since: string;
}

/** What has not reached the forge, oldest first. */
export async function waitingDrafts(repoDir: string): Promise<Waiting[]> {
  const main = await findRepository(repoDir);
  const format = '--format=%(refname:lstrip=2) %(committerdate:iso-strict)';
  const lines = await main('for-each-ref', '--sort=committerdate', format, `refs/heads/${OWN}`);
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [branch = '', since = ''] = line.split(' ');
      return { branch, since };
    });
}

async function read(main: Git, branch: string): Promise<HeldDraft> {
  const changed = await main('diff-tree', '-r', '-z', '--name-only', `${branch}^`, branch);
  const [path = ''] = zeroSeparated(changed);
  const text = await main.exact('cat-file', 'blob', `${branch}:${path}`);
  return { branch, path, text, message: await main('log', '-1', '--format=%B', branch) };
}

export interface DraftForwarder {
  /** Brings everything that waits; what fails stays and is told. */
  readonly round: () => Promise<void>;
  readonly close: () => void;
}

/** @param log told what arrived and what did not, by receipt, never by content */
export function createDraftForwarder(
  repoDir: string,
  deliver: Deliver,
  log: (line: string) => void,
): DraftForwarder {
  const bringAll = async (): Promise<void> => {
    const main = await findRepository(repoDir);
    for (const { branch } of await waitingDrafts(repoDir)) {
      const code = branch.slice(OWN.length);
      try {
        const tip = await main('rev-parse', branch);
        await deliver(await read(main, branch));
        await main('update-ref', '-d', `refs/heads/${branch}`, tip);
        log(RECEIVER_STAFF.delivered(code));
      } catch (error) {
        log(RECEIVER_STAFF.notDelivered(code, error instanceof Error ? error.message : ''));
      }
    }
  };
  // One round at a time: two would bring the same draft twice.
  const rounds = createRebuilder(bringAll);
  const round = () =>
    rounds.request().catch((error: unknown) => log(RECEIVER_STAFF.failed(String(error))));
  const timer = setInterval(() => void round(), ROUND_MS);
  timer.unref();
  return { round, close: () => clearInterval(timer) };
}
