import { expect, it, vi } from 'vitest';
import { LastAnswer } from './last-answer.ts';

it('asks once for the same question, and anew for another', async () => {
  const last = new LastAnswer<string>();
  const ask = vi.fn((text: string) => Promise.resolve(text));
  const get = (question: string) => last.get(question, () => ask(question));
  expect(await Promise.all([get('a'), get('a')])).toEqual(['a', 'a']);
  expect(await get('b')).toBe('b');
  expect(await get('a')).toBe('a');
  expect(ask.mock.calls.flat()).toEqual(['a', 'b', 'a']);
});

it('keeps no failure', async () => {
  const last = new LastAnswer<string>();
  await expect(last.get('a', () => Promise.reject(new Error('mất mạng')))).rejects.toThrow();
  expect(await last.get('a', () => Promise.resolve('có'))).toBe('có');
});
