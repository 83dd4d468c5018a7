/**
 * Pushes drafts from this machine's repository to the editors' one, by plain git: any forge accepts
 * them. A draft is safe here first, and deleted only once it has arrived; while the remote is
 * unreachable they wait, and each round retries.
 */
import { RECEIVER_STAFF } from '#features/feedback/receiver-labels.ts';
import { draftBranch } from '#scripts/cms-server/drafts.ts';
import { succeeds, zeroSeparated, type Git } from '#scripts/cms-server/git.ts';
import { findRepository } from '#scripts/cms-server/repository.ts';
import { oneAtATime } from '#scripts/one-at-a-time.ts';

const FEEDBACK = draftBranch({ collection: 'feedback', slug: '' });
const ROUND_MS = 5 * 60_000;

interface WaitingDraft {
  readonly branch: string;
  /** ISO instant of the receipt. */
  readonly since: string;
}

/** Drafts that have not reached the remote, oldest first. */
export async function waitingDrafts(repoDir: string): Promise<WaitingDraft[]> {
  const main = await findRepository(repoDir);
  const format = '--format=%(refname:lstrip=2) %(committerdate:iso-strict)';
  const lines = await main(
    'for-each-ref',
    '--sort=committerdate',
    format,
    `refs/heads/${FEEDBACK}`,
  );
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [branch = '', since = ''] = line.split(' ');
      return { branch, since };
    });
}

/** The address of a remote may contain a password. */
export const withoutPassword = (text: string): string => text.replaceAll(/\/\/[^/@\s]+@/g, '//');

const reason = (error: unknown): string =>
  RECEIVER_STAFF.notPushed(withoutPassword(error instanceof Error ? error.message : String(error)));

/** Why pushing there fails, or undefined where it works: a dry run that changes nothing. */
export async function remoteFault(repoDir: string, remote: string): Promise<string | undefined> {
  const main = await findRepository(repoDir);
  const target = `HEAD:refs/heads/${FEEDBACK}kiem-tra`;
  return main('push', '--dry-run', '--quiet', remote, target).then(() => undefined, reason);
}

/**
 * Has that draft arrived already? The response may have been lost, and editors may have edited or
 * published it since.
 */
async function arrivedIn(main: Git, remote: string): Promise<(branch: string) => Promise<boolean>> {
  const heads = await main('ls-remote', remote, `refs/heads/${FEEDBACK}*`);
  await main('fetch', '--quiet', '--no-tags', remote, 'HEAD');
  return async (branch) => {
    if (heads.split('\n').some((line) => line.endsWith(`\trefs/heads/${branch}`))) return true;
    const changed = await main('diff-tree', '-r', '-z', '--name-only', `${branch}^`, branch);
    const [path = ''] = zeroSeparated(changed);
    return succeeds(main('cat-file', '-e', `FETCH_HEAD:${path}`));
  };
}

interface DraftForwarder {
  /** Pushes all waiting drafts; failures stay and are logged. */
  readonly round: () => Promise<void>;
  readonly close: () => void;
}

/**
 * @param remote name or address of a git remote
 * @param log receives what arrived and what did not, by receipt, never by content
 */
export function createDraftForwarder(
  repoDir: string,
  remote: string,
  log: (line: string) => void,
): DraftForwarder {
  /** Why a draft waits; said once, not in each round. */
  const said = new Map<string, string>();
  const forwardAll = async (): Promise<void> => {
    const waiting = await waitingDrafts(repoDir);
    if (waiting.length === 0) return;
    const main = await findRepository(repoDir);
    const asked = arrivedIn(main, remote);
    for (const { branch } of waiting) {
      const code = branch.slice(FEEDBACK.length);
      const ref = `refs/heads/${branch}`;
      try {
        const hasArrived = await asked;
        const tip = await main('rev-parse', ref);
        if (!(await hasArrived(branch)))
          await main('push', '--quiet', '--no-verify', remote, `${ref}:${ref}`);
        await main('update-ref', '-d', ref, tip);
        said.delete(code);
        log(RECEIVER_STAFF.delivered(code));
      } catch (error) {
        const why = reason(error);
        if (said.get(code) !== why) log(RECEIVER_STAFF.notDelivered(code, why));
        said.set(code, why);
      }
    }
  };
  // One round at a time: two would push the same draft twice.
  const forward = oneAtATime(forwardAll);
  const round = () =>
    forward().catch((error: unknown) => log(RECEIVER_STAFF.failed(String(error))));
  const timer = setInterval(() => void round(), ROUND_MS);
  timer.unref();
  return { round, close: () => clearInterval(timer) };
}
