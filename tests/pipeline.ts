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

/** What a forge puts in the place of `${{ … }}`. */
export type Expressions = Readonly<Record<string, string>>;

function fillIn(text: string, expressions: Expressions): string {
  return text.replaceAll(/\$\{\{ (.*?) \}\}/g, (_, name: string) => {
    const value = expressions[name];
    if (value === undefined) throw new Error(`the pipeline asks for ${name}`);
    return value;
  });
}

/** A step of GitHub or Forgejo; its environment is filled in where there are expressions for it. */
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

/** The lines of a job of GitLab, which it runs as one script. */
export function gitlabScript(job: string): Step {
  const jobs = read('gitlab/gitlab-ci.yml') as Record<string, { script: string[] }>;
  return { run: (jobs[job]?.script ?? []).join('\n') };
}

/**
 * A checkout as a runner has one: this project's code, content and built site of its own. Root's
 * package manager is out of reach: `apt-get` only notes what was asked of it.
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

  /** As `shell: bash` of GitHub and Forgejo, and GitLab's runner, have it. */
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
