/**
 * Contact data of senders, separate from their messages: one file for each receipt, readable by the
 * receiver's own user only, outside the repository. Only the receipt's code links the two. Nothing
 * is kept longer than an answer needs (Luật 91/2025/QH15: no longer than the purpose).
 */
import { chmodSync, mkdirSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isReceiptCode } from '#features/feedback/rules/submission.ts';
import { addDays } from '#lib/local-date.ts';

/** Days after the answer, or after receipt where no answer was published. */
const KEPT_AFTER_ANSWER = 90;
const KEPT_AFTER_RECEIPT = 180;

export interface Contact {
  readonly contact: string;
  readonly receivedOn: string;
}

export interface Contacts {
  keep(code: string, contact: Contact): Promise<void>;
  find(code: string): Promise<Contact | undefined>;
  /** @returns whether it existed */
  erase(code: string): Promise<boolean>;
  /**
   * Deletes expired contacts.
   * @param answeredOn the day an answer was published, by code
   * @returns how many
   */
  purge(today: string, answeredOn: (code: string) => string | undefined): Promise<number>;
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** @param storeDir created if missing; closed to other users in any case */
export function openContacts(storeDir: string): Contacts {
  const dir = join(storeDir, 'contacts');
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  for (const folder of [storeDir, dir]) chmodSync(folder, 0o700);
  const fileOf = (code: string): string => {
    if (!isReceiptCode(code)) throw new RangeError(`không phải mã nhận: ${code}`);
    return join(dir, `${code}.json`);
  };

  const find = async (code: string): Promise<Contact | undefined> => {
    try {
      return JSON.parse(await readFile(fileOf(code), 'utf8')) as Contact;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  };
  const erase = async (code: string): Promise<boolean> => {
    try {
      await rm(fileOf(code));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  };

  return {
    find,
    erase,
    keep: (code, contact) =>
      writeFile(fileOf(code), `${JSON.stringify(contact)}\n`, { mode: 0o600, flag: 'wx' }),
    async purge(today, answeredOn) {
      const names = await readdir(dir);
      const codes = names.map((name) => name.replace(/\.json$/, '')).filter(isReceiptCode);
      let erased = 0;
      for (const code of codes) {
        const contact = await find(code);
        if (!contact) continue;
        const answered = answeredOn(code);
        const until = [
          addDays(contact.receivedOn, KEPT_AFTER_RECEIPT),
          ...(answered ? [addDays(answered, KEPT_AFTER_ANSWER)] : []),
        ].sort()[0];
        if (until !== undefined && until < today && (await erase(code))) erased++;
      }
      return erased;
    },
  };
}
