import { describe, expect, it, test, vi } from 'vitest';
import { wholeTree, type TreePage } from './forgejo-tree.ts';

const entries = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ path: `${index}.md` }));

/** Pages as Forgejo does: the server chooses the page size. */
const forge = (count: number, size: number) =>
  vi.fn((page: number): Promise<TreePage> => {
    const tree = entries(count).slice((page - 1) * size, page * size);
    const truncated = size < count && tree.length > 0;
    return Promise.resolve({ tree: tree.length > 0 ? tree : null, truncated, total_count: count });
  });

describe('wholeTree', () => {
  test.each([
    [0, 1000, 1],
    [999, 1000, 1],
    [1000, 1000, 1],
    [1001, 1000, 2],
    [1500, 400, 4],
  ])(
    '%i entries in pages of %i are %i requests, each entry once',
    async (count, size, requests) => {
      const ask = forge(count, size);
      expect((await wholeTree(ask)).tree).toEqual(entries(count));
      expect(ask).toHaveBeenCalledTimes(requests);
    },
  );

  it('says which setting to raise when the server keeps entries back', async () => {
    const short = (page: number) =>
      Promise.resolve({ tree: page === 1 ? entries(1000) : null, total_count: 1500 });
    await expect(wholeTree(short)).rejects.toThrow(/1000 trong 1500.*DEFAULT_GIT_TREES_PER_PAGE/);
  });
});
