/** Modules that import one another in a cycle depend on the order in which they are loaded. */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

type Graph = ReadonlyMap<string, readonly string[]>;

/** The first cycle found, its first module again at its end. */
function findCycle(graph: Graph): string[] | undefined {
  const done = new Set<string>();
  const visit = (module: string, above: readonly string[]): string[] | undefined => {
    const at = above.indexOf(module);
    if (at >= 0) return [...above.slice(at), module];
    if (done.has(module)) return undefined;
    done.add(module);
    for (const next of graph.get(module) ?? []) {
      const cycle = visit(next, [...above, module]);
      if (cycle) return cycle;
    }
    return undefined;
  };
  for (const module of graph.keys()) {
    const cycle = visit(module, []);
    if (cycle) return cycle;
  }
  return undefined;
}

/** Imports that exist at run time: neither types nor `import()`. */
const STATIC = /^(?:import|export)\s(?!type\b)(?:[^'";]*?\sfrom\s)?\s*'([^']+)'/gm;

const { imports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  imports: Record<string, string>;
};
const ALIASES = Object.entries(imports).map(([from, to]) =>
  [from, to].map((path) => path.slice(0, -1)),
);

const HOOKS = 'cms/hooks.ts';
/** Packages whose patched modules import `cms/hooks.ts`: one of its modules may import none of them. */
const HOOKED = globSync('cms/patches/*.patch')
  .filter((patch) => readFileSync(patch, 'utf8').includes("'minh-bach/hooks'"))
  .map((patch) => posix.basename(patch).replace(/\+[^+]+\.patch$/, ''));

function resolve(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  const hooked = HOOKED.find((name) => specifier === name || specifier.startsWith(`${name}/`));
  if (hooked) return hooked;
  const [alias = '', folder = ''] = ALIASES.find(([name = '']) => specifier.startsWith(name)) ?? [];
  return alias ? posix.join(folder, specifier.slice(alias.length)) : undefined;
}

function projectGraph(): Graph {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    encoding: 'utf8',
  });
  const modules = listed
    .split('\0')
    .filter((file) => /\.(?:tsx?|js|mjs|astro)$/.test(file) && existsSync(file));
  const imports = modules.map((module): [string, string[]] => {
    const specifiers = [...readFileSync(module, 'utf8').matchAll(STATIC)].map(([, name]) => name);
    return [module, specifiers.flatMap((name) => resolve(module, name ?? '') ?? [])];
  });
  return new Map([...imports, ...HOOKED.map((name): [string, string[]] => [name, [HOOKS]])]);
}

test('a cycle is found, whatever leads to it', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', []],
    ['d', ['b']],
  ]);
  expect(findCycle(graph)).toEqual(['b', 'd', 'b']);
});

test('no module imports itself by way of others', () => {
  const graph = projectGraph();
  const known = [...graph.values()].flat().filter((module) => graph.has(module));
  expect(known.length).toBeGreaterThan(2000);
  expect(HOOKED).toContain('decap-cms-core');
  expect(graph.has(HOOKS)).toBe(true);
  expect(findCycle(graph)).toBeUndefined();
});

test('what judges one record, for the forms of the CMS, needs no Node', () => {
  const graph = projectGraph();
  const reached = new Set(['src/check/one-record.ts']);
  for (const module of reached)
    for (const next of graph.get(module) ?? []) if (graph.has(next)) reached.add(next);
  expect(reached.size).toBeGreaterThan(50);
  const onNode = [...reached].filter((module) => /'node:/.test(readFileSync(module, 'utf8')));
  expect(onNode).toEqual([]);
});
