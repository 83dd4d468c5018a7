/** The province's own login server for GitHub: its page asks who one is and hands the token back. */
import { randomBytes } from 'node:crypto';
import type { Request } from 'express';
import type { Account } from '#tests/forgejo-double/accounts.ts';

export class Logins {
  readonly #tokens = new Map<string, Account>();
  readonly #people: readonly Account[];

  constructor(people: readonly Account[]) {
    this.#people = people;
  }

  /** A token as the login would give one. */
  grantToken(person: Account): string {
    const token = randomBytes(20).toString('hex');
    this.#tokens.set(token, person);
    return token;
  }

  /** As when people take the permission back on GitHub. */
  expireTokens(): void {
    this.#tokens.clear();
  }

  /** Who asks, by the token of the request. */
  of(request: Request): Account | undefined {
    const [, token = ''] =
      /^(?:token|Bearer) (\S+)$/.exec(request.get('authorization') ?? '') ?? [];
    return this.#tokens.get(token);
  }

  /** The page in the popup: the handshake that Decap's external logins speak. */
  page(): string {
    const buttons = this.#people.map((person) => {
      const answer = { token: this.grantToken(person), provider: 'github' };
      const said = JSON.stringify(`authorization:github:success:${JSON.stringify(answer)}`);
      return `<button data-said='${said}'>${person.full_name}</button>`;
    });
    return `<!doctype html><title>GitHub</title>${buttons.join('')}<script>
      for (const button of document.querySelectorAll('button')) button.onclick = () => {
        addEventListener('message', ({ origin }) =>
          opener.postMessage(JSON.parse(button.dataset.said), origin));
        opener.postMessage('authorizing:github', '*');
      };</script>`;
  }
}
