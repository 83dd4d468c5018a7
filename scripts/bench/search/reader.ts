/** A reader's browser with one engine open in it. */
import type { Browser } from '@playwright/test';
import type { Client, Search } from './engine.ts';
import type { FileServer } from './serve-files.ts';

/** As many as one list of results shows. */
const SHOWN = 10;

export interface Asked {
  readonly urls: readonly string[];
  readonly milliseconds: number;
  readonly bytes: number;
}

export interface Reader {
  /** The first query of all: loads the client, opens the index, asks. */
  first(query: string): Promise<Asked>;
  /** Any query after that. */
  ask(query: string): Promise<Asked>;
  close(): Promise<void>;
}

type Opened = typeof globalThis & { search: Search };

/**
 * Nothing is in its cache.
 * @param slower how many times slower the processor is
 */
export async function openReader(
  browser: Browser,
  server: FileServer,
  { client, index, slower = 1 }: { client: string; index: string; slower?: number },
): Promise<Reader> {
  const context = await browser.newContext({ locale: 'vi-VN' });
  const page = await context.newPage();
  await page.goto(`${server.origin}/`);
  if (slower > 1) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  }

  const measured = async (asking: Promise<Omit<Asked, 'bytes'>>): Promise<Asked> => {
    const before = server.sent();
    const answer = await asking;
    return { ...answer, bytes: server.sent() - before };
  };

  return {
    first: (query) =>
      measured(
        page.evaluate(
          async ({ client, index, query, limit }) => {
            const start = performance.now();
            const { open } = (await import(client)) as Client;
            const search = await open(index);
            const urls = await search(query, limit);
            (globalThis as Opened).search = search;
            return { urls, milliseconds: performance.now() - start };
          },
          { client, index, query, limit: SHOWN },
        ),
      ),
    ask: (query) =>
      measured(
        page.evaluate(
          async ({ query, limit }) => {
            const start = performance.now();
            const urls = await (globalThis as Opened).search(query, limit);
            return { urls, milliseconds: performance.now() - start };
          },
          { query, limit: SHOWN },
        ),
      ),
    close: () => context.close(),
  };
}
