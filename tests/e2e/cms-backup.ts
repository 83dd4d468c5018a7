/** The copy of an open form in the browser. */
import { expect, type Page } from '@playwright/test';

/** Runs in the page: returns Decap's copy of the open form. */
async function storedBackup(): Promise<string> {
  const database = await new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open('localforage');
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(new Error('no database'));
  });
  const values = await new Promise<unknown[]>((done) => {
    const request = database.transaction('keyvaluepairs').objectStore('keyvaluepairs').getAll();
    request.onsuccess = () => done(request.result as unknown[]);
  });
  database.close();
  return JSON.stringify(values);
}

/** Waits for Decap's copy in the browser, a second after the last key. */
export const expectBackup = (page: Page, text: string): Promise<void> =>
  expect.poll(() => page.evaluate(storedBackup), { timeout: 10_000 }).toContain(text);

export const expectNoBackup = async (page: Page, text: string): Promise<void> =>
  expect(await page.evaluate(storedBackup)).not.toContain(text);
