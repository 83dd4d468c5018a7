/**
 * Files of a head and many items, which are written and read some at a time: all at once would take
 * memory of several times their size. What V8 can serialize can be kept.
 */
import { deserialize, serialize } from 'node:v8';
import { piecesIn, writePieces } from './piece-file.ts';

const AT_ONCE = 1000;

function* piecesOf(head: unknown, items: Iterable<unknown>): Generator<Buffer> {
  yield serialize(head);
  let group: unknown[] = [];
  for (const item of items) {
    group.push(item);
    if (group.length < AT_ONCE) continue;
    yield serialize(group);
    group = [];
  }
  yield serialize(group);
}

/** Writes such a file as `writePieces` does. */
export const writeItems = (file: string, head: unknown, items: Iterable<unknown>): void =>
  writePieces(file, piecesOf(head, items));

/** @throws Error when the file is missing or damaged */
export function readHead(file: string): unknown {
  const [head] = piecesIn(file).take(1);
  if (!head) throw new Error(`${file} is empty`);
  return deserialize(head);
}

/** @throws Error as `readHead` */
export function* readItems(file: string): Generator<unknown, undefined> {
  for (const group of piecesIn(file).drop(1)) yield* deserialize(group) as unknown[];
}
