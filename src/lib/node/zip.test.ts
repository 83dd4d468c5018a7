import { gunzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  deflate,
  deflateBlock,
  gzip,
  GzipWriter,
  joinArchives,
  zip,
  type Deflated,
} from './zip.ts';

type Members = readonly (readonly [path: string, file: Deflated])[];
const joined = (archives: readonly Members[]): Buffer => joinArchives(archives.map(zip));

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
  const bytes = zip([
    ['văn-bản/một.md', deflate('Đ')],
    ['hai.txt', deflate(long)],
    ['trống', deflate('')],
  ]);
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(['văn-bản/một.md', 'hai.txt', 'trống']);
  expect(Object.values(files).map((file) => strFromU8(file))).toEqual(['Đ', long, '']);
});

it('is the same whenever it is written', () => {
  const make = () => zip([['a', deflate('a')]]);
  const [first, second] = [make(), make()];
  expect(first.equals(second)).toBe(true);
  // 1 January 1980, the first day of ZIP.
  expect(first.readUInt32LE(10)).toBe(0x00210000);
});

it('joins archives into what one archive of all their members is', () => {
  const member = fc.tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string().map(deflate));
  fc.assert(
    fc.property(fc.array(fc.array(member)), (archives) => {
      expect(joined(archives).equals(zip(archives.flat()))).toBe(true);
    }),
  );
});

it('holds more members than ZIP can count without its extension', () => {
  const many = Array.from({ length: 65_535 }, (_, index) => [`${index}`, deflate('x')] as const);
  expect(joined([many]).equals(zip(many))).toBe(true);
  const files = unzipSync(joined([many, [['one more', deflate('đ')]]]));
  expect(Object.keys(files)).toHaveLength(65_536);
  expect(strFromU8(files['one more'] ?? new Uint8Array())).toBe('đ');
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
