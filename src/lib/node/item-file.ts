/**
 * Files of a head and many items, which are written and read some at a time: all at once would take
 * memory of several times their size. What V8 can serialize can be kept.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { writeWhole } from './write-whole.ts';

const AT_ONCE = 1000;
/** Of the length before the head and before each group of items. */
const LENGTH_BYTES = 4;

function piece(value: unknown): Buffer {
  const bytes = serialize(value);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes]);
}

function* piecesOf(head: unknown, items: Iterable<unknown>): Generator<Buffer> {
  yield piece(head);
  let group: unknown[] = [];
  for (const item of items) {
    group.push(item);
    if (group.length < AT_ONCE) continue;
    yield piece(group);
    group = [];
  }
  yield piece(group);
}

/** The file is closed when the last piece is taken, or no further one is asked for. */
function* piecesIn(file: string): Generator<Buffer> {
  const source = openSync(file, 'r');
  const bytes = (length: number): Buffer => {
    const read = Buffer.alloc(length);
    return read.subarray(0, readSync(source, read));
  };
  try {
    for (let next = bytes(LENGTH_BYTES); next.length > 0; next = bytes(LENGTH_BYTES))
      yield bytes(next.readUInt32LE());
  } finally {
    closeSync(source);
  }
}

/** Writes such a file as `writeWhole` does. */
export const writeItems = (file: string, head: unknown, items: Iterable<unknown>): void =>
  writeWhole(file, piecesOf(head, items));

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
