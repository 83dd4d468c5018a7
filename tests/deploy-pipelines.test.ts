/** The shell steps of the pipelines, as in the YAML, with the variables a forge sets. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it as base } from 'vitest';
import { ForgeDouble } from '#scripts/deploy/forge-comments.fixture.ts';
import { actionStep, checkout, gitlabScript, type Step } from './pipeline.ts';
import { startObjectStorage } from './object-storage.ts';
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
const SITE = 'forgejo/site.yml';

const target = () => ({
  DEPLOY_TARGET: `${ssh.address}${at.dir}/srv`,
  DEPLOY_RELOAD: `touch ${at.dir}/reloaded`,
  DEPLOY_KNOWN_HOSTS: ssh.env.DEPLOY_KNOWN_HOSTS,
});

const VARIABLES = ['DEPLOY_TARGET', 'DEPLOY_KNOWN_HOSTS', 'DEPLOY_RELOAD', 'PROVIDER', 'ENDPOINT'];
/** The variables and secrets of a publishing step; to a forge, one that is not set is empty. */
const deployment = (env: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    [...VARIABLES, 'REGION', 'DEPLOY_KEY', 'ACCESS_KEY_ID', 'SECRET_ACCESS_KEY'].map((short) => {
      const name = short.startsWith('DEPLOY') ? short : `RCLONE_CONFIG_KHO_${short}`;
      const kind = short.includes('KEY') ? 'secrets' : 'vars';
      return [`${kind}.${name}`, env[name] ?? ''];
    }),
  );

/** The publishing step of each forge's pipeline, with the environment its runner sets. */
const FORGES: [string, () => Step][] = [
  [
    'Forgejo',
    () => actionStep(SITE, PUBLISH, deployment({ ...target(), DEPLOY_KEY: ssh.env.DEPLOY_KEY })),
  ],
  [
    'GitLab',
    () => {
      // A variable of the type "File" is a path.
      const key = join(at.dir, 'DEPLOY_KEY');
      writeFileSync(key, ssh.env.DEPLOY_KEY, { mode: 0o666 });
      return { ...gitlabScript('server'), env: { ...target(), DEPLOY_KEY: key } };
    },
  ],
];

it.each(FORGES)(
  'the pipeline for %s publishes what is built, and asks the doctor',
  async (_name, publish) => {
    mkdirSync(join(at.work, 'dist'));
    for (const name of ['index.html', '404.html']) writeFileSync(join(at.work, 'dist', name), 'v1');
    // No server listens there: the doctor reports it and exits with 1; the release stays.
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
  },
  60_000,
);

base.skipIf(lacks('rclone', 'moto_server'))(
  'both publish to object storage',
  async () => {
    const storage = await startObjectStorage();
    mkdirSync(join(at.work, 'dist'));
    for (const name of ['index.html', '404.html']) writeFileSync(join(at.work, 'dist', name), 'v1');
    const more = { SITE_URL: 'http://localhost:1', OUT_DIR: 'dist', AWS_CA_BUNDLE: '' };
    for (const step of [
      actionStep(SITE, PUBLISH, deployment(storage.env)),
      { ...gitlabScript('server'), env: storage.env },
    ]) {
      await storage.reset();
      const { output } = await at.run(step, more);
      expect(output).toContain('Đã đăng: gửi 2 tệp');
      expect(output).toContain('kho:trang: tới được, có 3 tệp');
      expect(readFileSync(join(at.dir, 'apt-get'), 'utf8')).toMatch(/install .*rclone/);
      expect((await storage.read('index.html')).text).toBe('v1');
      rmSync(join(at.dir, 'apt-get'));
    }
    await storage.close();
  },
  60_000,
);

it('the pipeline for GitLab stops a change with faults', async () => {
  faultyContent();
  // Building takes long and is tested elsewhere.
  const checked = await at.run({ run: gitlabScript('site').run.split('\nnpm run build')[0] ?? '' });
  expect(checked.code).toBe(1);
  expect(checked.output).toContain('agencies/hong.yml');
}, 60_000);

describe('the pipeline for Forgejo', () => {
  const comment = (failed?: 'site') =>
    at.run(
      actionStep(SITE, 'Nhận xét vào yêu cầu', {
        'github.token': 'ma-cua-lan-chay',
        'github.event.number': '7',
        "steps.site.outcome == 'failure' && 'site.log' || 'check.json'": failed
          ? 'site.log'
          : 'check.json',
      }),
      { GITHUB_API_URL: forge.origin, GITHUB_REPOSITORY: 'ubnd/cong-khai' },
    );

  it('stops a change with faults, says on the request which, and that they are mended', async () => {
    faultyContent();
    const checked = await at.run(actionStep(SITE, 'Kiểm tra nội dung'));
    expect(checked.code).toBe(1);
    expect(checked.output).toContain('agencies/hong.yml');
    expect(await comment()).toMatchObject({ code: 0 });
    expect(forge.comments).toHaveLength(1);
    expect(forge.comments[0]?.body).toContain('agencies/hong.yml');

    writeFileSync(join(at.work, 'check.json'), '[]');
    expect(await comment()).toMatchObject({ code: 0 });
    expect(forge.comments).toHaveLength(1);
    expect(forge.comments[0]?.body).toContain('Đã sửa xong');
  }, 60_000);

  it('tells the last words of a build that broke down', async () => {
    writeFileSync(join(at.work, 'check.json'), '[]');
    writeFileSync(join(at.work, 'site.log'), 'Chưa dựng được: thiếu tệp anh.jpg\n');
    expect(await comment('site')).toMatchObject({ code: 0 });
    expect(forge.comments[0]?.body).toContain('thiếu tệp anh.jpg');
  }, 30_000);
});

it('GitHub publishes by the same steps as Forgejo', () => {
  const [github, forgejo] = ['github/site.yml', SITE].map((file) =>
    actionStep(file, PUBLISH, deployment(target())),
  );
  const install = /^.*apt-get .*\n/;
  expect(install.exec(github?.run ?? '')?.[0]).toMatch(/rclone:\*\) .*install --yes rclone/);
  expect(github?.run.replace(install, '')).toBe(forgejo?.run.replace(install, ''));
  expect(github?.env).toEqual(forgejo?.env);
});
