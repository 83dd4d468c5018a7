/** decap-server's git middleware as a function: a request body in, status and answer out. */
import { createRequire } from 'node:module';
import express, { type Express, type Request, type Response } from 'express';

interface Middlewares {
  registerLocalGit: (app: Express, options: { logLevel: string }) => Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export type DecapServer = (request: Request, response: Response) => Promise<Answer>;

const MOUNT = '/api/v1';
const REPOSITORY = 'GIT_REPO_DIRECTORY';

/** @param repository the work tree it may check out and commit in */
export async function decapServer(repository: string): Promise<DecapServer> {
  const require = createRequire(import.meta.url);
  const { registerLocalGit } = require('decap-server/dist/middlewares.js') as Middlewares;
  const app = express();
  // It takes the folder from the environment, synchronously, before its first await.
  const before = process.env[REPOSITORY];
  process.env[REPOSITORY] = repository;
  const registered = registerLocalGit(app, { logLevel: 'error' });
  if (before === undefined) delete process.env[REPOSITORY];
  else process.env[REPOSITORY] = before;
  await registered;
  return (request, response) => ask(app, request, response);
}

/** Its log writes the whole body, uploads included; this is what JSON.stringify gets instead. */
function abbreviate(body: object): void {
  const { action } = body as { action?: string };
  Object.defineProperty(body, 'toJSON', { value: () => ({ action }), enumerable: false });
}

function ask(app: Express, request: Request, response: Response): Promise<Answer> {
  abbreviate(request.body as object);
  return new Promise((resolve, reject) => {
    const status = response.statusCode;
    response.json = (body: unknown) => {
      resolve({ status: response.statusCode, body });
      response.statusCode = status;
      delete (response as Partial<Response>).json;
      return response;
    };
    request.url = MOUNT;
    app(request, response, (error: unknown) => {
      reject(error instanceof Error ? error : new Error('decap-server không nhận yêu cầu'));
    });
  });
}
