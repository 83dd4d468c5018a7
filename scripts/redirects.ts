/**
 * Redirects by HTTP, for servers that send them; the pages at the former addresses remain for those
 * that do not. Astro writes the list of moved pages (`src/pages/chuyen-huong/`); this adds the
 * files next to the pages (data, calendars, tables), and writes the list in each server's format.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Moved } from '#domain/address/former.ts';

/** Below the built site. */
export const REDIRECTS = {
  list: 'chuyen-huong/dia-chi.json',
  nginx: 'chuyen-huong/nginx.map',
  caddy: 'chuyen-huong/Caddyfile',
  hosts: '_redirects',
} as const;

const COPY = /\.(?:br|gz)$/;

/** `van-ban/x/index.html` → `/van-ban/x/`. */
const addressOf = (file: string): string => `/${file}`.replace(/\/index\.html$/, '/');

/**
 * Every address that moved: pages, those below them, and the files named like them.
 * @param moves of pages, with a slash at both ends
 * @param files of the built site, as paths below it
 */
export function allMoves(moves: readonly Moved[], files: readonly string[]): Moved[] {
  const addresses = files.filter((file) => !COPY.test(file)).map(addressOf);
  return moves.flatMap(({ from, to, alone }) => {
    if (alone) return [{ from, to }];
    const [before, now] = [from.slice(0, -1), to.slice(0, -1)];
    return addresses
      .filter((address) => address.startsWith(to) || address.startsWith(`${now}.`))
      .map((address) => ({ from: before + address.slice(now.length), to: address }));
  });
}

/** The parts of a redirect page that name its target. */
const HEAD_AND_MAIN = /<head[^]*?<\/head>|<main[^]*?<\/main>/g;

/**
 * The redirect page for an address below a moved page, made from Astro's redirect page for that
 * page: without it the address would fail until the server has reloaded the list.
 * @param html the redirect page at the former address in `moved`
 */
export const pageBelow = (html: string, moved: Moved, below: Moved): string =>
  html.replace(HEAD_AND_MAIN, (part) => part.replaceAll(`${moved.to}"`, `${below.to}"`));

async function writePagesBelow(
  dir: string,
  pages: readonly Moved[],
  moves: readonly Moved[],
): Promise<void> {
  for (const below of moves.filter(({ from }) => from.endsWith('/'))) {
    const file = join(dir, below.from, 'index.html');
    const moved = pages.find(({ from }) => below.from.startsWith(from));
    if (!moved || existsSync(file)) continue;
    const html = await readFile(join(dir, moved.from, 'index.html'), 'utf8');
    await mkdir(join(dir, below.from), { recursive: true });
    await writeFile(file, pageBelow(html, moved, below));
  }
}

const lines = (moves: readonly Moved[], line: (move: Moved) => string): string =>
  moves.map((move) => `${line(move)}\n`).join('');

/** Lines of a `map`. */
export const nginxMap = (moves: readonly Moved[]): string =>
  lines(moves, ({ from, to }) => `"${from}" "${to}";`);

/** @see https://caddyserver.com/docs/caddyfile/directives/map */
export const caddyMap = (moves: readonly Moved[]): string =>
  moves.length === 0
    ? ''
    : `map {path} {minhbach_moved} {
${lines(moves, ({ from, to }) => `\t"${from}" "${to}"`)}\tdefault ""
}
@minhbach_moved_asked expression \`{minhbach_moved} != "" && {query} != ""\`
redir @minhbach_moved_asked {minhbach_moved}?{query} 301
@minhbach_moved expression \`{minhbach_moved} != ""\`
redir @minhbach_moved {minhbach_moved} 301
`;

/** @see https://developers.cloudflare.com/pages/configuration/redirects/ */
export const redirectsFile = (moves: readonly Moved[]): string =>
  lines(moves, ({ from, to }) => `${from} ${to} 301`);

/**
 * Completes the list that Astro left in the built site.
 * @param basePath of the site, with both slashes
 * @returns how many addresses moved
 */
export async function writeRedirects(dir: string, basePath: string): Promise<number> {
  const pages = JSON.parse(await readFile(join(dir, REDIRECTS.list), 'utf8')) as Moved[];
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .sort();
  const base = basePath.replace(/\/$/, '');
  const below = allMoves(pages, files);
  await writePagesBelow(dir, pages, below);
  const moves = below.map(({ from, to }) => ({ from: base + from, to: base + to }));
  await mkdir(join(dir, REDIRECTS.nginx, '..'), { recursive: true });
  await Promise.all([
    writeFile(join(dir, REDIRECTS.list), JSON.stringify(moves)),
    writeFile(join(dir, REDIRECTS.nginx), nginxMap(moves)),
    writeFile(join(dir, REDIRECTS.caddy), caddyMap(moves)),
    writeFile(join(dir, REDIRECTS.hosts), redirectsFile(moves)),
  ]);
  return moves.length;
}

/** Finds where an address of a built site moved; reads the list again after a rebuild. */
export function redirectReader(dir: string): (path: string) => string | undefined {
  const file = join(dir, REDIRECTS.list);
  let known = { at: -1, moves: new Map<string, string>() };
  return (path) => {
    const at = existsSync(file) ? statSync(file).mtimeMs : -1;
    if (at !== known.at) {
      const list = at < 0 ? [] : (JSON.parse(readFileSync(file, 'utf8')) as Moved[]);
      known = { at, moves: new Map(list.map(({ from, to }) => [from, to])) };
    }
    return known.moves.get(path);
  };
}
