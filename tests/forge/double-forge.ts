/** The double, asked as any Forgejo. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BareRepository } from '#tests/forgejo-double/bare-repository.ts';
import { APP_ID, createForgejoDouble, REPOSITORY } from '#tests/forgejo-double/forgejo-double.ts';
import type { Forge, ForgeOptions, Push } from './forge.ts';

const bytes = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;

/** Commits to a bare repository, one for each change; a new branch begins at `main`. */
export async function commitTo(
  repository: BareRepository,
  changes: readonly Push[],
): Promise<void> {
  const branches = new Set(changes.map(({ branch }) => branch));
  for (const branch of branches)
    if (!(await repository.branch(branch)))
      await repository.setBranch(branch, await repository.requireBranch('main'));
  const now = Math.floor(Date.now() / 1000);
  const met = new Set<string>();
  const commits = changes.map(({ branch, path, text, author, message = 'Sửa ở nơi khác' }) => {
    const ref = `refs/heads/${branch}`;
    const from = met.has(ref) ? '' : `from ${ref}^0\n`;
    met.add(ref);
    const by = `committer ${author.name} <${author.email}> ${now} +0700\n`;
    return `commit ${ref}\n${by}${bytes(message)}${from}M 100644 inline ${path}\n${bytes(text)}`;
  });
  await repository.git(['fast-import', '--quiet'], commits.join('\n'));
}

export async function doubleForge({ workDir, people, treePage }: ForgeOptions): Promise<Forge> {
  const dir = mkdtempSync(join(tmpdir(), 'forgejo-double-'));
  const bare = join(dir, 'bare.git');
  execFileSync('git', ['clone', '--quiet', '--bare', workDir, bare]);
  const double = createForgejoDouble(bare, people);
  const { router, repository, accounts, pulls, webhooks, limits, log } = double;
  if (treePage) limits.treePage = treePage;
  return {
    ...{ router, repository, log, name: REPOSITORY, appId: APP_ID },
    remote: bare,
    push: async (...changes) => {
      await commitTo(repository, changes);
      await webhooks.look();
    },
    addWebhook: (url, secret) => webhooks.add({ url, secret, branch: 'main' }),
    requests: async () =>
      pulls.all.map(({ labels, ...pull }) => ({ ...pull, labels: labels.map(({ name }) => name) })),
    openRequest: async (title, head, by) => pulls.open(by, title, head, 'main').number,
    closeRequest: async (number) => void (pulls.find(String(number)).state = 'closed'),
    merge: async (number, by) => {
      await pulls.merge(String(number), by, '');
      await webhooks.look();
    },
    label: async (number, name) =>
      void pulls.setLabels(String(number), [pulls.labelNamed(name).id]),
    askReview: async (number, of) => void pulls.find(String(number)).reviewers.push(of),
    comments: async (number) =>
      pulls.comments.filter(({ pull }) => pull === number).map(({ body }) => body),
    comment: async (number, by, body) => void pulls.addComment(String(number), by, body),
    protect: async ({ refusesPush = false, needsApproval = false }) =>
      void Object.assign(pulls, { refusesPush, needsApproval }),
    token: async (of) => accounts.grantToken(of),
    expireTokens: async () => accounts.expireTokens(),
    putOffMerges: (times) => void (pulls.putOffMerges = times),
    close: async () => rmSync(dir, { recursive: true, force: true }),
  };
}
