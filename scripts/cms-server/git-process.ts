/** Starts git for the process that forked this one: see start-git.ts. */
import { execFile } from 'node:child_process';

export interface GitCall {
  readonly id: number;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Standard input. */
  readonly input?: string | Uint8Array | undefined;
}

export interface GitResult {
  readonly id: number;
  readonly stdout: Buffer;
  /** What git said, or why it did not run; undefined where it succeeded. */
  readonly fault?: string;
  /** undefined where git did not finish. */
  readonly exitCode?: number | undefined;
}

const MAX_OUTPUT = 256 * 1024 * 1024;

process.on('message', ({ id, args, cwd, env, input }: GitCall) => {
  const options = { cwd, env, maxBuffer: MAX_OUTPUT, encoding: 'buffer' } as const;
  const child = execFile('git', args, options, (error, stdout, stderr) => {
    const exitCode = typeof error?.code === 'number' ? error.code : undefined;
    const failure = error && { fault: stderr.toString() || error.message, exitCode };
    process.send?.({ id, stdout, ...failure } satisfies GitResult);
  });
  if (input === undefined) return;
  // If git ends before it has read everything, it reports the reason on stderr.
  child.stdin?.on('error', () => undefined).end(input);
});

// Ctrl+C in a terminal reaches both processes; this one ends when the other has.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
