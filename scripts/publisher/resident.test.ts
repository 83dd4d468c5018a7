import type * as fs from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Publication } from './publication.ts';
import type { Publisher } from './publisher.ts';
import { PublicationError } from './publication-error.ts';
import { startResident, type Resident } from './resident.ts';
import { watchFolder } from './watch-folder.ts';

const watcher = vi.hoisted(() => ({ edit: () => undefined as unknown }));
vi.mock('node:fs', async (original) => ({
  ...(await original<typeof fs>()),
  watch: (_: string, each: (event: string, name: string) => void) => {
    watcher.edit = () => each('change', 'x.md');
    return { close: () => undefined };
  },
}));
const saved = vi.hoisted((): string[] => []);
vi.mock('./search-index.ts', () => ({
  SearchIndex: class {
    update = (changed?: readonly string[]) =>
      Promise.resolve(changed?.length === 0 ? undefined : 3);
    merge = () => Promise.resolve();
    save = () => Promise.resolve(void saved.push('index'));
    close = () => Promise.resolve();
  },
}));

const bundle = vi.hoisted(() => vi.fn((_: { signal: AbortSignal }) => Promise.resolve(3)));
vi.mock('./stock-index.ts', () => ({ publishStockIndex: bundle }));

const MORNING = '2026-11-23T08:00:00+07:00';
const MIDNIGHT = '2026-11-24T00:00:00+07:00';
const MINUTE = 60_000;

/** Moments of publication, and what the driver reported, in order. */
let events: string[];
/** How each publication ends; the default writes one file. */
let endings: (Partial<Publication> | Error | Promise<Partial<Publication>>)[];
let hasNews: boolean;
let hasOtherCode: boolean;
/** Why new content cannot be brought in. */
let failing: Error | undefined;
let resident: Resident;

const instant = (text: string) => new Date(text).toISOString();
const publisher = {
  publish: async (now: Date, onChanged: (paths: string[]) => void): Promise<Publication> => {
    events.push(`publish ${now.toISOString()}`);
    const ending = await (endings.shift() ?? {});
    if (ending instanceof Error) throw ending;
    onChanged(ending.written === 0 ? [] : ['x/index.html']);
    return { made: 1, written: 1, removed: 0, addresses: 1, next: undefined, ...ending };
  },
  hasNews: () => hasNews,
  hasOtherCode: () => hasOtherCode,
  exclusively: <T>(work: () => Promise<T>) => work(),
  save: () => Promise.resolve(void saved.push('pages')),
  leaveFolder: () => Promise.resolve(void events.push('leave')),
  stop: () => Promise.resolve(void events.push('stop')),
};

async function start(): Promise<void> {
  resident = await startResident({
    open: () => {
      hasOtherCode = false;
      events.push('open');
      return Promise.resolve(publisher as unknown as Publisher);
    },
    ...{ contentDir: 'content', outDir: 'dist', compressed: false },
    news: watchFolder('content'),
    bringIn: () => (failing ? Promise.reject(failing) : Promise.resolve()),
    now: () => new Date(),
    onStarted: () => undefined,
    onPublished: ({ written }) => events.push(`published ${written}`),
    onFailed: ({ message }) => events.push(`failed ${message}`),
    onIndexed: (pages) => events.push(`indexed ${pages}`),
  });
  await vi.advanceTimersByTimeAsync(0);
}
const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const looked = () => events.splice(0);

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(MORNING) });
  saved.length = 0;
  [events, endings, hasNews, hasOtherCode, failing] = [[], [], false, false, undefined];
});
afterEach(async () => {
  await resident.close();
  vi.useRealTimers();
});

it('publishes at once, and the index follows', async () => {
  await start();
  expect(looked()).toEqual(['open', `publish ${instant(MORNING)}`, 'indexed 3', 'published 1']);
});

it('reports no index where nothing was written', async () => {
  endings = [{}, { written: 0 }];
  await start();
  looked();
  watcher.edit();
  await after(1000);
  expect(looked()).toEqual([expect.stringMatching(/^publish /), 'published 0']);
});

it('saves what a later process starts from, once nothing more is published', async () => {
  await start();
  await after(20_000);
  watcher.edit();
  await after(20_000);
  expect(saved.splice(0)).toEqual([]);
  await after(20_000);
  expect(saved.splice(0)).toEqual(['pages', 'index']);
});

it('makes the bundle for other sites when idle, and gives it up when something is published', async () => {
  bundle.mockClear();
  await start();
  await after(4 * MINUTE);
  watcher.edit();
  await after(4 * MINUTE);
  expect(bundle).not.toHaveBeenCalled();
  await after(2 * MINUTE);
  expect(bundle).toHaveBeenCalledOnce();
  const signal = bundle.mock.calls[0]?.[0].signal;
  expect(signal?.aborted).toBe(false);
  watcher.edit();
  await after(1000);
  expect(signal?.aborted).toBe(true);
  await after(60 * MINUTE);
  expect(bundle).toHaveBeenCalledTimes(2);
});

it('goes on with another publisher where the content needs other code', async () => {
  await start();
  looked();
  hasOtherCode = true;
  watcher.edit();
  await after(1000);
  expect(looked()).toEqual([
    ...['leave', 'open', 'stop'],
    ...[expect.stringMatching(/^publish /), 'indexed 3', 'published 1'],
  ]);
});

describe('time', () => {
  it('publishes at midnight in Việt Nam, each day', async () => {
    await start();
    looked();
    await after(16 * 60 * MINUTE - 1);
    expect(looked()).toEqual([]);
    await after(1);
    expect(looked()).toContain(`publish ${instant(MIDNIGHT)}`);
    await after(24 * 60 * MINUTE);
    expect(looked()).toContain(`publish ${instant('2026-11-25T00:00:00+07:00')}`);
  });

  it('publishes when the time of a record has come, then at midnight', async () => {
    endings = [{ next: new Date('2026-11-23T09:30:00+07:00') }];
    await start();
    looked();
    await after(90 * MINUTE - 1);
    expect(looked()).toEqual([]);
    await after(1);
    expect(looked()).toContain(`publish ${instant('2026-11-23T09:30:00+07:00')}`);
    await after(15 * 60 * MINUTE);
    expect(looked()).toContain(`publish ${instant(MIDNIGHT)}`);
  });

  it('does not wait past midnight for a record of later', async () => {
    endings = [{ next: new Date('2027-02-01T09:30:00+07:00') }];
    await start();
    looked();
    await after(16 * 60 * MINUTE);
    expect(looked()).toContain(`publish ${instant(MIDNIGHT)}`);
  });
});

describe('an edit', () => {
  it('is published once, however many files it writes', async () => {
    await start();
    looked();
    for (let file = 0; file < 5; file += 1) {
      watcher.edit();
      await after(20);
    }
    await after(1000);
    expect(looked().filter((event) => event.startsWith('publish '))).toHaveLength(1);
  });

  it('while a publication is running is published after it, by one more', async () => {
    let end: (publication: Partial<Publication>) => void = () => undefined;
    endings = [new Promise<Partial<Publication>>((done) => (end = done))];
    await start();
    for (let edit = 0; edit < 3; edit += 1) {
      watcher.edit();
      await after(500);
    }
    expect(looked()).toEqual(['open', `publish ${instant(MORNING)}`]);
    end({});
    await after(1000);
    const published = looked().filter((event) => event.startsWith('publish'));
    expect(published).toEqual(['published 1', expect.stringMatching(/^publish /), 'published 1']);
  });

  it('that the watcher missed is found', async () => {
    await start();
    looked();
    hasNews = true;
    await after(5_000);
    expect(looked()).toContain(`publish ${instant('2026-11-23T08:00:05+07:00')}`);
  });
});

describe('a publication that fails', () => {
  it('is reported, without an index; the next edit is published', async () => {
    endings = [new Error('directives/x.md: sai')];
    await start();
    expect(looked()).toEqual([
      'open',
      `publish ${instant(MORNING)}`,
      'failed directives/x.md: sai',
    ]);
    watcher.edit();
    await after(1000);
    expect(looked()).toEqual([expect.stringMatching(/^publish /), 'indexed 3', 'published 1']);
  });

  it('is tried again in a minute, where the content is not to blame', async () => {
    endings = [new Error('đĩa đầy')];
    await start();
    looked();
    await after(MINUTE);
    expect(looked()).toEqual([expect.stringMatching(/^publish /), 'indexed 3', 'published 1']);
    await after(60 * MINUTE);
    expect(looked()).toEqual([]);
  });

  it('publishes nothing of content that could not be brought in', async () => {
    failing = new Error('không lấy được');
    await start();
    expect(looked()).toEqual(['open', 'failed không lấy được']);
    failing = undefined;
    await after(MINUTE);
    expect(looked()).toContain('published 1');
  });

  it('of faulty content is tried again at midnight', async () => {
    const problem = {
      check: 'x',
      file: 'x.md',
      fault: 'sai',
      cure: 'sửa',
      severity: 'error',
    } as const;
    endings = [new PublicationError([problem])];
    await start();
    looked();
    await after(16 * 60 * MINUTE - 1);
    expect(looked()).toEqual([]);
    await after(1);
    expect(looked()).toContain(`publish ${instant(MIDNIGHT)}`);
  });
});

it('closing ends what is running without a report of it, and publishes no more', async () => {
  let end: (failure: Error) => void = () => undefined;
  endings = [new Promise((_done, fail) => (end = fail))];
  await start();
  looked();
  await resident.close();
  end(new Error('đã dừng'));
  watcher.edit();
  await after(48 * 60 * MINUTE);
  expect(looked()).toEqual(['stop']);
});
