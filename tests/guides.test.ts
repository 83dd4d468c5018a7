/** The guides for operators name what exists: files, variables, commands. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const BACKENDS = ['forgejo', 'gitlab', 'github'];
const GUIDES = ['local', 'deploy', ...BACKENDS];
const fileOf = (name: string) => `cms/guides/${name}.md`;
const read = (file: string) => readFileSync(file, 'utf8');

const variables = (text: string): string[] => [
  ...new Set(text.match(/\b(?:CMS|DEPLOY|DOCTOR)_[A-Z_]+\b/g) ?? []),
];
const KNOWN = [
  ...variables(read('cms/backend/backend-settings.ts')),
  ...variables(read('scripts/deploy/release.ts')),
  ...variables(read('scripts/deploy/ssh-access.ts')),
  ...variables(read('scripts/doctor.ts')),
];

describe.each(GUIDES)('the guide to %s', (name) => {
  const text = read(fileOf(name));

  it('links to files that exist', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link = '']) => link);
    const missing = links.filter((link) => !existsSync(join(dirname(fileOf(name)), link)));
    expect(missing).toEqual([]);
  });

  it('names only variables and commands that are read', () => {
    expect(variables(text).filter((variable) => !KNOWN.includes(variable))).toEqual([]);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const commands = [...text.matchAll(/npm run ([\w-]+)/g)].map(([, command = '']) => command);
    expect(commands.filter((command) => !(command in scripts))).toEqual([]);
  });
});

it('every variable of a backend is in its guide', () => {
  const source = read('cms/backend/backend-settings.ts');
  for (const name of BACKENDS) {
    const [, own = ''] = source.split(`  ${name}: kind(`);
    for (const variable of variables(own.split('  ),\n')[0] ?? ''))
      expect(read(fileOf(name)), `${name}: ${variable}`).toContain(variable);
  }
});
