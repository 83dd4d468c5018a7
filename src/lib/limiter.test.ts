import { expect, test } from 'vitest';
import { limiter } from './limiter.ts';

test('no more than so many at once, all of them in the end, failures included', async () => {
  const limit = limiter(3);
  let running = 0;
  let most = 0;
  const order: number[] = [];
  const work = (index: number) => async () => {
    running += 1;
    most = Math.max(most, running);
    order.push(index);
    await new Promise((done) => setTimeout(done, 1));
    running -= 1;
    if (index % 4 === 0) throw new Error('broken');
    return index;
  };
  const results = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => limit(work(i))));
  expect(most).toBe(3);
  expect(order).toEqual(Array.from({ length: 20 }, (_, i) => i));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(15);
});
