import { expect, it, vi } from 'vitest';
import { LocalLists, type Answer } from './local-lists.ts';

const entry = (path: string) => ({ path, data: { title: path } });
const whole = (version: string, ...paths: string[]): Answer => ({
  version,
  whole: true,
  entries: paths.map(entry),
  removed: [],
});
const lists = (...answers: Answer[]) => {
  const ask = vi.fn(() => Promise.resolve(answers.shift()!));
  return { ask, lists: new LocalLists(ask) };
};
const paths = (records: readonly { file: { path: string } }[]) =>
  records.map(({ file }) => file.path);

it('asks whole first, then for what changed since', async () => {
  const change = { version: '2', whole: false, entries: [entry('b2'), entry('a')], removed: ['c'] };
  const { ask, lists: own } = lists(whole('1', 'a', 'b', 'c'), change);
  const first = await own.read('directives', 'md');
  const second = await own.read('directives', 'md');
  expect(paths(first)).toEqual(['a', 'b', 'c']);
  expect(paths(second)).toEqual(['a', 'b', 'b2']);
  expect(ask.mock.calls).toEqual([
    [{ folder: 'directives', extension: 'md', known: undefined }],
    [{ folder: 'directives', extension: 'md', known: '1' }],
  ]);
  expect(second[1], 'what did not change is not made anew').toBe(first[1]);
});

it('a whole answer forgets what was before', async () => {
  const { lists: own } = lists(whole('1', 'a', 'b'), whole('2', 'b'));
  await own.read('directives', 'md');
  expect(paths(await own.read('directives', 'md'))).toEqual(['b']);
});

it('asks once for many who ask at the same time, and keeps folders apart', async () => {
  const { ask, lists: own } = lists(whole('1', 'a'), whole('2', 'b'));
  const [one, two, other] = await Promise.all([
    own.read('directives', 'md'),
    own.read('directives', 'md'),
    own.read('stories', 'md'),
  ]);
  expect([paths(one), paths(two), paths(other)]).toEqual([['a'], ['a'], ['b']]);
  expect(ask).toHaveBeenCalledTimes(2);
});

it('asks again after a failure', async () => {
  const ask = vi
    .fn()
    .mockRejectedValueOnce(new Error('mất mạng'))
    .mockResolvedValue(whole('1', 'a'));
  const own = new LocalLists(ask);
  await expect(own.read('directives', 'md')).rejects.toThrow('mất mạng');
  expect(paths(await own.read('directives', 'md'))).toEqual(['a']);
});

it('an unreadable record comes with its text', async () => {
  const { lists: own } = lists({ ...whole('1'), entries: [{ path: 'a', raw: '---js' }] });
  expect(await own.read('directives', 'md')).toEqual([
    { file: { path: 'a', id: null }, data: '---js' },
  ]);
});
