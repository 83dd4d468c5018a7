/**
 * Redirects by HTTP, for servers that send them; the pages at the former addresses remain for those
 * that do not. The same list in the format of each server.
 */
import type { Moved } from './former.ts';

/** Below the built site. */
export const REDIRECTS = {
  list: 'chuyen-huong/dia-chi.json',
  nginx: 'chuyen-huong/nginx.map',
  caddy: 'chuyen-huong/Caddyfile',
  hosts: '_redirects',
} as const;

/**
 * Every address that moved: pages, those below them, and the files named like them.
 * @param moves of pages, with a slash at both ends
 * @param addresses of the site, former ones left out
 */
export function allMoves(moves: readonly Moved[], addresses: readonly string[]): Moved[] {
  return moves.flatMap(({ from, to, alone }) => {
    if (alone) return [{ from, to }];
    const [before, now] = [from.slice(0, -1), to.slice(0, -1)];
    return addresses
      .filter((address) => address.startsWith(to) || address.startsWith(`${now}.`))
      .map((address) => ({ from: before + address.slice(now.length), to: address }));
  });
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

/** Those files by their address, with the addresses as the server receives them. */
export const redirectFiles = (
  moves: readonly Moved[],
  base: string,
): Readonly<Record<string, string>> => {
  const below = moves.map(({ from, to }) => ({ from: base + from, to: base + to }));
  return {
    [`/${REDIRECTS.list}`]: JSON.stringify(below),
    [`/${REDIRECTS.nginx}`]: nginxMap(below),
    [`/${REDIRECTS.caddy}`]: caddyMap(below),
    [`/${REDIRECTS.hosts}`]: redirectsFile(below),
  };
};
