/**
 * Before `npm pack`: writes into `shipped/` what the package `minh-bach` consists of. Node removes
 * types only outside node_modules, so each file that the commands reach becomes JavaScript, at the
 * same place under the same name, with the same lines and columns: a fault is found in the source.
 * The bundles of the pages and of /admin/ are in it, so a content repository needs no bundler.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin, stripTypeScriptTypes } from 'node:module';
import { dirname, extname, join, normalize, relative } from 'node:path';
import { parseSync } from 'vite';
import { makeAdminBundle } from './bundles/admin.ts';
import { pagesBundle } from './bundles/pages.ts';
import { PAGES_SOURCES } from './publisher/code-bundle.ts';
import { filesIn } from './site-files.ts';
import { BUNDLES, ROOT, versionOf } from './software.ts';

const SHIPPED = join(ROOT, 'shipped');
/** What Node starts; the rest is reached from these. */
const ENTRIES = ['scripts/cli.ts', 'src/lib/node/pdf/worker.ts'];
/** Bundlers run in the repository only. */
const IS_UNSHIPPED = /^scripts\/bundles\//;
/** Read at run time, or copied by administrators; modules in them come by themselves. */
const FILES = ['package.json', 'content', 'cms/handbook', 'cms/guides', 'scripts/deploy'];

interface PackageJson {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly imports: Readonly<Record<string, string>>;
}
const { dependencies, imports } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
) as PackageJson;

type Node = Readonly<Record<string, unknown>>;

/** What a node of the syntax tree names: an import, or an address of `import.meta.resolve`, `new URL`. */
function specifierOf({ type, source, callee, arguments: given }: Node): unknown {
  if (source) return (source as Node)['value'];
  if (type !== 'CallExpression' && type !== 'NewExpression') return undefined;
  const [first, second] = given as readonly (Node | undefined)[];
  // `import.meta.resolve(x)` or `new URL(x, import.meta.url)`
  const isOfModule = (node: unknown) =>
    ((node as Node | undefined)?.['object'] as Node | undefined)?.['type'] === 'MetaProperty';
  if (!isOfModule(callee) && !isOfModule(second)) return undefined;
  const [quasi] = (first?.['quasis'] ?? []) as readonly { value: { cooked: string } }[];
  const name = quasi ? quasi.value.cooked : first?.['value'];
  return type === 'NewExpression' ? `./${String(name)}` : name;
}

/** All that a module imports, and the modules that it gives to threads and processes. */
function specifiersIn(code: string): string[] {
  const found: unknown[] = [];
  const look = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    if ('type' in node) found.push(specifierOf(node as Node));
    for (const child of Object.values(node)) look(child);
  };
  look(parseSync('module.js', code).program);
  return found.filter((each) => typeof each === 'string');
}

/** The path of a module of the project; undefined for others. */
function moduleOf(specifier: string, from: string): string | undefined {
  if (specifier.startsWith('.')) return normalize(join(dirname(from), specifier));
  for (const [name, target] of Object.entries(imports))
    if (specifier.startsWith(name.slice(0, -1)))
      return normalize(target.replace('*', specifier.slice(name.length - 1)));
  return undefined;
}

const named = (code: string) =>
  code.replaceAll(/(['"`])((?:#|\.{1,2}\/)[^'"`\n]*)\.ts\1/g, '$1$2.js$1');

function write(path: string, data: string | Uint8Array): void {
  const target = join(SHIPPED, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, data);
}

/** Writes all modules that are reached. @returns the packages that they import */
function writeModules(): Set<string> {
  const packages = new Set<string>();
  const found = new Set(ENTRIES);
  for (const path of found) {
    const code = stripTypeScriptTypes(readFileSync(join(ROOT, path), 'utf8'));
    for (const specifier of specifiersIn(code)) {
      const module = moduleOf(specifier, path);
      if (!module) packages.add(specifier);
      else if (extname(module) === '.ts') {
        if (!IS_UNSHIPPED.test(module)) found.add(module);
      } else if (extname(module)) write(module, readFileSync(join(ROOT, module)));
    }
    write(path.replace(/\.ts$/, '.js'), named(code));
  }
  return packages;
}

/** Writes a bundle. @returns the packages that it imports */
function writeBundle(name: string, from: string): string[] {
  return filesIn(from).flatMap((file) => {
    const bytes = readFileSync(join(from, file));
    const isCode = extname(file) === '.mjs';
    write(join(BUNDLES, name, file), isCode ? named(String(bytes)) : bytes);
    return isCode ? specifiersIn(String(bytes)).filter((each) => /^[@\w]/.test(each)) : [];
  });
}

/** @throws Error naming what is imported and not in `dependencies`, or the other way round */
function assertDeclared(specifiers: Iterable<string>): void {
  const used = new Set(['node']);
  for (const specifier of specifiers)
    if (!isBuiltin(specifier))
      used.add(
        specifier
          .split('/')
          .slice(0, specifier.startsWith('@') ? 2 : 1)
          .join('/'),
      );
  const declared = new Set(Object.keys(dependencies));
  const missing = [...used.difference(declared)];
  const idle = [...declared.difference(used)];
  if (missing.length + idle.length > 0)
    throw new Error(
      `dependencies of package.json: missing ${missing.join(', ') || '–'}; not imported at run time ${idle.join(', ') || '–'}`,
    );
}

rmSync(SHIPPED, { recursive: true, force: true });
const packages = writeModules();
for (const path of FILES)
  cpSync(join(ROOT, path), join(SHIPPED, path), {
    recursive: true,
    filter: (source) => !/\.tsx?$/.test(source),
  });
const pages = await pagesBundle(versionOf(PAGES_SOURCES), console.log);
const bundled = [...writeBundle('pages', pages), ...writeBundle('admin', await makeAdminBundle())];
assertDeclared([...packages, ...bundled]);
const digest = createHash('sha256');
for (const file of filesIn(SHIPPED).sort())
  digest
    .update(file)
    .update('\0')
    .update(readFileSync(join(SHIPPED, file)))
    .update('\0');
write(join(BUNDLES, 'version'), digest.digest('hex').slice(0, 20));
console.log(`${relative(ROOT, SHIPPED)}/: ${filesIn(SHIPPED).length} tệp`);
