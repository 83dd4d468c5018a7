/** A small real git repository for tests, independent of user configuration. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const COMMITTER = 'Người Viết';

/** Commits are one hour apart, from 01:00 UTC on 1 January 2026, unless `at` is set. */
export class TestRepository {
  readonly dir: string;
  readonly folder: string;
  at = new Date('2026-01-01T00:00:00Z');

  /** @param folder target folder of `write`, below the root */
  constructor(dir: string, folder = 'content/van-ban') {
    this.dir = dir;
    this.folder = join(dir, folder);
    mkdirSync(this.folder, { recursive: true });
    this.git('init', '--quiet', '--initial-branch=main');
  }

  git(...args: string[]): string {
    const date = this.at.toISOString();
    const env = {
      ...process.env,
      ...{ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
      ...{ GIT_AUTHOR_NAME: COMMITTER, GIT_AUTHOR_EMAIL: 'a@b.invalid', GIT_AUTHOR_DATE: date },
      ...{ GIT_COMMITTER_NAME: COMMITTER, GIT_COMMITTER_EMAIL: 'a@b.invalid' },
      GIT_COMMITTER_DATE: date,
    };
    return execFileSync('git', args, {
      cwd: this.dir,
      env,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  }

  write(name: string, text: string): this {
    const file = join(this.folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return this;
  }

  commit(at = new Date(this.at.getTime() + 3_600_000)): this {
    this.at = at;
    this.git('add', '-A');
    this.git('commit', '--quiet', '--allow-empty', '-m', 'Một bước');
    return this;
  }
}
