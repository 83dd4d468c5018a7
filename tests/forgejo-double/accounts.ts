/** Users, the OAuth2 login with PKCE, and access tokens that expire. */
import { createHash, randomBytes } from 'node:crypto';
import express, { type Request, type Router } from 'express';

export interface Account {
  readonly id: number;
  readonly login: string;
  readonly full_name: string;
  readonly email: string;
  /** May it write to the repository? */
  readonly push: boolean;
}

interface Grant {
  readonly account: Account;
  readonly challenge: string;
  readonly redirect: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const escape = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const page = (body: string): string => `<!doctype html><title>Forgejo</title>${body}`;
const COOKIE = 'i_like_gitea';

export class Accounts {
  readonly #accounts: readonly Account[];
  readonly #appId: string;
  readonly #grants = new Map<string, Grant>();
  readonly #tokens = new Map<string, Account>();
  readonly #sessions = new Map<string, Account>();
  /** Like an application with "Confidential Client" still ticked. */
  confidential = false;

  constructor(accounts: readonly Account[], appId: string) {
    this.#accounts = accounts;
    this.#appId = appId;
  }

  /** As after ACCESS_TOKEN_EXPIRATION_TIME. */
  expireTokens(): void {
    this.#tokens.clear();
  }

  /** Returns a token as the login does. */
  grantToken(account: Account): string {
    const token = randomBytes(20).toString('hex');
    this.#tokens.set(token, account);
    return token;
  }

  /** The account of the browser's session. */
  #signedIn(request: Request): Account | undefined {
    const [, session = ''] = new RegExp(`${COOKIE}=(\\w+)`).exec(request.get('cookie') ?? '') ?? [];
    return this.#sessions.get(session);
  }

  /** The account of the request's token. */
  of(request: Request): Account | undefined {
    const [, token = ''] =
      /^(?:token|Bearer) (\S+)$/.exec(request.get('authorization') ?? '') ?? [];
    return this.#tokens.get(token);
  }

  /** `/user/login` and `/login/oauth/…`, with the fields and buttons of Forgejo's own pages. */
  router(): Router {
    const router = express.Router();
    router.use(express.urlencoded());
    router.post('/user/login', (request, response) => {
      const { user_name, redirect_to } = request.body as Record<string, string>;
      const account = this.#accounts.find(({ login }) => login === user_name);
      if (!account) return void response.status(200).send(page('<p>Username is incorrect</p>'));
      const session = randomBytes(16).toString('hex');
      this.#sessions.set(session, account);
      response.cookie(COOKIE, session, { httpOnly: true, sameSite: 'lax' });
      response.redirect(303, text(redirect_to));
    });
    router.get('/login/oauth/authorize', (request, response) => {
      const { client_id, code_challenge_method } = request.query;
      if (client_id !== this.#appId)
        return void response.status(400).send('Client ID not registered');
      if (code_challenge_method !== 'S256')
        return void response.status(400).send('PKCE is required');
      if (!this.#signedIn(request))
        return void response.send(
          page(
            `<form method="post" action="${escape(`${request.baseUrl}/user/login`)}">
            <input id="user_name" name="user_name"><input id="password" name="password" type="password">
            <input type="hidden" name="redirect_to" value="${escape(request.originalUrl)}">
            <button>Sign in</button></form>`,
          ),
        );
      const fields = Object.entries(request.query).map(
        ([name, value]) => `<input type="hidden" name="${name}" value="${escape(text(value))}">`,
      );
      response.send(
        page(
          `<form method="post" action="${request.baseUrl}/login/oauth/grant">${fields.join('')}
          <button id="authorize-app" name="granted" value="true">Authorize</button></form>`,
        ),
      );
    });
    router.post('/login/oauth/grant', (request, response) => {
      const account = this.#signedIn(request);
      if (!account) return void response.status(403).end();
      const { code_challenge, redirect_uri, state } = request.body as Record<string, unknown>;
      const code = randomBytes(16).toString('hex');
      const grant = { account, challenge: text(code_challenge), redirect: text(redirect_uri) };
      this.#grants.set(code, grant);
      const to = new URL(text(redirect_uri));
      to.searchParams.set('code', code);
      to.searchParams.set('state', text(state));
      response.redirect(303, to.href);
    });
    router.post('/login/oauth/access_token', express.json(), (request, response) => {
      const { client_id, code, code_verifier, redirect_uri } = request.body as Record<
        string,
        unknown
      >;
      const fail = (error: string, error_description: string) =>
        void response.status(400).json({ error, error_description });
      if (client_id !== this.#appId)
        return fail('invalid_client', `cannot load client with client id: '${text(client_id)}'`);
      if (this.confidential) return fail('unauthorized_client', 'invalid empty client secret');
      const grant = this.#grants.get(text(code));
      this.#grants.delete(text(code));
      if (!grant) return fail('unauthorized_client', 'client is not authorized');
      const proof = createHash('sha256').update(text(code_verifier)).digest('base64url');
      if (proof !== grant.challenge)
        return fail('unauthorized_client', 'failed PKCE code challenge');
      if (redirect_uri !== grant.redirect)
        return fail('unauthorized_client', 'redirect_uri differs');
      const access_token = this.grantToken(grant.account);
      response.json({ access_token, token_type: 'bearer', expires_in: 3600 });
    });
    return router;
  }
}
