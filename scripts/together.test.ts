import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runTogether, type Outcome } from './together.ts';

const node = (name: string, code: string) => ({
  name,
  command: process.execPath,
  args: ['-e', code],
});

async function outcomes(atOnce: number, ...commands: ReturnType<typeof node>[]) {
  const told: Outcome[] = [];
  const succeeded = await runTogether(commands, atOnce, (outcome) => void told.push(outcome));
  return { succeeded, told: told.map(({ name, output }) => [name, output]) };
}

it('tells what each printed, errors too', async () => {
  const quiet = node('a', 'console.log(1)');
  const loud = node('b', 'console.error(2)');
  expect(await outcomes(1, quiet, loud)).toEqual({
    succeeded: true,
    told: [
      ['a', '1\n'],
      ['b', '2\n'],
    ],
  });
});

it('fails when one fails, and runs the others all the same', async () => {
  const { succeeded, told } = await outcomes(1, node('a', 'process.exit(3)'), node('b', ''));
  expect(succeeded).toBe(false);
  expect(told.map(([name]) => name)).toEqual(['a', 'b']);
});

it('fails when a command is not there', async () => {
  const missing = { name: 'a', command: 'minh-bach-khong-co', args: [] };
  expect(await runTogether([missing], 2, () => undefined)).toBe(false);
});

it('runs as many at once as it is told', async () => {
  // The first ends only once the second has run: one after the other would never end.
  const dir = mkdtempSync(join(tmpdir(), 'together-'));
  const wait = `const f=require('fs');const t=setInterval(()=>f.existsSync('${dir}/b')&&clearInterval(t),10)`;
  const mark = `require('fs').writeFileSync('${dir}/b','')`;
  const { succeeded } = await outcomes(2, node('waits', wait), node('marks', mark));
  rmSync(dir, { recursive: true });
  expect(succeeded).toBe(true);
});
