import { expect, it } from 'vitest';
import { once, onceBy, onceFor } from './once.ts';

it('makes a value at the first call only, undefined as well', () => {
  const calls: string[] = [];
  const make = once(() => void calls.push('one'));
  make();
  make();
  const by = onceBy(
    (text: string) => text.length,
    (text) => void calls.push(text),
  );
  for (const text of ['a', 'b', 'cc']) by(text);
  const [first, second] = [{}, {}];
  const forObject = onceFor((object: object) => void calls.push(object === first ? '1' : '2'));
  for (const object of [first, second, first]) forObject(object);
  expect(calls).toEqual(['one', 'a', 'cc', '1', '2']);
});
