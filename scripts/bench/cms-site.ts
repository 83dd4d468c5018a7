/** The site of the CMS benchmark: a repository with many documents, its CMS server and /admin/. */
import { execFileSync } from 'node:child_process';
import {
  createReadStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import express, { type RequestHandler } from 'express';
import { buildAdmin } from '#scripts/build-admin.ts';
import { compressedCopies } from '#scripts/compress.ts';
import { filesIn } from '#scripts/site-files.ts';
import { createCmsServer } from '#scripts/cms-server/cms-server.ts';
import { generateContent } from './generate-content.ts';

/** Serves the compressed copy of a file if there is one, as production servers do. */
const compressedFirst =
  (outDir: string): RequestHandler =>
  (request, response, next) => {
    const copy = join(outDir, `${request.path}.br`);
    if (request.path.includes('..') || !existsSync(copy)) return next();
    response.type(extname(request.path)).set('Content-Encoding', 'br');
    createReadStream(copy).pipe(response);
  };

/** @param count documents in addition to those of the test site */
export async function openCmsServer(count: number) {
  const repoDir = mkdtempSync(join(tmpdir(), 'minh-bach-bench-cms-'));
  const contentDir = join(repoDir, 'content');
  generateContent(count, contentDir);
  writeFileSync(join(repoDir, '.gitignore'), 'dist/\n');
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Đo', '-c', 'user.email=do@example.invalid', ...args], {
      cwd: repoDir,
    });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '-A');
  git('commit', '--quiet', '-m', 'Bắt đầu');
  const app = express();
  const server = app.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const outDir = join(repoDir, 'dist');
  await buildAdmin({ outDir, contentDir, basePath: '/', siteUrl: origin });
  for (const file of filesIn(outDir)) {
    const copies = compressedCopies(file, readFileSync(join(outDir, file)));
    for (const [ending, copy] of copies) writeFileSync(join(outDir, file + ending), copy);
  }
  const cmsServer = createCmsServer({ repoDir, origin, onPublished: () => undefined });
  app.use('/cms/api/v1', cmsServer.handle);
  app.use(compressedFirst(outDir), express.static(outDir));
  // Before the first request, as in `npm start`.
  await cmsServer.ready();
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await cmsServer.close();
    rmSync(repoDir, { recursive: true, force: true });
  };
  return { origin, close };
}
