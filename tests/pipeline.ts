/** Steps of the pipelines in scripts/deploy/, run word by word as a forge's runner would, in a folder apart. */
import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';

export interface Step {
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Workflow {
  readonly env?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly (Step & { name?: string })[] }>
  >;
}
const read = (file: string): unknown => parse(readFileSync(`scripts/deploy/${file}`, 'utf8'));

/** The values a forge inserts for `${{ … }}`. */
export type Expressions = Readonly<Record<string, string>>;

function fillIn(text: string, expressions: Expressions): string {
  return text.replaceAll(/\$\{\{ (.*?) \}\}/g, (_, name: string) => {
    const value = expressions[name];
    if (value === undefined) throw new Error(`the pipeline asks for ${name}`);
    return value;
  });
}

/** A step of GitHub or Forgejo; expressions in its environment are replaced. */
export function actionStep(file: string, name: string, expressions?: Expressions): Step {
  const { jobs } = read(file) as Workflow;
  const step = jobs['site']?.steps.find((one) => one.name === name);
  if (!step) throw new Error(`${file} has no step “${name}”`);
  if (!expressions) return { run: step.run };
  const env = Object.entries(step.env ?? {}).map(([key, value]) => [
    key,
    fillIn(value, expressions),
  ]);
  return { run: step.run, env: Object.fromEntries(env) as Record<string, string> };
}

/** The lines of a GitLab job, which runs as one script. */
export function gitlabScript(job: string): Step {
  const jobs = read('gitlab/gitlab-ci.yml') as Record<string, { script: string[] }>;
  return { run: (jobs[job]?.script ?? []).join('\n') };
}

/**
 * A runner's checkout: this project's code with content and built site of its own. Root's package
 * manager is replaced: `apt-get` only records its arguments.
 */
export function checkout() {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'pipeline-')));
  const work = join(dir, 'work');
  const bin = join(dir, 'bin');
  for (const folder of [work, bin]) mkdirSync(folder);
  for (const name of readdirSync('.'))
    if (!['content', 'dist', '.cache', '.git'].includes(name) && !name.endsWith('.log'))
      symlinkSync(realpathSync(name), join(work, name));
  writeFileSync(join(bin, 'apt-get'), `#!/bin/sh\necho "$@" >> ${dir}/apt-get\n`, { mode: 0o755 });
  writeFileSync(join(bin, 'sudo'), '#!/bin/sh\nexec "$@"\n', { mode: 0o755 });

  /** Like `shell: bash` of GitHub and Forgejo, and GitLab's runner. */
  const run = ({ run: script, env }: Step, more: Readonly<Record<string, string>> = {}) =>
    new Promise<{ code: number; output: string }>((done) => {
      const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
        cwd: work,
        env: {
          ...process.env,
          ...{ CI: 'true', TMPDIR: dir, OUT_DIR: '', CONTENT_DIR: 'content', ...more, ...env },
          PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
        },
      });
      let output = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (text: Buffer) => (output += text.toString()));
      child.on('close', (code) => done({ code: code ?? -1, output }));
    });
  return { dir, work, run };
}
