/** What Forgejo 12.0.4 sends to a webhook when a branch has moved, as it was recorded. */
import { createHmac, randomUUID } from 'node:crypto';
import type { BareRepository } from './bare-repository.ts';

export interface Webhook {
  readonly url: string;
  readonly secret: string;
  /** The only branch whose pushes are sent. */
  readonly branch: string;
}

const NOBODY = { id: 1, login: 'quan-tri', full_name: '', email: 'quan-tri@noreply.localhost' };

export class Webhooks {
  readonly #repository: BareRepository;
  readonly #name: string;
  readonly #hooks: { readonly hook: Webhook; known: string | undefined }[] = [];

  /** @param name `ubnd/cong-khai` */
  constructor(repository: BareRepository, name: string) {
    this.#repository = repository;
    this.#name = name;
  }

  async add(hook: Webhook): Promise<void> {
    this.#hooks.push({ hook, known: await this.#repository.branch(hook.branch) });
  }

  /** Sends what has moved since it looked last; like Forgejo, it waits for no answer. */
  async look(): Promise<void> {
    for (const one of this.#hooks) {
      const { hook, known: before } = one;
      const after = await this.#repository.branch(hook.branch);
      if (after === undefined || after === before) continue;
      one.known = after;
      void this.#send(hook, before ?? '0'.repeat(40), after).catch(() => undefined);
    }
  }

  async #send({ url, secret, branch }: Webhook, before: string, after: string): Promise<void> {
    const changed = await this.#repository.git(['diff', '--name-status', before, after]);
    const named = (status: string) =>
      changed.split('\n').flatMap((line) => {
        const [kind, path = ''] = line.split('\t');
        return kind === status ? [path] : [];
      });
    const commit = {
      ...{ id: after, message: 'Sửa\n', url: '', timestamp: new Date().toISOString() },
      ...{ author: NOBODY, committer: NOBODY, verification: null },
      ...{ added: named('A'), removed: named('D'), modified: named('M') },
    };
    const payload = {
      ...{ ref: `refs/heads/${branch}`, before, after, compare_url: '' },
      ...{ commits: [commit], total_commits: 1, head_commit: commit },
      repository: { id: 1, name: this.#name.split('/')[1], full_name: this.#name },
      ...{ pusher: NOBODY, sender: NOBODY },
    };
    const body = JSON.stringify(payload, undefined, 2);
    const digest = (kind: string) => createHmac(kind, secret).update(body).digest('hex');
    const delivery = randomUUID();
    const names = ['Forgejo', 'GitHub', 'Gitea', 'Gogs'];
    const headers = {
      'User-Agent': 'Go-http-client/1.1',
      'Content-Type': 'application/json',
      ...Object.fromEntries(
        names.flatMap((name) => [
          [`X-${name}-Delivery`, delivery],
          [`X-${name}-Event`, 'push'],
          [`X-${name}-Event-Type`, 'push'],
          ...(name === 'GitHub' ? [] : [[`X-${name}-Signature`, digest('sha256')]]),
        ]),
      ),
      'X-Hub-Signature': `sha1=${digest('sha1')}`,
      'X-Hub-Signature-256': `sha256=${digest('sha256')}`,
    };
    await fetch(url, { method: 'POST', headers, body });
  }
}
