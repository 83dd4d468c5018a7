/**
 * A draft is read by nobody but editors. On the double of Forgejo; with FORGEJO=/path/to/forgejo on
 * that program.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { backendSettings } from '#cms/backend/backend-settings.ts';
import { TestRepository } from '#lib/node/git-repository.fixture.ts';
import type { Account } from '#tests/forgejo-double/accounts.ts';
import { startForge, type Forge } from '#tests/forge/forge.ts';
import { stopForges } from '#tests/forge/real-forge.ts';
import { forgeCallers, forgeOf, localCallers, type Callers } from './callers.ts';
import { ServedContent, type Answer } from './editor-service.fixture.ts';

const person = (id: number, push: boolean): Account => {
  const login = `nguoi-${id}`;
  return { id, login, full_name: login, email: `${login}@example.invalid`, push };
};
const [EDITOR, READER] = [person(1, true), person(2, false)];

const SECRET = 'Chưa công bố';
const QUESTION = {
  collection: 'directives',
  slug: '2026-15-ct-ubnd',
  data: { title: SECRET },
  body: SECRET,
};
const REPOSITORY_ASKED = /^GET \/api\/v1\/repos\/[^/]+\/[^/]+$/;

let site: ServedContent;
beforeEach(() => {
  site = new ServedContent();
});
afterEach(() => site.stop());

const preview = (headers: Record<string, string | undefined> = {}, method?: string) =>
  site.ask('preview', QUESTION, headers, method);
const bearer = (token: string) => ({ Authorization: `Bearer ${token}`, Origin: undefined });

function expectNothing(answer: Answer): void {
  expect(answer.text).not.toContain(SECRET);
  expect(site.previews).toEqual([]);
}

describe('on an editor’s own computer', () => {
  beforeEach(() => site.start(localCallers));

  it('the page of this server gets a preview', async () => {
    expect((await preview()).text).toContain(SECRET);
  });

  it.each<[string, Record<string, string | undefined>, string?]>([
    ['no Origin', { Origin: undefined }],
    ['another site', { Origin: 'https://evil.example' }],
    ['another local port', { Origin: 'http://localhost:1' }],
    ['a form', { 'Content-Type': 'text/plain' }],
    ['an address that is opened', {}, 'GET'],
  ])('%s gets nothing', async (_who, headers, method) => {
    const answer = await preview(headers, method);
    expect(answer.status).toBe(403);
    expectNothing(answer);
  });
});

describe('with a forge', () => {
  let forge: Forge;
  let server: Server;
  let repository: TestRepository;
  let apiRoot: string;
  let clock: number;
  let tokens: Record<'editor' | 'reader', string>;

  const asked = () => forge.log.filter((line) => REPOSITORY_ASKED.test(line)).length;

  beforeAll(async () => {
    repository = new TestRepository(mkdtempSync(join(tmpdir(), 'editor-service-forge-')));
    repository.write('x.md', 'x\n');
    repository.commit();
    const app = express();
    server = createServer(app).listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    const address = `http://localhost:${(server.address() as AddressInfo).port}`;
    forge = await startForge({
      workDir: repository.dir,
      people: [EDITOR, READER],
      forgeUrl: `${address}/git`,
      redirectUrl: `${address}/admin/`,
    });
    apiRoot = `${address}/git/api/v1`;
    app.use('/git', forge.router);
  });
  afterAll(async () => {
    await forge.close();
    await stopForges();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    rmSync(repository.dir, { recursive: true, force: true });
  });

  const callers = (more: object = {}): Callers =>
    forgeCallers({ name: 'forgejo', repo: forge.name, apiRoot, ...more }, () => clock);
  beforeEach(async () => {
    clock = 0;
    tokens = { editor: await forge.token(EDITOR), reader: await forge.token(READER) };
    forge.log.length = 0;
    await site.start(() => callers());
  });

  it('who may write gets a preview; the forge is asked once a minute', async () => {
    for (const at of [0, 1, 59_000]) {
      clock = at;
      expect((await preview(bearer(tokens.editor))).text).toContain(SECRET);
    }
    expect(asked()).toBe(1);
    clock = 61_000;
    expect((await preview(bearer(tokens.editor))).status).toBe(200);
    expect(asked()).toBe(2);
  });

  it('who may only read, or has no token, a made-up one or one in the wrong place gets nothing', async () => {
    const answers: [number, Record<string, string | undefined>, string?][] = [
      [403, bearer(tokens.reader)],
      [401, { Authorization: undefined }],
      [401, bearer('a'.repeat(40))],
      [401, { Authorization: `Basic ${btoa(`x:${tokens.editor}`)}` }],
      [401, { Authorization: 'Bearer ' }],
      [401, { Cookie: `token=${tokens.editor}` }],
      [403, { ...bearer(tokens.editor), 'Content-Type': 'text/plain' }],
      [403, bearer(tokens.editor), 'GET'],
    ];
    for (const [status, headers, method] of answers) {
      const answer = await preview(headers, method);
      expect(answer.status, JSON.stringify(headers)).toBe(status);
      expectNothing(answer);
    }
  });

  it('a token that has expired gets nothing after a minute', async () => {
    expect((await preview(bearer(tokens.editor))).status).toBe(200);
    await forge.expireTokens();
    clock = 61_000;
    site.previews.length = 0;
    const answer = await preview(bearer(tokens.editor));
    expect(answer.status).toBe(401);
    expectNothing(answer);
  });

  it('nobody gets anything while the forge cannot be asked', async () => {
    await site.stop();
    site = new ServedContent();
    await site.start(() => callers({ apiRoot: 'http://127.0.0.1:1/api/v1' }));
    const answer = await preview(bearer(tokens.editor));
    expect(answer.status).toBe(503);
    expectNothing(answer);
  });
});

/** A forge that answers every request alike, and what it was asked. */
async function answering(status: number, body: object) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers.authorization}`);
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  return { server, asked, apiRoot: `http://127.0.0.1:${port}/api` };
}

it.each<[string, string, object, number, string]>([
  ['github', 'a/b', { permissions: { push: true } }, 200, '/api/repos/a/b Bearer 12345678'],
  ['github', 'a/b', { permissions: { push: false } }, 403, '/api/repos/a/b Bearer 12345678'],
  ['github', 'a/b', {}, 403, '/api/repos/a/b Bearer 12345678'],
  [
    'gitlab',
    'a/b/c',
    { permissions: { project_access: { access_level: 30 }, group_access: null } },
    200,
    '/api/projects/a%2Fb%2Fc Bearer 12345678',
  ],
  [
    'gitlab',
    'a/b/c',
    { permissions: { project_access: null, group_access: { access_level: 20 } } },
    403,
    '/api/projects/a%2Fb%2Fc Bearer 12345678',
  ],
])('%s, %s: %j gives %i', async (name, repo, body, status, question) => {
  const forge = await answering(200, body);
  await site.start(() => forgeCallers({ name, repo, apiRoot: forge.apiRoot }));
  expect((await preview(bearer('12345678'))).status).toBe(status);
  expect(forge.asked).toEqual([question]);
  forge.server.close();
});

it('is asked by the backend of the site; the local one has callers of its own', () => {
  const github = { CMS_BACKEND: 'github', CMS_REPO: 'a/b', CMS_LOGIN_URL: 'https://x.example' };
  expect(forgeOf(backendSettings(github))).toMatchObject({ apiRoot: 'https://api.github.com' });
  expect(forgeOf(backendSettings({}))).toBeUndefined();
});
