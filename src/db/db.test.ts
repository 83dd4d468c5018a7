import { describe, expect, it } from 'vitest';
import { createStore, index, input, query, readingWith } from './db.ts';
import { routePages } from './pages.ts';

/** Runs of queries, by name, since the last look. */
const runs: string[] = [];
const looked = () => runs.splice(0);

const words = query('test: words', () => {
  runs.push('words');
  return String(input('text')).split(' ');
});
const longest = query('test: longest', async (atMost: number) => {
  runs.push(`longest(${atMost})`);
  await Promise.resolve();
  return words()
    .filter((word) => word.length <= atMost)
    .reduce((best, word) => (word.length > best.length ? word : best), '');
});
const counts = index('test: counts', async () => {
  await Promise.resolve();
  runs.push('counts');
  return new Map(words().map((word) => [word, words().filter((one) => one === word).length]));
});
const countOf = query('test: count of', async (word: string) => {
  runs.push(`countOf(${word})`);
  return (await counts()).get(word) ?? 0;
});
const total = query('test: total', async () => {
  runs.push('total');
  return [...(await counts()).values()].reduce((sum, count) => sum + count, 0);
});
const failing = query('test: failing', () => {
  if (input('text') === 'bad') throw new Error('bad text');
  return input('text');
});

function storeOf(text: string) {
  looked();
  const store = createStore();
  store.set([['text', text]]);
  const ask = <R>(work: () => R): R => store.track((reader) => readingWith(reader, work)).result;
  return { store, ask };
}

it('a query outside the database says so', () => {
  expect(words).toThrow('outside the database');
});

describe('a query', () => {
  it('is a function whose result is kept for each argument', async () => {
    const { ask } = storeOf('a bb ccc');
    expect(await ask(() => longest(2))).toBe('bb');
    expect(await ask(() => longest(9))).toBe('ccc');
    expect(looked()).toEqual(['longest(2)', 'words', 'longest(9)']);
    expect(await ask(() => longest(2))).toBe('bb');
    expect(looked()).toEqual([]);
  });

  it('that is asynchronous gives a promise also when its result is known', () => {
    const { ask } = storeOf('a');
    const first = ask(() => longest(2));
    return first.then(() => expect(ask(() => longest(2))).toBeInstanceOf(Promise));
  });

  it('keeps apart what is read at the same time', async () => {
    const { store } = storeOf('a bb');
    const readsOf = async (work: () => unknown) => {
      const { result, reads } = store.track((reader) => readingWith(reader, work));
      await result;
      return [...reads];
    };
    const [one, other] = await Promise.all([
      readsOf(async () => {
        await longest(1);
        return words();
      }),
      readsOf(() => longest(2)),
    ]);
    expect(one).toEqual(['test: longest[1]', 'test: words[]']);
    expect(other).toEqual(['test: longest[2]']);
  });

  it('that fails is asked again, and succeeds when its cause is gone', () => {
    const { store, ask } = storeOf('bad');
    expect(() => ask(failing)).toThrow('bad text');
    expect(() => ask(failing)).toThrow('bad text');
    store.set([['text', 'good']]);
    expect(ask(failing)).toBe('good');
  });
});

describe('an index', () => {
  it('is read by key: other keys may change', async () => {
    const { store, ask } = storeOf('a b b');
    expect(await ask(() => countOf('b'))).toBe(2);
    expect(await ask(() => countOf('c'))).toBe(0);
    looked();
    store.set([['text', 'a a b b']]);
    expect(await ask(() => countOf('b'))).toBe(2);
    expect(await ask(() => countOf('c'))).toBe(0);
    expect(looked()).toEqual(['words', 'counts']);
    store.set([['text', 'a a b b c']]);
    expect(await ask(() => countOf('b'))).toBe(2);
    expect(await ask(() => countOf('c'))).toBe(1);
    expect(looked()).toEqual(['words', 'counts', 'countOf(c)']);
  });

  it('is read whole where all of it is asked for', async () => {
    const { store, ask } = storeOf('a b b');
    expect(await ask(total)).toBe(3);
    store.set([['text', 'a b b c']]);
    expect(await ask(total)).toBe(4);
    const { keys, size, has, each } = await ask(async () => {
      const map = await counts();
      const each: string[] = [];
      map.forEach((count, word) => each.push(`${word}${count}`));
      return { keys: [...map.keys()], size: map.size, has: map.has('c'), each };
    });
    expect({ keys, size, has, each }).toEqual({
      keys: ['a', 'b', 'c'],
      size: 3,
      has: true,
      each: ['a1', 'b2', 'c1'],
    });
  });
});

it('an overlay of what an earlier process knew finds a key of a map that comes out the same', async () => {
  const { store, ask } = storeOf('a b a b');
  expect(await ask(() => countOf('a'))).toBe(2);
  const later = createStore();
  later.restore(
    store.stored(() => false),
    [['text', 'a b a b']],
  );
  const overlay = later.overlay();
  overlay.set([['text', 'a b b a']]);
  const read = <R>(work: () => R) => overlay.track((one) => readingWith(one, work)).result;
  expect(await read(async () => (await counts()).get('a'))).toBe(2);
});

describe('the pages of a route', () => {
  const pages = routePages('test', async () =>
    words().map((word, at) => ({
      params: { word, part: at === 0 ? undefined : 'later' },
      props: { word, length: word.length },
    })),
  );
  const page = query('test: page', async (word: string) => {
    runs.push(`page(${word})`);
    return (await pages.at({ word, part: 'later' })).length;
  });

  it('are found by their parameters, of which one may be undefined', async () => {
    const { ask } = storeOf('one three');
    expect(await ask(() => pages.params())).toEqual([
      { word: 'one', part: undefined },
      { word: 'three', part: 'later' },
    ]);
    expect(await ask(() => pages.at({ word: 'one' }))).toEqual({ word: 'one', length: 3 });
    expect(await ask(() => pages.at({ part: undefined, word: 'one' }))).toMatchObject({
      length: 3,
    });
  });

  it('fail with route and parameters where there is none', async () => {
    const { ask } = storeOf('one');
    await expect(ask(() => pages.at({ word: 'two' }))).rejects.toThrow('test');
    await expect(ask(() => pages.at({ word: 'two' }))).rejects.toThrow('two');
  });

  it('are rendered again only when their own data change', async () => {
    const { store, ask } = storeOf('one three five');
    expect(await ask(() => page('three'))).toBe(5);
    store.set([['text', 'one three seven']]);
    looked();
    expect(await ask(() => page('three'))).toBe(5);
    expect(looked()).toEqual(['words']);
  });
});
