import { expect, test } from 'vitest';
import { frequencyOf, levelOf } from './levels.ts';

const LENGTH = { body: 220, heading: 14 };
const frequency = (body: number, heading = 0, secondary = false) =>
  frequencyOf(levelOf({ body, heading }, LENGTH, secondary));

test.each([
  ['in the heading more than twice in the text', frequency(0, 1), frequency(2)],
  [
    'on a page of the province and in force as twice on another',
    frequency(1),
    frequency(1, 0, true) * 1.9,
  ],
  ['on any page more than nowhere', frequency(1, 0, true), 0],
])('a word counts %s', (_, more, less) => expect(more).toBeGreaterThan(less));
