/**
 * `npm run server`: the one service of an own server, beside a web server that sends the files
 * (cms/guides/deploy.md). Listens on this machine alone. Commands for staff:
 *   contact CODE       shows how to reach who sent that receipt
 *   erase CODE         erases it
 *   purge              erases what is past its term
 *   usefulness [FILE]  writes the counts of whole months
 */
import './memory-settings.ts';
import { RECEIVER_STAFF } from '#features/feedback/receiver-labels.ts';
import { Service } from './server/service.ts';
import { serverSettings } from './server/settings.ts';
import { STAFF_COMMANDS } from './server/staff.ts';

/** The journal adds the time by itself. */
const say = (line: string): void =>
  console.log(
    process.env['JOURNAL_STREAM']
      ? line
      : `[${new Date().toLocaleTimeString('vi-VN', { hour12: false })}] ${line}`,
  );

/** A publication is given four seconds to end. */
const PATIENCE_MS = 8_000;
const stop = new AbortController();

async function serve(): Promise<void> {
  // The CMS of its pages knows that it answers.
  process.env['CMS_SERVICE'] ??= '1';
  const service = new Service({ ...serverSettings(), say, signal: stop.signal });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      stop.abort();
      setTimeout(() => process.exit(0), PATIENCE_MS);
      void service.close().finally(() => process.exit(0));
    });
  await service.start();
}

const [name, argument] = process.argv.slice(2);
try {
  if (name === undefined) await serve();
  else {
    const command = Object.hasOwn(STAFF_COMMANDS, name) ? STAFF_COMMANDS[name] : undefined;
    if (!command) throw new Error(RECEIVER_STAFF.badCommand(name, Object.keys(STAFF_COMMANDS)));
    console.log(await command(argument));
  }
} catch (error) {
  if (stop.signal.aborted) process.exit(0);
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
