/** The same texts built by Hugo and indexed by Pagefind as it comes: a measure of the machine. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

const HUGO = '0.131';
const HOW =
  'có bản dựng sẵn ở https://github.com/gohugoio/hugo/releases/tag/v0.131.0, hoặc: go install github.com/gohugoio/hugo@v0.131.0';

/** Pages, lists of 50, lists by issuer and field: the least that shows the same texts. */
const SITE = {
  'hugo.toml': `baseURL = 'http://localhost/'
title = 'Văn bản'
languageCode = 'vi'
buildFuture = true
disableKinds = ['RSS']
[pagination]
pagerSize = 50
[taxonomies]
issuer = 'issuer'
field = 'fields'
[frontmatter]
date = ['issuedOn']
`,
  'layouts/_default/baseof.html': `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><header><a href="/">{{ site.Title }}</a></header><main>{{ block "main" . }}{{ end }}</main></body></html>
`,
  'layouts/_default/single.html': `{{ define "main" }}<article data-pagefind-body><h1>{{ .Title }}</h1>
<p>{{ .Params.number }}, {{ .Params.issuedOn }}, {{ .Params.issuer }}</p><p>{{ .Params.summary }}</p>
<ul>{{ range .Params.relations }}<li>{{ .kind }}{{ with .to }}{{ with site.GetPage (printf "/van-ban/%s" .) }} <a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}</li>{{ end }}</ul>
{{ .Content }}</article>{{ end }}
`,
  'layouts/_default/list.html': `{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Paginator.Pages }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.number }}</li>{{ end }}</ul>
{{ template "_internal/pagination.html" . }}{{ end }}
`,
};

/** Why Hugo cannot be measured here; undefined where it can. */
function whyNoHugo(): string | undefined {
  const { stdout, error } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  if (error) return `Bỏ qua Hugo và Pagefind: máy này không có lệnh hugo (${HOW}).`;
  const [, version = '?'] = /v(\d+\.\d+)/.exec(stdout) ?? [];
  return version === HUGO
    ? undefined
    : `Bỏ qua Hugo và Pagefind: hugo ở đây là bản ${version}, cần ${HUGO} (${HOW}).`;
}

interface Peers {
  readonly hugo: number;
  readonly pagefind: number;
}

/**
 * Measures both, in seconds.
 * @param dir an empty folder
 * @returns why not, where Hugo is missing
 * @throws Error when one of them fails
 */
export async function measurePeers(contentDir: string, dir: string): Promise<Peers | string> {
  const why = whyNoHugo();
  if (why !== undefined) return why;
  mkdirSync(join(dir, 'layouts/_default'), { recursive: true });
  for (const [name, text] of Object.entries(SITE)) writeFileSync(join(dir, name), text);
  cpSync(join(contentDir, 'directives'), join(dir, 'content/van-ban'), { recursive: true });
  const start = performance.now();
  execFileSync('hugo', ['--source', dir, '--quiet'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const built = performance.now();
  const { index, errors } = await createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(errors.join('\n'));
  const { errors: faults } = await index.addDirectory({ path: join(dir, 'public') });
  if (faults.length > 0) throw new Error(faults.join('\n'));
  await index.writeFiles({ outputPath: join(dir, 'public/pagefind') });
  await close();
  return { hugo: (built - start) / 1000, pagefind: (performance.now() - built) / 1000 };
}
