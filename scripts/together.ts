/**
 * `node scripts/together.ts types lint`: npm scripts that do not need each other, as many at once as
 * there are cores. What each prints comes in one piece when it ends; all run to their end, so that one
 * run tells of every fault.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

export interface Command {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}
export interface Outcome {
  readonly name: string;
  readonly output: string;
  readonly seconds: number;
  readonly succeeded: boolean;
}

function run({ name, command, args }: Command): Promise<Outcome> {
  const start = performance.now();
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const end = (succeeded: boolean, more = ''): void => {
      const seconds = (performance.now() - start) / 1000;
      resolve({ name, output: Buffer.concat(parts).toString() + more, seconds, succeeded });
    };
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => parts.push(part));
    child.on('error', (error) => end(false, error.message));
    child.on('close', (code) => end(code === 0));
  });
}

/**
 * Starts them in this order, so the longest belongs first.
 * @param tell called as each one ends
 * @returns whether all succeeded
 */
export async function runTogether(
  commands: readonly Command[],
  atOnce: number,
  tell: (outcome: Outcome) => void,
): Promise<boolean> {
  let succeeded = true;
  const queue = commands.values();
  const lane = async (): Promise<void> => {
    for (const command of queue) {
      const outcome = await run(command);
      succeeded &&= outcome.succeeded;
      tell(outcome);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return succeeded;
}

function tell({ name, output, seconds, succeeded }: Outcome): void {
  const mark = succeeded ? '✓' : '✘';
  console.log(`${mark} npm run ${name} (${seconds.toFixed(0)} s)\n${output.trimEnd()}\n`);
}

if (import.meta.main) {
  const names = process.argv.slice(2);
  const commands = names.map((name) => ({ name, command: 'npm', args: ['run', '--silent', name] }));
  if (!(await runTogether(commands, availableParallelism(), tell))) process.exit(1);
}
