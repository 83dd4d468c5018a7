/** What staff do with what the receiver keeps, on the machine that keeps it. */
import { RECEIVER_STAFF } from '#features/feedback/receiver-labels.ts';
import { isReceiptCode } from '#features/feedback/rules/submission.ts';
import { openContacts } from '#scripts/receiver/contacts.ts';
import { createReceiver } from '#scripts/receiver/receiver.ts';
import { RECEIVER_SETTINGS } from '#scripts/receiver/settings.ts';
import { writeUsefulness } from '#scripts/receiver/write-usefulness.ts';

const withCode =
  (act: (code: string) => Promise<string>) =>
  async (code = ''): Promise<string> => {
    if (!isReceiptCode(code)) throw new Error(RECEIVER_STAFF.badCode(code));
    return act(code);
  };
const contacts = () => openContacts(RECEIVER_SETTINGS.storeDir);

/** By name: from an argument to what is printed. Each throws an Error in Vietnamese. */
export const STAFF_COMMANDS: Readonly<Record<string, (argument?: string) => Promise<string>>> = {
  contact: withCode(async (code) => {
    const found = await contacts().find(code);
    return found ? RECEIVER_STAFF.contact(code, found.contact) : RECEIVER_STAFF.noContact(code);
  }),
  erase: withCode(async (code) =>
    (await contacts().erase(code)) ? RECEIVER_STAFF.erased(code) : RECEIVER_STAFF.noContact(code),
  ),
  purge: async () => {
    const receiver = createReceiver({ ...RECEIVER_SETTINGS, log: () => undefined });
    const count = await receiver.purge();
    receiver.close();
    return RECEIVER_STAFF.purged(count);
  },
  usefulness: (file) => writeUsefulness(RECEIVER_SETTINGS, file),
};
