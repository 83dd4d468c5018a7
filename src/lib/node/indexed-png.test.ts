import sharp from 'sharp';
import { expect, test } from 'vitest';
import { indexedPng } from './indexed-png.ts';

const decode = (png: Buffer) => sharp(png).removeAlpha().raw().toBuffer();

test('few colours come back exactly', async () => {
  const colours = [0x0f5c4d, 0xfbfaf6, 0xf2c14e];
  const rgba = Buffer.alloc(30 * 20 * 4);
  const rgb: number[] = [];
  for (let i = 0; i < 600; i++) {
    const colour = colours[(i * 7) % 3] ?? 0;
    rgba.writeUInt32BE(((colour << 8) | 0xff) >>> 0, i * 4);
    rgb.push(colour >> 16, (colour >> 8) & 255, colour & 255);
  }
  expect([...(await decode(await indexedPng(rgba, 30, 20)))]).toEqual(rgb);
});

test('many colours stay close, the commonest exact, and the bytes are the same each time', async () => {
  const rgba = Buffer.alloc(64 * 64 * 4, 255);
  for (let i = 2048; i < 4096; i++) rgba.writeUInt32BE((i * 1_234_567) % 2 ** 32, i * 4);
  const png = await indexedPng(rgba, 64, 64);
  const back = await decode(png);
  expect(back.subarray(0, 2048 * 3).every((value) => value === 255)).toBe(true);
  for (let i = 0; i < 4096; i++)
    for (let c = 0; c < 3; c++)
      expect(Math.abs((back[i * 3 + c] ?? 0) - (rgba[i * 4 + c] ?? 0))).toBeLessThan(64);
  expect(await indexedPng(rgba, 64, 64)).toEqual(png);
});
