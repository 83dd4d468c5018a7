/** The files around the content: what git, npm, the forge and the next engineer need. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, YAMLMap, type Document } from 'yaml';
import { slugify } from '#lib/fold-text.ts';
import { packageSource } from '#scripts/software.ts';
import type { Forge } from './answers.ts';
import { titleOf, type Province } from './province.ts';
import { readmeText } from './readme.ts';

/** The verbs of `minh-bach`, which have npm scripts of the same names. */
const VERBS = [
  'start',
  'build',
  'check',
  'import',
  'server',
  'doctor',
  'release',
  'rollback',
  'migrate',
];

const PIPELINES: Readonly<Record<Forge, readonly [from: string, to: string]>> = {
  forgejo: ['forgejo/site.yml', '.forgejo/workflows/site.yml'],
  github: ['github/site.yml', '.github/workflows/site.yml'],
  gitlab: ['gitlab/gitlab-ci.yml', '.gitlab-ci.yml'],
};

const IGNORED = ['node_modules/', 'dist/', 'dist.*', '.cache/', '*.log', 'check.json', '.env'];

const EDITORCONFIG = `root = true

[*]
charset = utf-8
end_of_line = lf
indent_style = space
indent_size = 2
insert_final_newline = true
trim_trailing_whitespace = true

# Hai dấu cách ở cuối dòng là xuống dòng trong Markdown.
[*.md]
trim_trailing_whitespace = false
`;
const ATTRIBUTES = `* text=auto eol=lf
content/uploads/** binary
`;

interface Package {
  version: string;
  allowScripts: { node: boolean };
  dependencies: { node: string };
}

function packageJson(province: Province, { version, allowScripts }: Package): string {
  return `${JSON.stringify(
    {
      name: `noi-dung-${slugify(province.name)}`,
      private: true,
      type: 'module',
      scripts: Object.fromEntries(VERBS.map((verb) => [verb, `minh-bach ${verb}`])),
      dependencies: { 'minh-bach': packageSource() ?? version },
      allowScripts: { node: allowScripts.node },
    },
    null,
    2,
  )}\n`;
}

/** Does a line need what a repository of content does not have: other scripts, a folder of assets? */
const isOfSoftware = (line: string): boolean =>
  line.includes('public.source') ||
  Array.from(line.matchAll(/\bnpm (?:run (?:--silent )?)?([\w-]+)/g), ([, name = '']) => name).some(
    (name) => name !== 'ci' && !VERBS.includes(name),
  );

/** Removes such lines; @returns whether none is left */
function isEmptied(commands: unknown, document: Document, path: (string | number)[]): boolean {
  if (isSeq(commands)) {
    commands.items = commands.items.filter(
      (item) => !isScalar(item) || !isOfSoftware(String(item.value)),
    );
    return commands.items.length === 0;
  }
  if (typeof commands !== 'string' || !commands.split('\n').some(isOfSoftware)) return false;
  const left = commands
    .split('\n')
    .filter((line) => !isOfSoftware(line))
    .join('\n');
  document.setIn(path, left);
  return left.trim() === '';
}

/**
 * The pipeline of this software's own repository for a repository of content alone.
 * @param text the workflow of GitHub or Forgejo, or the file of GitLab
 */
function contentPipeline(text: string): string {
  // The first lines say where to copy the file.
  const document = parseDocument(text.replace(/^(?:#.*\n)+/, ''));
  const jobs = document.get('jobs');
  if (isMap(jobs)) {
    for (const { key } of jobs.items) {
      const name = String(key);
      const steps = document.getIn(['jobs', name, 'steps']);
      if (!isSeq(steps)) continue;
      for (let index = steps.items.length - 1; index >= 0; index--) {
        const path = ['jobs', name, 'steps', index];
        if (isEmptied(document.getIn([...path, 'run']), document, [...path, 'run']))
          document.deleteIn(path);
      }
    }
  } else if (document.contents instanceof YAMLMap) {
    for (const { key } of [...document.contents.items]) {
      const name = String(key);
      const path = [name, 'script'];
      if (document.hasIn(path) && isEmptied(document.getIn(path), document, path))
        document.delete(name);
    }
  }
  document.commentBefore = ' Do `minh-bach init` lập. Biến và mật mã phải đặt: README.md';
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** @param software the root of this software */
export function repositoryFiles(
  software: string,
  province: Province,
  forge: Forge,
  remarks: readonly string[],
): ReadonlyMap<string, string> {
  const own = JSON.parse(readFileSync(join(software, 'package.json'), 'utf8')) as Package;
  const [from, to] = PIPELINES[forge];
  const pipeline = readFileSync(join(software, 'scripts/deploy', from), 'utf8');
  return new Map([
    ['README.md', readmeText(titleOf(province), forge, to, remarks)],
    ['package.json', packageJson(province, own)],
    ['.gitignore', `${IGNORED.join('\n')}\n`],
    ['.editorconfig', EDITORCONFIG],
    ['.gitattributes', ATTRIBUTES],
    ['.nvmrc', `${own.dependencies.node}\n`],
    [to, contentPipeline(pipeline)],
  ]);
}
