/** Faults in the files of any built site: links, heads, feeds. */
import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** The built test site; TEST_SITE names an existing build. */
export const TEST_SITE = resolve(process.env['TEST_SITE'] ?? '.cache/test-site/dist');

/** All files with that extension, without the CMS (not a page of the site) and the search index. */
export const filesIn = (root: string, ending: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !relative(root, file).startsWith('admin') && !file.includes('/pagefind/'));

/** Their HTML by address: `/`, `/van-ban/`, `/404.html`. */
export type Pages = ReadonlyMap<string, string>;

export const readPages = (root: string): Pages =>
  new Map(
    filesIn(root, '.html').map((file) => [
      `/${relative(root, file).replace(/index\.html$/, '')}`,
      readFileSync(file, 'utf8'),
    ]),
  );

/** Decodes `&amp;` and the like in attribute values. */
const decode = (text: string) =>
  text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#38;', '&');

/** Values of that attribute anywhere on the page. */
export const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map((match) =>
    decode(match[1] ?? ''),
  );

/** Pages that only redirect from a former address. */
export const leadsOn = (html: string) => html.includes('http-equiv="refresh"');

interface Target {
  readonly path: string;
  readonly anchor: string;
}

/** The target of an address on this site; undefined when it is elsewhere or in the CMS. */
function targetOf(address: string, base: string): Target | undefined {
  const url = new URL(address, base);
  if (url.origin !== new URL(base).origin || url.pathname.startsWith('/admin/')) return undefined;
  return {
    path: decodeURIComponent(url.pathname),
    anchor: decodeURIComponent(url.hash.slice(1)),
  };
}

const origin = (pages: Pages): string =>
  new URL(/<link rel="canonical" href="([^"]+)"/.exec(pages.get('/') ?? '')?.[1] ?? 'http://site')
    .origin;

/** All addresses in a page, including those for machines in its head. */
function addressesOn(html: string, site: string): string[] {
  const absolute = attributes(html, 'content').filter((value) => value.startsWith(`${site}/`));
  const pictures = attributes(html, 'srcset').flatMap((set) =>
    set.split(',').map((one) => one.trim().split(' ')[0] ?? ''),
  );
  return [...attributes(html, 'href'), ...attributes(html, 'src'), ...absolute, ...pictures];
}

/** Full addresses of this site in a feed, sitemap or data file; `/#name` is only a name (DCAT). */
const addressesIn = (text: string, site: string): string[] =>
  text
    .split(/["'<>\s,\\]+/)
    .filter((word) => word.startsWith(`${site}/`) && !word.startsWith(`${site}/#`));

/** @returns dead links of pages, sitemaps, feeds and data files: no such file or anchor */
export function brokenLinks(root: string, pages: Pages): string[] {
  const site = origin(pages);
  const ids = new Map([...pages].map(([path, html]) => [path, new Set(attributes(html, 'id'))]));
  const isFile = (path: string): boolean => {
    const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
    return existsSync(file) && statSync(file).isFile();
  };
  const broken = new Map<string, string[]>();
  const follow = (from: string, addresses: readonly string[]): void => {
    for (const address of new Set(addresses)) {
      const target = targetOf(address, `${site}${from}`);
      if (!target) continue;
      const { path, anchor } = target;
      if (isFile(path) && (!anchor || ids.get(path)?.has(anchor))) continue;
      broken.set(`${path}#${anchor}`, [...(broken.get(`${path}#${anchor}`) ?? []), from]);
    }
  };
  for (const [path, html] of pages) follow(path, addressesOn(html, site));
  for (const end of ['.xml', '.json', '.ics', '.csv', '.txt'])
    for (const file of filesIn(root, end))
      follow(`/${relative(root, file)}`, addressesIn(readFileSync(file, 'utf8'), site));
  return [...broken].map(([to, [from, ...more]]) => `${to} from ${from} and ${more.length} more`);
}

/** @returns pages without a title or without exactly one main heading */
export const badHeads = (pages: Pages): string[] =>
  [...pages]
    .filter(
      ([, html]) =>
        !/<title>[^<]*\S[^<]*<\/title>/.test(html) ||
        (!leadsOn(html) && html.match(/<h1[\s>]/g)?.length !== 1),
    )
    .map(([path]) => path);

/** Pages by their template, the longest first: most faults are possible in it. */
export function pagesByTemplate(pages: Pages): Map<string, string[]> {
  const routes = globSync('**/*.astro', { cwd: 'src/pages' })
    .map((file) => ({
      file,
      // Astro's ranking: fixed names before `[one]`, and that before `[...many]`.
      rank: file.replace(/\[\.{3}\w+\]/g, '~~').replace(/\[\w+\]/g, '~'),
      shape: new RegExp(
        `^/${file
          .replace(/(?:index)?\.astro$/, '')
          .replace(/\[\.{3}\w+\]/g, '.*')
          .replace(/\[\w+\]/g, '[^/]+')}(?:/|\\.html)?$`,
      ),
    }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const templates = new Map<string, string[]>();
  for (const [path, html] of [...pages].sort(([, a], [, b]) => b.length - a.length)) {
    const file = routes.find(({ shape }) => shape.test(path))?.file;
    if (file !== undefined && !leadsOn(html))
      templates.set(file, [...(templates.get(file) ?? []), path]);
  }
  return templates;
}
