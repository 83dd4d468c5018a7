/** The shell steps of the pipelines, as they stand in the YAML, with what a forge gives them. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it as base } from 'vitest';
import { ForgeDouble } from '#scripts/deploy/forge-comments.fixture.ts';
import { actionStep, checkout, gitlabScript, type Step } from './pipeline.ts';
import { startSshServer, type SshServer } from './ssh-server.ts';
import { lacks } from './system-programs.ts';

const it = base.skipIf(lacks('rsync', 'sshd'));

let at: ReturnType<typeof checkout>;
let forge: ForgeDouble;
let ssh: SshServer;
beforeAll(async () => {
  ssh = await startSshServer();
}, 120_000);
afterAll(() => ssh.close());
beforeEach(async () => {
  at = checkout();
  forge = new ForgeDouble();
  await forge.start();
});
afterEach(async () => {
  await forge.stop();
  rmSync(at.dir, { recursive: true, force: true });
});

const faultyContent = () => {
  const dir = join(at.work, 'content');
  cpSync('tests/fixtures/valid', dir, { recursive: true });
  writeFileSync(join(dir, 'agencies/hong.yml'), 'names: []\n');
};

const PUBLISH = 'Đăng lên máy chủ';

/** What differs between the forges: their steps, and what their runners put into the environment. */
interface Forge {
  readonly check: () => Step;
  /** @param failed the log that tells more than the check */
  readonly comment: (failed?: 'site') => [Step, Record<string, string>?];
  readonly publish: () => Step;
}

const ACTIONS = (file: string): Forge => ({
  check: () => actionStep(file, 'Kiểm tra nội dung'),
  comment: (failed) => [
    actionStep(file, 'Nhận xét vào yêu cầu', {
      'github.token': 'ma-cua-lan-chay',
      'github.event.number': '7',
      "steps.site.outcome == 'failure' && 'site.log' || 'check.json'":
        failed === 'site' ? 'site.log' : 'check.json',
    }),
    { GITHUB_API_URL: forge.origin, GITHUB_REPOSITORY: 'ubnd/cong-khai' },
  ],
  publish: () =>
    actionStep(file, PUBLISH, {
      'vars.DEPLOY_TARGET': `${ssh.address}${at.dir}/srv`,
      'secrets.DEPLOY_KEY': ssh.env.DEPLOY_KEY,
      'vars.DEPLOY_KNOWN_HOSTS': ssh.env.DEPLOY_KNOWN_HOSTS,
      'vars.DEPLOY_RELOAD': `touch ${at.dir}/reloaded`,
    }),
});

const FORGES: readonly (readonly [string, Forge])[] = [
  ['Forgejo', ACTIONS('forgejo/site.yml')],
  [
    'GitLab',
    {
      check: () => {
        const { run } = gitlabScript('site', 'script');
        // Building takes its time and is tested elsewhere.
        return { run: run.split('\nnpm run build')[0] ?? '' };
      },
      comment: (failed) => [
        gitlabScript('site', 'after_script'),
        {
          ...{ CI_API_V4_URL: forge.origin, CI_PROJECT_ID: '12', CI_MERGE_REQUEST_IID: '7' },
          ...{ COMMENT_TOKEN: 'ma', CI_JOB_STATUS: failed ? 'failed' : 'success' },
        },
      ],
      publish: () => {
        // A variable of the type "File" is the path of one.
        const key = join(at.dir, 'DEPLOY_KEY');
        writeFileSync(key, ssh.env.DEPLOY_KEY, { mode: 0o666 });
        const { DEPLOY_KNOWN_HOSTS } = ssh.env;
        const target = {
          DEPLOY_TARGET: `${ssh.address}${at.dir}/srv`,
          DEPLOY_KEY: key,
          DEPLOY_RELOAD: `touch ${at.dir}/reloaded`,
        };
        return { ...gitlabScript('server', 'script'), env: { ...target, DEPLOY_KNOWN_HOSTS } };
      },
    },
  ],
];

describe.each(FORGES)('the pipeline for %s', (_name, { check, comment, publish }) => {
  it('stops a change with faults, says which on the request, and that they are mended', async () => {
    faultyContent();
    const checked = await at.run(check());
    expect(checked.code).toBe(1);
    expect(checked.output).toContain('agencies/hong.yml');
    expect(await at.run(...comment())).toMatchObject({ code: 0 });
    expect(forge.comments).toHaveLength(1);
    expect(forge.comments[0]?.body).toContain('agencies/hong.yml');

    writeFileSync(join(at.work, 'check.json'), '[]');
    expect(await at.run(...comment())).toMatchObject({ code: 0 });
    expect(forge.comments).toHaveLength(1);
    expect(forge.comments[0]?.body).toContain('Đã sửa xong');
  }, 60_000);

  it('tells the last words of a build that broke down', async () => {
    writeFileSync(join(at.work, 'check.json'), '[]');
    writeFileSync(join(at.work, 'site.log'), 'Chưa dựng được: thiếu tệp anh.jpg\n');
    expect(await at.run(...comment('site'))).toMatchObject({ code: 0 });
    expect(forge.comments[0]?.body).toContain('thiếu tệp anh.jpg');
  }, 30_000);

  it('publishes what is built, and asks the doctor', async () => {
    mkdirSync(join(at.work, 'dist'));
    for (const name of ['index.html', '404.html']) writeFileSync(join(at.work, 'dist', name), 'v1');
    // Nothing listens there: the doctor says so and ends with 1, the release stands.
    const { code, output } = await at.run(publish(), {
      SITE_URL: 'http://localhost:1',
      OUT_DIR: 'dist',
    });
    expect(output).toContain('Đã đăng bản');
    expect(output).toContain('Trang công khai http://localhost:1/');
    expect(output).toContain('đang công bố bản');
    expect(code).toBe(1);
    expect(readFileSync(join(at.dir, 'srv/current/index.html'), 'utf8')).toBe('v1');
    expect(existsSync(join(at.dir, 'reloaded')), 'the web server was reloaded').toBe(true);
    const asked = join(at.dir, 'apt-get');
    if (existsSync(asked))
      expect(readFileSync(asked, 'utf8')).toMatch(/install .*rsync openssh-client/);
    expect(output).not.toContain('PRIVATE KEY-----');
  }, 60_000);
});

it('GitHub runs the same steps as Forgejo', () => {
  const steps = ['Kiểm tra nội dung', 'Dựng và thử trang', 'Nhận xét vào yêu cầu', PUBLISH];
  const scripts = (file: string) =>
    steps.map((name) => actionStep(file, name).run.replace(/^apt-get .*\n/, ''));
  expect(scripts('github/site.yml')).toEqual(scripts('forgejo/site.yml'));
});
