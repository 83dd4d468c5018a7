import { beforeEach, expect, it, vi } from 'vitest';
import type { Loaded } from './outline.ts';

/** The browser's store, which survives a page. */
const store = vi.hoisted(() => new Map<string, unknown>());
vi.mock('decap-cms-lib-util', () => ({
  filterByExtension: ({ path }: { path: string }, extension: string) =>
    path.endsWith(`.${extension}`),
  localForage: {
    getItem: (name: string) => Promise.resolve(structuredClone(store.get(name) ?? null)),
    setItem: (name: string, value: unknown) =>
      Promise.resolve(void store.set(name, structuredClone(value))),
  },
}));

/** As after a reload: only the store remains. */
const newPage = async () => {
  vi.resetModules();
  return import('./forgejo-lists.ts');
};
beforeEach(() => store.clear());

const files = (...ids: string[]) => ids.map((id) => ({ path: `directives/${id}.md`, id }));
const PLACE = ['forgejo', 'ubnd/cong-khai', 'directives'];

/** What Decap does with the result: it parses the texts and keeps each outline. */
async function decapReads(records: readonly Loaded[]): Promise<void> {
  for (const { data, keep } of records) keep?.(data === 'hỏng' ? {} : { title: data });
  await new Promise((done) => setTimeout(done));
}
const told = (records: readonly Loaded[]) =>
  records.map(({ file, outline, data }) => [file.id, outline?.['title'] ?? `text: ${data}`]);

it('reads each blob once, also on another day', async () => {
  const read = vi.fn(({ id }: { id: string }) => Promise.resolve(id));
  const first = await (await newPage()).forgeList(PLACE, files('a', 'b'), read);
  expect(told(first)).toEqual([
    ['a', 'text: a'],
    ['b', 'text: b'],
  ]);
  await decapReads(first);

  const { forgeList } = await newPage();
  const second = await forgeList(PLACE, files('b', 'c'), read);
  expect(told(second)).toEqual([
    ['b', 'b'],
    ['c', 'text: c'],
  ]);
  await decapReads(second);
  expect(told(await forgeList(PLACE, files('b', 'c'), read))).toEqual([
    ['b', 'b'],
    ['c', 'c'],
  ]);
  expect(read.mock.calls.map(([{ id }]) => id)).toEqual(['a', 'b', 'c']);
});

it('forgets what is in the folder no more, and mixes no two folders up', async () => {
  const { forgeList } = await newPage();
  const read = ({ id }: { id: string }) => Promise.resolve(id);
  await decapReads(await forgeList(PLACE, files('a', 'b'), read));
  await decapReads(await forgeList([...PLACE.slice(0, 2), 'stories'], files('x'), read));
  await decapReads(await forgeList(PLACE, files('b', 'c'), read));
  expect([...store.values()]).toEqual([
    { b: { title: 'b' }, c: { title: 'c' } },
    { x: { title: 'x' } },
  ]);
});

it('gives the very same object while a record is the same', async () => {
  const { forgeList } = await newPage();
  const read = ({ id }: { id: string }) => Promise.resolve(id);
  await decapReads(await forgeList(PLACE, files('a'), read));
  const [one] = await forgeList(PLACE, files('a'), read);
  const [two] = await forgeList(PLACE, files('a', 'b'), read);
  expect(one?.outline).toBeDefined();
  expect(two?.outline).toBe(one?.outline);
});

it('a record that could not be read is tried anew', async () => {
  const { forgeList } = await newPage();
  const read = vi.fn().mockResolvedValueOnce('hỏng').mockResolvedValue('lành');
  await decapReads(await forgeList(PLACE, files('a'), read));
  expect(told(await forgeList(PLACE, files('a'), read))).toEqual([['a', 'text: lành']]);
});

it('a forge that does not answer fails the list: one that lacks a record would not say so', async () => {
  const { forgeList } = await newPage();
  const read = ({ id }: { id: string }) =>
    id === 'b' ? Promise.reject(new Error('502')) : Promise.resolve(id);
  await expect(forgeList(PLACE, files('a', 'b'), read)).rejects.toThrow('502');
});

it('lists the records of a tree, not what else lies there', async () => {
  const { listByTree } = await newPage();
  const api = {
    originRepoURL: '/repos/ubnd/cong-khai',
    listFiles: vi.fn(() => Promise.resolve([...files('a'), { path: 'directives/.keep', id: 'k' }])),
    readFile: vi.fn((path: string) => Promise.resolve(path)),
  };
  const records = await listByTree(['forgejo', 'ubnd/cong-khai'], api, 'directives', 'md');
  expect(told(records)).toEqual([['a', 'text: directives/a.md']]);
  expect(api.readFile).toHaveBeenCalledExactlyOnceWith('directives/a.md', 'a', {
    repoURL: '/repos/ubnd/cong-khai',
  });
});
