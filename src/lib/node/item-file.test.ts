import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readHead, readItems, writeItems } from './item-file.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'minh-bach-items-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

test.each([0, 1, 999, 1000, 1001, 2500])('%i items are read as they were written', (count) => {
  const file = join(dir, 'items');
  const items = Array.from({ length: count }, (_, at) => ({ at, text: 'Điều '.repeat(at % 7) }));
  const head = new Map([['phiên bản', new Date(0)]]);
  writeItems(file, head, items);
  expect(readHead(file)).toEqual(head);
  expect([...readItems(file)]).toEqual(items);
  expect(readdirSync(dir)).toEqual(['items']);
});

test('items that fail leave the former file', () => {
  const file = join(dir, 'items');
  writeItems(file, 1, ['cũ']);
  const failing = function* () {
    yield 'mới';
    throw new Error('hỏng');
  };
  expect(() => writeItems(file, 2, failing())).toThrow('hỏng');
  expect([readHead(file), ...readItems(file)]).toEqual([1, 'cũ']);
});

test('a damaged file is an error', () => {
  const file = join(dir, 'items');
  writeItems(file, 1, ['một', 'hai']);
  truncateSync(file, 20);
  expect(() => [...readItems(file)]).toThrow();
});
