/** A real Forgejo, asked as the double is: its own repository, in a program that tests share. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from '#tests/forgejo-double/accounts.ts';
import { BareRepository } from '#tests/forgejo-double/bare-repository.ts';
import { commitTo } from './double-forge.ts';
import type { Forge, ForgeOptions } from './forge.ts';
import { passwordOf, startProgram, type Program } from './program.ts';

interface Pull {
  readonly number: number;
  readonly title: string;
  readonly state: 'open' | 'closed';
  readonly head: { readonly ref: string };
  readonly labels: readonly { readonly name: string }[];
}
interface Named {
  readonly id: number;
  readonly name: string;
}

const OWNER = 'ubnd';
const as = ({ login }: Account): string => login;

/** A forge is started once for a process: an address and people do not change within it. */
const started = new Map<string, Promise<Program>>();
let repositories = 0;

async function prepare(program: Program, people: readonly Account[]): Promise<void> {
  for (const { login, full_name, email } of people)
    await program.api('POST', '/admin/users', {
      ...{ username: login, full_name, email, password: passwordOf(login) },
      must_change_password: false,
    });
  await program.api('POST', '/orgs', { username: OWNER });
}

/** A worker of Vitest may be ended before its `exit`. */
export async function stopForges(): Promise<void> {
  for (const starting of started.values()) (await starting).stop();
  started.clear();
}

/** @param path of the program */
export async function realForge(path: string, options: ForgeOptions): Promise<Forge> {
  const { workDir, people, forgeUrl, redirectUrl, treePage } = options;
  const known = started.get(forgeUrl);
  const starting =
    known ??
    startProgram(path, { forgeUrl, ...(treePage && { treePage }) }).then(async (program) => {
      await prepare(program, people);
      return program;
    });
  started.set(forgeUrl, starting);
  const program = await starting;
  const { api, all } = program;

  const name = `${OWNER}/cong-khai${repositories++ || ''}`;
  const repo = `/repos/${name}`;
  await api('POST', `/orgs/${OWNER}/repos`, {
    ...{ name: name.split('/')[1], default_branch: 'main', auto_init: false },
  });
  for (const { login, push } of people)
    await api('PUT', `${repo}/collaborators/${login}`, { permission: push ? 'write' : 'read' });
  const remote = program.gitUrl(name);
  execFileSync('git', ['push', '--quiet', remote, 'HEAD:refs/heads/main'], { cwd: workDir });
  await program.until(repo, ({ empty }: { empty: boolean }) => !empty);
  const application = (await api('POST', '/user/applications/oauth2', {
    ...{ name: 'Trang biên tập', redirect_uris: [redirectUrl], confidential_client: false },
  })) as { client_id: string };

  const dir = mkdtempSync(join(tmpdir(), 'forgejo-clone-'));
  const bare = join(dir, 'bare.git');
  execFileSync('git', ['clone', '--quiet', '--mirror', remote, bare]);
  const mirror = new BareRepository(bare);
  const log: string[] = [];

  return {
    ...{ router: program.router(log), name, log, appId: application.client_id },
    remote: remote.replace(/\/\/[^@]+@/, '//'),
    repository: new BareRepository(program.repositoryDir(name)),
    push: async (...changes) => {
      await mirror.git(['fetch', '--quiet', '--prune', 'origin', '+refs/heads/*:refs/heads/*']);
      await commitTo(mirror, changes);
      const refs = new Set(changes.map(({ branch }) => `refs/heads/${branch}`));
      await mirror.git(['push', '--quiet', remote, ...refs]);
    },
    requests: async () => {
      const found = await all<Pull>(`${repo}/pulls?state=all&sort=oldest`);
      return found.map(({ head, labels, number, title, state }) => ({
        ...{ number, title, state, head: head.ref, labels: labels.map((label) => label.name) },
      }));
    },
    openRequest: async (title, head, by) => {
      const made = await api('POST', `${repo}/pulls`, { title, head, base: 'main' }, as(by));
      return (made as Pull).number;
    },
    closeRequest: async (number) => {
      await api('PATCH', `${repo}/pulls/${number}`, { state: 'closed' });
    },
    merge: async (number, by) => {
      const path = `${repo}/pulls/${number}`;
      await program.until(path, ({ mergeable }: { mergeable: boolean }) => mergeable);
      await api('POST', `${path}/merge`, { Do: 'merge' }, as(by));
    },
    label: async (number, wanted) => {
      const labels = await all<Named>(`${repo}/labels?`);
      const label =
        labels.find((one) => one.name === wanted) ??
        ((await api('POST', `${repo}/labels`, { name: wanted, color: '0052cc' })) as Named);
      await api('PUT', `${repo}/issues/${number}/labels`, { labels: [label.id] });
    },
    askReview: async (number, of) => {
      const path = `${repo}/pulls/${number}/requested_reviewers`;
      await api('POST', path, { reviewers: [of.login] });
    },
    comments: async (number) => {
      const found = (await api('GET', `${repo}/issues/${number}/comments`)) as { body: string }[];
      return found.map(({ body }) => body);
    },
    comment: async (number, by, body) => {
      await api('POST', `${repo}/issues/${number}/comments`, { body }, as(by));
    },
    protect: async ({ refusesPush, needsApproval }) => {
      const rules = (await api('GET', `${repo}/branch_protections`)) as { rule_name: string }[];
      for (const rule of rules) await api('DELETE', `${repo}/branch_protections/${rule.rule_name}`);
      if (refusesPush || needsApproval)
        await api('POST', `${repo}/branch_protections`, {
          ...{ rule_name: 'main', enable_push: !refusesPush },
          required_approvals: needsApproval ? 1 : 0,
        });
    },
    addWebhook: async (url, secret) => {
      await api('POST', `${repo}/hooks`, {
        ...{ type: 'forgejo', active: true, branch_filter: 'main', events: ['push'] },
        config: { url, content_type: 'json', secret },
      });
    },
    token: (of) => program.token(of.login),
    expireTokens: () => program.expireTokens(),
    putOffMerges: () => undefined,
    close: async () => {
      rmSync(dir, { recursive: true, force: true });
      await api('DELETE', repo);
    },
  };
}
