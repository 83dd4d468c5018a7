import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#lib/node/temporary-folder.fixture.ts';
import { alone } from './build-lock.ts';

const dir = temporaryFolder('lock');

test('a second one waits for the first, and says for whom', async () => {
  const file = join(dir, 'new', 'lock');
  const events: string[] = [];
  const run = (name: string) =>
    alone(
      file,
      (pid) => events.push(`${name} waits for ${pid === process.pid}`),
      async () => {
        events.push(`${name} begins`);
        await wait(50);
        events.push(`${name} ends`);
      },
    );
  await Promise.all([run('a'), wait(10).then(() => run('b'))]);
  expect(events).toEqual(['a begins', 'b waits for true', 'a ends', 'b begins', 'b ends']);
  expect(existsSync(file)).toBe(false);
});

test.each([
  ['process is gone', 999_999_999],
  ['number is this process’s, which has not taken it', process.pid],
  // As after the machine was started again.
  ['number is now that of another process', `${process.ppid}\nother-boot 1234`],
])('a lock whose %s holds nobody up', async (_, text) => {
  const file = join(dir, `stale-${String(text).length}`);
  writeFileSync(file, String(text));
  await expect(
    alone(
      file,
      () => undefined,
      () => Promise.resolve('built'),
    ),
  ).resolves.toBe('built');
});

test('of several processes that find the lock of one that is gone, one at a time works', async () => {
  const [file, log] = [join(dir, 'race'), join(dir, 'race.log')];
  writeFileSync(file, '999999999');
  const program = `import { lock } from ${JSON.stringify(import.meta.resolve('./build-lock.ts'))};
    import { appendFileSync } from 'node:fs';
    while (Date.now() < ${Date.now() + 1000});
    const unlock = await lock(${JSON.stringify(file)}, () => undefined);
    appendFileSync(${JSON.stringify(log)}, '<');
    await new Promise((done) => setTimeout(done, 30));
    appendFileSync(${JSON.stringify(log)}, '>');
    await unlock();`;
  const run = () =>
    once(spawn(process.execPath, ['--input-type=module', '--eval', program]), 'exit');
  await Promise.all([run(), run(), run(), run()]);
  expect(readFileSync(log, 'utf8')).toBe('<><><><>');
});

test('work that fails gives the lock back', async () => {
  const file = join(dir, 'failed');
  const failed = alone(
    file,
    () => undefined,
    () => Promise.reject(new Error('no')),
  );
  await expect(failed).rejects.toThrow('no');
  expect(existsSync(file)).toBe(false);
});
