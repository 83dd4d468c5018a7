/**
 * The program of Forgejo with a configuration and a database of its own, which are thrown away.
 * It listens on the loopback address only.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import express, { type Router } from 'express';
import { freePort } from '#tests/ssh-server.ts';

export interface ProgramOptions {
  /** Address of the web server in front: `http://localhost:4400/git`. */
  readonly forgeUrl: string;
  /** `[api] DEFAULT_GIT_TREES_PER_PAGE` */
  readonly treePage?: number;
}

export const passwordOf = (login: string): string => `mat-khau-${login}`;
const ADMIN = 'quan-tri';
const STARTS_MS = 60_000;
const STEP_MS = 100;
const run = promisify(execFile);
const pause = (): Promise<void> => new Promise((done) => setTimeout(done, STEP_MS));

const configuration = (dir: string, port: number, { forgeUrl, treePage = 1000 }: ProgramOptions) =>
  `
RUN_USER = ${userInfo().username}
WORK_PATH = ${dir}
; Tests in a container run as root.
I_AM_BEING_UNSAFE_RUNNING_AS_ROOT = true
[server]
ROOT_URL = ${forgeUrl}/
HTTP_ADDR = 127.0.0.1
HTTP_PORT = ${port}
DISABLE_SSH = true
OFFLINE_MODE = true
[database]
DB_TYPE = sqlite3
PATH = ${join(dir, 'forgejo.db')}
SQLITE_JOURNAL_MODE = WAL
[repository]
ROOT = ${join(dir, 'repositories')}
[security]
INSTALL_LOCK = true
SECRET_KEY = ${randomBytes(32).toString('hex')}
[service]
DISABLE_REGISTRATION = true
[oauth2]
ENABLED = true
[api]
DEFAULT_GIT_TREES_PER_PAGE = ${treePage}
[picture]
DISABLE_GRAVATAR = true
[webhook]
ALLOWED_HOST_LIST = loopback
[cron]
ENABLED = false
[indexer]
ISSUE_INDEXER_TYPE = db
[actions]
ENABLED = false
[log]
LEVEL = Warn
`;

export class Program {
  readonly #dir: string;
  readonly #port: number;
  readonly #process: ChildProcess;
  /** By login. */
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(dir: string, port: number, process: ChildProcess) {
    this.#dir = dir;
    this.#port = port;
    this.#process = process;
  }

  repositoryDir(name: string): string {
    return join(this.#dir, 'repositories', `${name}.git`);
  }

  gitUrl(name: string): string {
    return `http://${ADMIN}:${passwordOf(ADMIN)}@127.0.0.1:${this.#port}/${name}.git`;
  }

  /** Forwards, as a web server does, and logs each request. */
  router(log: string[]): Router {
    const router = express.Router();
    router.use((request, response) => {
      const { method, url, headers } = request;
      log.push(`${method} ${request.path}`);
      const options = { host: '127.0.0.1', port: this.#port, method, path: url, headers };
      const forwarded = ask(options, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      forwarded.on('error', (error) => {
        if (!response.headersSent) response.status(502).end(error.message);
      });
      request.pipe(forwarded);
    });
    return router;
  }

  /** A token for each who asks: a password is slow to check, on purpose. */
  #authorization(login: string): Promise<string> {
    const known = this.#tokens.get(login) ?? this.#makeToken(login, 'kiem-thu');
    this.#tokens.set(login, known);
    return known.then((token) => `token ${token}`);
  }

  async #makeToken(login: string, name: string): Promise<string> {
    const basic = Buffer.from(`${login}:${passwordOf(login)}`).toString('base64');
    const body = { name, scopes: ['all'] };
    const made = await this.#ask('POST', `/users/${login}/tokens`, body, `Basic ${basic}`);
    return (JSON.parse(made) as { sha1: string }).sha1;
  }

  async #ask(method: string, path: string, body: unknown, Authorization: string): Promise<string> {
    const answer = await fetch(`http://127.0.0.1:${this.#port}/api/v1${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', Authorization },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (answer.ok) return text;
    throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  }

  /**
   * Calls the API.
   * @param login who asks; the administrator unless named
   * @throws Error with the answer when refused
   */
  readonly api = async (
    method: string,
    path: string,
    body?: unknown,
    login = ADMIN,
  ): Promise<unknown> => {
    const text = await this.#ask(method, path, body, await this.#authorization(login));
    return text ? (JSON.parse(text) as unknown) : undefined;
  };

  /** All pages of a list. @param path with its query */
  readonly all = async <T>(path: string): Promise<T[]> => {
    const found: T[] = [];
    for (let page = 1; ; page++) {
      const items = (await this.api('GET', `${path}&limit=50&page=${page}`)) as T[];
      found.push(...items);
      if (items.length < 50) return found;
    }
  };

  /** Forgejo notices a push, and whether a request can be merged, in the background. */
  async until<T>(path: string, isDone: (answer: T) => boolean): Promise<void> {
    for (let waited = 0; waited < STARTS_MS; waited += STEP_MS) {
      if (isDone((await this.api('GET', path)) as T)) return;
      await pause();
    }
    throw new Error(`${path} does not come`);
  }

  /** A session of an editor. */
  token(login: string): Promise<string> {
    return this.#makeToken(login, `phien-${randomBytes(8).toString('hex')}`);
  }

  /** Sessions end; the tokens by which tests themselves ask are kept. */
  async expireTokens(): Promise<void> {
    const database = new DatabaseSync(join(this.#dir, 'forgejo.db'));
    database.exec('PRAGMA busy_timeout = 5000');
    database.exec(`DELETE FROM oauth2_grant; DELETE FROM access_token WHERE name LIKE 'phien-%'`);
    database.close();
  }

  async untilItAnswers(): Promise<void> {
    for (let waited = 0; waited < STARTS_MS; waited += STEP_MS) {
      const answer = await fetch(`http://127.0.0.1:${this.#port}/api/healthz`).catch(() => null);
      if (answer?.ok) return;
      if (this.#process.exitCode !== null) break;
      await pause();
    }
    throw new Error('Forgejo did not start');
  }

  /** Also when the tests break off: synchronous. */
  stop(): void {
    this.#process.kill('SIGKILL');
    rmSync(this.#dir, { recursive: true, force: true });
  }
}

/** @throws Error with the program's last words when it does not start */
export async function startProgram(path: string, options: ProgramOptions): Promise<Program> {
  const dir = mkdtempSync(join(tmpdir(), 'forgejo-'));
  const port = await freePort();
  const config = join(dir, 'app.ini');
  writeFileSync(config, configuration(dir, port, options));
  const env = { ...process.env, FORGEJO_WORK_DIR: dir, HOME: dir };
  const flags = ['--config', config, '--work-path', dir];
  await run(path, [...flags, 'migrate'], { env });
  await run(
    path,
    [
      ...[...flags, 'admin', 'user', 'create', '--admin', '--must-change-password=false'],
      ...['--username', ADMIN, '--password', passwordOf(ADMIN)],
      ...['--email', `${ADMIN}@example.invalid`],
    ],
    { env },
  );
  const child = spawn(path, [...flags, 'web'], { env, stdio: 'ignore' });
  const program = new Program(dir, port, child);
  process.once('exit', () => program.stop());
  await program.untilItAnswers();
  return program;
}
