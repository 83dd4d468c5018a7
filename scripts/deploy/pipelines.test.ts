import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow,
} from './workflow-parser.fixture.ts';

const here = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const WORKFLOWS = ['github/site.yml', 'github/code.yml', 'forgejo/site.yml', 'forgejo/code.yml'];
const GITLAB = 'gitlab/gitlab-ci.yml';

interface Step {
  uses?: string;
  run?: string;
  if?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Workflow {
  on: Record<string, unknown>;
  jobs: Record<string, { steps: Step[] }>;
}

const { scripts } = JSON.parse(here('../../package.json')) as { scripts: Record<string, string> };

/** `npm run x` and `npm test` in shell lines. */
const commandsIn = (text: string): string[] =>
  [...text.matchAll(/\bnpm (?:run (?:--silent )?)?([\w-]+)/g)].map(([, name = '']) => name);
const NPM_OWN = ['ci'];

test.each([...WORKFLOWS, GITLAB])('%s calls only scripts that exist', (file) => {
  const called = commandsIn(here(file)).filter((name) => !NPM_OWN.includes(name));
  expect(called.length).toBeGreaterThan(0);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(called));
});

describe.each(WORKFLOWS)('%s', (file) => {
  const text = here(file);
  const workflow = parse(text) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  it('is a workflow to GitHub’s own parser', async () => {
    const { context, value } = parseWorkflow(
      { name: file, content: text },
      new NoOperationTraceWriter(),
    );
    if (value) await convertWorkflowTemplate(context, value);
    expect(context.errors.getErrors().map(String)).toEqual([]);
    expect(value).toBeDefined();
  });

  it('takes the whole history', () => {
    for (const { with: options } of steps.filter(({ uses }) =>
      uses?.startsWith('actions/checkout'),
    ))
      expect(options).toMatchObject({ 'fetch-depth': 0 });
  });

  it('puts nothing that others wrote into a shell', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });

  it('hands secrets to no change that is not yet merged', () => {
    const secret = steps.filter(({ env }) => JSON.stringify(env ?? {}).includes('secrets.'));
    for (const step of secret) expect(step.if).toContain("github.event_name != 'pull_request'");
  });
});

test('the parser would refuse what is no workflow', async () => {
  const content = 'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - unknown: 1\n';
  const { context, value } = parseWorkflow({ name: 'x', content }, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value);
  expect(context.errors.getErrors().length).toBeGreaterThan(0);
});

test.each(['github/site.yml', 'forgejo/site.yml'])('%s runs every hour, for publishAt', (file) => {
  const { on } = parse(here(file)) as Workflow;
  expect(on['schedule']).toEqual([{ cron: expect.stringMatching(/^\d+ \* \* \* \*$/) as string }]);
  expect(Object.keys(on)).toEqual(expect.arrayContaining(['push', 'pull_request']));
});

describe(GITLAB, () => {
  const {
    stages,
    default: shared,
    variables,
    workflow,
    ...jobs
  } = parse(here(GITLAB)) as Record<string, Record<string, unknown>> & { stages: string[] };
  const real = Object.entries(jobs).filter(([name]) => !name.startsWith('.'));

  it('has jobs whose stages, needs and templates exist', () => {
    expect(real.length).toBeGreaterThan(0);
    for (const [, job] of real) {
      expect(stages).toContain(job['stage']);
      expect(job['script']).toBeInstanceOf(Array);
      for (const need of (job['needs'] as string[] | undefined) ?? [])
        expect(jobs).toHaveProperty(need);
      if (job['extends']) expect(jobs).toHaveProperty([job['extends'] as string]);
    }
    expect(shared).toHaveProperty('image');
    expect(workflow).toHaveProperty('rules');
  });

  it('takes the whole history, and publishes nothing of a merge request', () => {
    expect(variables).toMatchObject({ GIT_DEPTH: '0' });
    for (const [, job] of real.filter(([, { stage }]) => stage === 'publish'))
      expect(JSON.stringify(job['rules'])).toContain('!= \\"merge_request_event\\"');
  });
});
