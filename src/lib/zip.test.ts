import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { deflate, inflate, ZipWriter, type Deflated } from './zip.ts';

const archive = (members: Iterable<readonly [string, Deflated]>): Buffer => {
  const pieces: Buffer[] = [];
  const zip = new ZipWriter((piece) => pieces.push(piece));
  for (const [path, file] of members) zip.add(path, file);
  zip.end();
  return Buffer.concat(pieces);
};

it('gives back what went in', async () => {
  expect(inflate(await deflate('Chỉ thị')).toString()).toBe('Chỉ thị');
});

it('writes what another program reads, names and words in Vietnamese included', async () => {
  const long = 'Điều 1. '.repeat(9000);
  const bytes = archive([
    ['văn-bản/một.md', await deflate('Đ')],
    ['hai.txt', await deflate(long)],
    ['trống', await deflate('')],
  ]);
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(['văn-bản/một.md', 'hai.txt', 'trống']);
  expect(Object.values(files).map((file) => strFromU8(file))).toEqual(['Đ', long, '']);
});

it('is the same whenever it is written', async () => {
  const make = async () => archive([['a', await deflate('a')]]);
  const [first, second] = [await make(), await make()];
  expect(first.equals(second)).toBe(true);
  // No day but the first that ZIP knows.
  expect(first.readUInt32LE(10)).toBe(0x00210000);
});

it('counts past 65,535 members', async () => {
  const file = await deflate('x');
  const count = 70_000;
  const bytes = archive(Array.from({ length: count }, (_, index) => [`${index}`, file] as const));
  const end = bytes.length - 22;
  expect(bytes.readUInt16LE(end + 10)).toBe(0xffff);
  const locator = end - 20;
  expect(bytes.readUInt32LE(locator)).toBe(0x07064b50);
  const large = Number(bytes.readBigUInt64LE(locator + 8));
  expect(bytes.readUInt32LE(large)).toBe(0x06064b50);
  expect(Number(bytes.readBigUInt64LE(large + 32))).toBe(count);
  const list = Number(bytes.readBigUInt64LE(large + 48));
  expect(bytes.readUInt32LE(list)).toBe(0x02014b50);
});
