import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

const settings = (...args: string[]) => readSettings(args, {}, () => true);

test('without flags everything is measured', () => {
  const { parts, quick, json } = settings();
  expect(parts).toEqual(['quality', 'known', 'cost']);
  expect([quick, json]).toEqual([false, '']);
});

test('flags go before the environment', () => {
  const env = { BENCH_CORPUS: 'a.jsonl', BENCH_QUESTIONS: 'b.jsonl' };
  const { corpus, questions } = readSettings(['--corpus=c.jsonl'], env, () => true);
  expect([corpus, questions]).toEqual(['c.jsonl', 'b.jsonl']);
});

test('one part', () => {
  expect(settings('--only=known').parts).toEqual(['known']);
});

test.each([
  ['--onyl=known', 'Cờ không hiểu được'],
  ['--only=size', 'Không có phần “size”'],
])('%s is answered with the usage', (flag, message) => {
  expect(() => settings(flag)).toThrow(message);
  expect(() => settings(flag)).toThrow('--only=PHẦN');
});

test('a missing file is named together with its flag', () => {
  const missing = () => readSettings(['--corpus=x.gz'], {}, (file) => file !== 'x.gz');
  expect(missing).toThrow('Không có tệp x.gz. Hãy chỉ tệp bằng --corpus=ĐƯỜNG_DẪN hoặc biến');
});
