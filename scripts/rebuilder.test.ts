import { expect, test } from 'vitest';
import { createRebuilder } from './rebuilder.ts';

test('requests during a build make exactly one more', async () => {
  let builds = 0;
  let active = 0;
  const rebuilder = createRebuilder(async () => {
    builds += 1;
    active += 1;
    expect(active).toBe(1);
    await new Promise((done) => setTimeout(done, 5));
    active -= 1;
  });
  await Promise.all([rebuilder.request(), rebuilder.request(), rebuilder.request()]);
  expect(builds).toBe(2);
  await rebuilder.request();
  expect(builds).toBe(3);
});

test('a failed build does not stop the next', async () => {
  let builds = 0;
  const rebuilder = createRebuilder(() => {
    builds += 1;
    return builds === 1 ? Promise.reject(new Error('hỏng')) : Promise.resolve();
  });
  const [first, second] = await Promise.allSettled([rebuilder.request(), rebuilder.request()]);
  expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
});
