/**
 * Serves indexes as a static server does that zips texts (nginx, GitHub Pages): scripts and JSON by
 * gzip, files that are zipped already as they are. Counts every byte that it sends, headers too.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const TEXTS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
};
/** A page without anything: what is measured is the search. */
const EMPTY = '<!doctype html><html lang="vi"><link rel="icon" href="data:,"><title>Đo</title>';

interface Served {
  readonly data: Buffer;
  readonly type: string | undefined;
}

export interface FileServer {
  readonly origin: string;
  /** Bytes sent so far, on all connections. */
  sent(): number;
  /** Takes a file in; zipped now, so that nobody waits for that later. */
  add(path: string, data: Buffer): void;
  addFolder(path: string, dir: string): void;
  close(): Promise<void>;
}

export async function serveFiles(): Promise<FileServer> {
  const files = new Map<string, Served>();
  const sockets = new Set<Socket>();
  let closed = 0;

  const add = (path: string, data: Buffer): void => {
    const type = TEXTS[extname(path)];
    files.set(path, { data: type ? gzipSync(data) : data, type });
  };
  add('/index.html', Buffer.from(EMPTY));

  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/\?.*$/, '').replace(/\/$/, '/index.html');
    const file = files.get(decodeURIComponent(path));
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Cache-Control', 'max-age=600');
    response.setHeader('Content-Type', file.type ?? 'application/octet-stream');
    if (file.type) response.setHeader('Content-Encoding', 'gzip');
    response.end(file.data);
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => {
      closed += socket.bytesWritten;
      sockets.delete(socket);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('Máy chủ thử không mở được cổng');

  return {
    origin: `http://127.0.0.1:${address.port}`,
    sent: () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, closed),
    add,
    addFolder: (path, dir) => {
      for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const file = join(entry.parentPath, entry.name);
        add(`${path}${relative(dir, file).split(sep).join('/')}`, readFileSync(file));
      }
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
}
