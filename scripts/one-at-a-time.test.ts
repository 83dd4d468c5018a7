import { expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

test('requests during a run make exactly one more', async () => {
  let runs = 0;
  let active = 0;
  const run = oneAtATime(async () => {
    runs += 1;
    active += 1;
    expect(active).toBe(1);
    await new Promise((done) => setTimeout(done, 5));
    active -= 1;
  });
  await Promise.all([run(), run(), run()]);
  expect(runs).toBe(2);
  await run();
  expect(runs).toBe(3);
});

test('a failed run does not stop the next', async () => {
  let runs = 0;
  const run = oneAtATime(() => {
    runs += 1;
    return runs === 1 ? Promise.reject(new Error('hỏng')) : Promise.resolve();
  });
  const [first, second] = await Promise.allSettled([run(), run()]);
  expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
});
