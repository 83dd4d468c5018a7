import { gunzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deflate, deflateBlock, gzip, GzipWriter, ZipWriter, type Deflated } from './zip.ts';

const archive = (members: Iterable<readonly [string, Deflated]>): Buffer => {
  const pieces: Uint8Array[] = [];
  const zip = new ZipWriter((piece) => pieces.push(piece));
  for (const [path, file] of members) zip.add(path, file);
  zip.end();
  return Buffer.concat(pieces);
};

it('makes the same file alone and after an archive', () => {
  const text = Buffer.from('Điều 1. '.repeat(9000));
  const alone = gzip(text);
  for (let index = 0; index < 20; index++) deflate(`${index}`);
  deflate(text.toString());
  expect(gzip(text).equals(alone)).toBe(true);
  expect(gunzipSync(alone).equals(text)).toBe(true);
});

it('writes what another program reads, names and words in Vietnamese included', () => {
  const long = 'Điều 1. '.repeat(9000);
  const bytes = archive([
    ['văn-bản/một.md', deflate('Đ')],
    ['hai.txt', deflate(long)],
    ['trống', deflate('')],
  ]);
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(['văn-bản/một.md', 'hai.txt', 'trống']);
  expect(Object.values(files).map((file) => strFromU8(file))).toEqual(['Đ', long, '']);
});

it('is the same whenever it is written', () => {
  const make = () => archive([['a', deflate('a')]]);
  const [first, second] = [make(), make()];
  expect(first.equals(second)).toBe(true);
  // 1 January 1980, the first day of ZIP.
  expect(first.readUInt32LE(10)).toBe(0x00210000);
});

it('refuses what only ZIP64 could hold', () => {
  const file = deflate('x');
  const zip = new ZipWriter(() => undefined);
  for (let index = 0; index < 65_535; index++) zip.add(`${index}`, file);
  expect(() => zip.add('one more', file)).toThrow(RangeError);
});

it('joins parts that were compressed apart into one gzip file', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 500 })), (texts) => {
      const pieces: Uint8Array[] = [];
      const file = new GzipWriter((piece) => pieces.push(piece));
      for (const text of texts) file.add(Buffer.from(text), deflateBlock(Buffer.from(text)));
      file.end();
      expect(gunzipSync(Buffer.concat(pieces)).toString()).toBe(texts.join(''));
    }),
  );
});
