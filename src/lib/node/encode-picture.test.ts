import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { encodePicture } from './encode-picture.ts';
import { TRACES, tracedPhoto } from './traced-photo.fixture.ts';

const photo = await tracedPhoto();

test('the fixture does hold what must not be published', async () => {
  for (const trace of TRACES) expect(photo.includes(trace), trace).toBe(true);
  const { exif, xmp, orientation } = await sharp(photo).metadata();
  expect([Boolean(exif), Boolean(xmp), orientation]).toEqual([true, true, 6]);
});

describe.each(['avif', 'webp'] as const)('a photo as %s', (format) => {
  test('keeps nothing of the camera, and is upright', async () => {
    const made = await encodePicture(photo, 20, format);
    const { exif, xmp, iptc, orientation = 1, width, height } = await sharp(made).metadata();
    expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, 1]);
    for (const trace of TRACES) expect(made.includes(trace), trace).toBe(false);
    expect([width, height]).toEqual([20, 40]);
    const [red = 0, , blue = 0] = await sharp(made).removeAlpha().raw().toBuffer();
    expect(red, 'the first pixel is of the upper half').toBeGreaterThan(200);
    expect(blue).toBeLessThan(60);
  });

  test('is refused when it is none', async () => {
    await expect(encodePicture(Buffer.from('%PDF-1.7'), 20, format)).rejects.toThrow();
  });
});

test('one thread encodes, on any machine: the bytes of AVIF depend on their number', () => {
  expect(sharp.concurrency()).toBe(1);
});
