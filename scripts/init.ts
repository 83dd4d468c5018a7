/**
 * `npm run init -- DIR`: a content repository of its own for a province. Asks in a terminal, takes
 * flags and defaults with `--yes` or without one; writes all of it or nothing.
 */
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { SETTINGS } from '#lib/node/settings.ts';
import { runInit } from './init/run-init.ts';

const { stdin, stdout } = process;
const terminal =
  stdin.isTTY && stdout.isTTY ? createInterface({ input: stdin, output: stdout }) : undefined;
function stop(): void {
  if (process.exitCode !== undefined) return;
  console.error('\nĐã dừng. Không ghi gì.');
  process.exit(1);
}
// Ctrl+C and Ctrl+D at a question; while files are written, a signal waits until they are.
terminal?.once('close', stop);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);

process.exitCode = await runInit(process.argv.slice(2), {
  software: fileURLToPath(new URL('..', import.meta.url)),
  now: SETTINGS.now,
  say: (text) => console.log(text),
  complain: (text) => console.error(text),
  ask:
    terminal &&
    ((question, usual) => terminal.question(`${question}${usual ? ` [${usual}]` : ''}: `)),
});
terminal?.close();
