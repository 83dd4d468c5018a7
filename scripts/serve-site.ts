/** Serves a built site on this machine, with the headers of the recipes for real servers. */
import express, { type Express, type Response } from 'express';
import { createServer, type Server } from 'node:http';
import { relative, sep } from 'node:path';
import { headersFor } from './headers.ts';
import { redirectReader } from './redirects.ts';

export interface SiteServer {
  /** Origin of the site, without a trailing slash. */
  origin: string;
  close(): Promise<void>;
}

/**
 * The site as an Express app.
 * @param outDir the built site; read on each request, so that a rebuild is visible at once
 * @param basePath the path it is served under, with both slashes
 */
export function siteApp(outDir: string, basePath: string): Express {
  const app = express();
  app.disable('x-powered-by');
  const setHeaders = (response: Response, file: string) => {
    const path = `/${relative(outDir, file).split(sep).join('/')}`;
    response.set(headersFor(path.replace(/index\.html$/, '')));
  };
  const movedTo = redirectReader(outDir);
  app.use((request, response, next) => {
    const to = movedTo(request.path);
    if (to === undefined) return next();
    // Must not be cached: a document that gets its first number back would redirect in circles.
    response.set(headersFor(request.path));
    response.redirect(301, to + request.url.slice(request.path.length));
  });
  app.use(basePath, express.static(outDir, { setHeaders, etag: true, cacheControl: false }));
  app.use((_request, response) => {
    response.status(404).set(headersFor('/404.html'));
    response.sendFile('404.html', { root: outDir, cacheControl: false }, (error) => {
      if (error && !response.headersSent) response.type('text/plain').send('Không có trang này.');
    });
  });
  return app;
}

const PORT_TAKEN = (port: number): string =>
  `Cổng ${port} đang có chương trình khác dùng. Hãy tắt chương trình đó, hoặc đặt biến PORT là cổng khác, ví dụ PORT=${port + 1}`;

/**
 * Listens on the loopback addresses only: clients may write into the repository.
 * @param port 0 takes a free one
 * @throws Error in Vietnamese where another program has the port
 */
export async function listen(app: Express, port: number): Promise<SiteServer> {
  const servers: Server[] = [];
  const open = (address: string, wanted: number) =>
    new Promise<number>((done, fail) => {
      const server = createServer(app);
      server.once('error', (error: NodeJS.ErrnoException) =>
        fail(error.code === 'EADDRINUSE' ? new Error(PORT_TAKEN(wanted)) : error),
      );
      server.listen(wanted, address, () => {
        servers.push(server);
        const bound = server.address();
        done(typeof bound === 'object' && bound ? bound.port : wanted);
      });
    });
  const actual = await open('127.0.0.1', port);
  // "localhost" may mean ::1 first; without IPv6 the address above is enough.
  await open('::1', actual).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRNOTAVAIL' && error.code !== 'EAFNOSUPPORT') throw error;
  });
  return {
    origin: `http://localhost:${actual}`,
    close: async () => {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      }
    },
  };
}
