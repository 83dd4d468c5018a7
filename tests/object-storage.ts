/**
 * Object storage on this machine for the tests: moto's server, which speaks the S3 protocol, behind a
 * proxy of ours that notes each request in its order, answers in the service's place, or breaks off.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './ssh-server.ts';
import { programPath } from './system-programs.ts';

export interface Asked {
  readonly method: string;
  /** Below the bucket, or '' for the bucket itself. */
  readonly path: string;
}
/** What the proxy does instead of passing a request on. */
type Instead = (asked: Asked, response: ServerResponse) => boolean;

export interface ObjectStorage {
  /** Variables of rclone for a connection `kho`, and of the address of a bucket. */
  readonly env: Readonly<Record<string, string>>;
  /** Requests since the last `reset`, in the order in which they were answered. */
  readonly asked: readonly Asked[];
  /** Headers and text as the service keeps them. */
  readonly read: (path: string) => Promise<{ headers: Headers; text: string; status: number }>;
  /** Writes, or with undefined deletes, a file as someone at the service's console would. */
  readonly edit: (path: string, text: string | undefined) => Promise<void>;
  readonly paths: () => Promise<string[]>;
  /** Empties the service, makes the bucket `trang`, forgets requests and the replacement. */
  readonly reset: (instead?: Instead) => Promise<void>;
  readonly replace: (instead: Instead) => void;
  readonly close: () => Promise<void>;
}

const BUCKET = 'trang';
/** moto checks no signature, but wants to see one. */
const AUTHORIZATION =
  'AWS4-HMAC-SHA256 Credential=khoa/20261129/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0';

async function untilItAnswers(origin: string, server: ChildProcess): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`moto_server ended: ${server.exitCode}`);
    const answer = await fetch(`${origin}/moto-api/`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(50);
  }
}

export async function startObjectStorage(): Promise<ObjectStorage> {
  const inner = await freePort();
  const origin = `http://127.0.0.1:${inner}`;
  const server = spawn(programPath('moto_server'), ['-H', '127.0.0.1', '-p', String(inner)], {
    stdio: 'ignore',
  });
  await untilItAnswers(origin, server);
  let asked: Asked[] = [];
  let instead: Instead = () => false;

  const pass = (incoming: IncomingMessage, response: ServerResponse): void => {
    const { method = '', url = '', headers } = incoming;
    const { pathname } = new URL(url, origin);
    const one = { method, path: decodeURIComponent(pathname).replace(/^\/[^/]*\/?/, '') };
    if (instead(one, response)) {
      incoming.resume();
      return;
    }
    const onward = request(origin + url, { method, headers }, (answer) => {
      asked.push(one);
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    incoming.pipe(onward);
  };
  const proxy = createServer(pass).listen(0, '127.0.0.1');
  await new Promise((done) => proxy.once('listening', done));
  const { port } = proxy.address() as AddressInfo;

  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${origin}/${BUCKET}${path}`, { ...init, headers: { Authorization: AUTHORIZATION } });

  const reset = async (replacement: Instead = () => false): Promise<void> => {
    await fetch(`${origin}/moto-api/reset`, { method: 'POST' });
    await call('', { method: 'PUT' });
    asked = [];
    instead = replacement;
  };
  await reset();
  return {
    env: {
      RCLONE_CONFIG: '/dev/null',
      RCLONE_CONFIG_KHO_TYPE: 's3',
      RCLONE_CONFIG_KHO_PROVIDER: 'Other',
      RCLONE_CONFIG_KHO_ENDPOINT: `http://127.0.0.1:${port}`,
      RCLONE_CONFIG_KHO_REGION: 'us-east-1',
      RCLONE_CONFIG_KHO_ACCESS_KEY_ID: 'khoa',
      RCLONE_CONFIG_KHO_SECRET_ACCESS_KEY: 'bi-mat',
      // rclone 1.60 fails where this one is set for other programs.
      AWS_CA_BUNDLE: '',
      DEPLOY_TARGET: `rclone:kho:${BUCKET}`,
    },
    get asked() {
      return asked;
    },
    read: async (path) => {
      const answer = await call(`/${path}`);
      return { headers: answer.headers, text: await answer.text(), status: answer.status };
    },
    edit: async (path, text) => {
      await call(
        `/${path}`,
        text === undefined ? { method: 'DELETE' } : { method: 'PUT', body: text },
      );
    },
    paths: async () => {
      const list = await (await call('?list-type=2')).text();
      return [...list.matchAll(/<Key>(.*?)<\/Key>/g)].map(([, key = '']) => key).sort();
    },
    reset,
    replace: (replacement) => {
      instead = replacement;
    },
    close: async () => {
      proxy.closeAllConnections();
      await new Promise((done) => proxy.close(done));
      server.kill();
      await new Promise((done) =>
        server.exitCode === null ? server.once('close', done) : done(0),
      );
    },
  };
}
