/**
 * `node scripts/receiver.ts`: receives the feedback form of a site that a web server serves (recipes:
 * scripts/deploy/); `npm start` has it built in. Listens on this machine alone. Commands for staff:
 *   contact CODE   shows how to reach who sent that receipt
 *   erase CODE     erases it
 *   purge          erases what is past its term
 *   usefulness     writes the counts of whole months into content/usefulness.yml
 */
import express from 'express';
import { RECEIVER_PATH } from '#features/feedback/rules/form.ts';
import { isReceiptCode } from '#features/feedback/rules/submission.ts';
import { belowBase } from '#lib/below-base.ts';
import { RECEIVER_STAFF } from '#features/feedback/receiver-labels.ts';
import { listen } from './serve-site.ts';
import { openContacts } from './receiver/contacts.ts';
import { withoutPassword } from './receiver/draft-forwarder.ts';
import { createReceiver } from './receiver/receiver.ts';
import { RECEIVER_PORT, RECEIVER_REMOTE, RECEIVER_SETTINGS } from './receiver/settings.ts';
import { writeUsefulness } from './receiver/write-usefulness.ts';

/** Settings of earlier versions: ignored, they would leave every question undelivered. */
const FORMER_SETTINGS = ['RECEIVER_TOKEN', 'RECEIVER_TOKEN_FILE'] as const;

async function serve(): Promise<void> {
  const former = FORMER_SETTINGS.find((name) => process.env[name]);
  if (former && !RECEIVER_REMOTE) throw new Error(RECEIVER_STAFF.formerSetting(former));
  const receiver = createReceiver({ ...RECEIVER_SETTINGS, remote: RECEIVER_REMOTE });
  await receiver.ready();
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', RECEIVER_SETTINGS.trustProxy);
  app.use(belowBase(RECEIVER_SETTINGS.basePath, RECEIVER_PATH), receiver.router);
  const server = await listen(app, RECEIVER_PORT);
  console.log(RECEIVER_STAFF.listening(server.origin, RECEIVER_SETTINGS.storeDir));
  if (RECEIVER_REMOTE) console.log(RECEIVER_STAFF.remote(withoutPassword(RECEIVER_REMOTE)));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      receiver.close();
      void server.close().then(() => process.exit(0));
    });
}

const withCode =
  (act: (code: string) => Promise<string>) =>
  async (code = ''): Promise<void> => {
    if (!isReceiptCode(code)) throw new Error(RECEIVER_STAFF.badCode(code));
    console.log(await act(code));
  };
const contacts = () => openContacts(RECEIVER_SETTINGS.storeDir);

const COMMANDS: Readonly<Record<string, (argument?: string) => Promise<void>>> = {
  serve,
  contact: withCode(async (code) => {
    const found = await contacts().find(code);
    return found ? RECEIVER_STAFF.contact(code, found.contact) : RECEIVER_STAFF.noContact(code);
  }),
  erase: withCode(async (code) =>
    (await contacts().erase(code)) ? RECEIVER_STAFF.erased(code) : RECEIVER_STAFF.noContact(code),
  ),
  purge: async () => {
    const receiver = createReceiver(RECEIVER_SETTINGS);
    await receiver.purge();
    receiver.close();
  },
  usefulness: async () => console.log(await writeUsefulness(RECEIVER_SETTINGS)),
};

const [name = 'serve', argument] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
try {
  if (!command) throw new Error(RECEIVER_STAFF.badCommand(name, Object.keys(COMMANDS)));
  await command(argument);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
