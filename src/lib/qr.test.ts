import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { qrCode } from './qr.ts';

const URL = 'https://minh-bach.example/van-ban/2026-15-2026-qd-ubnd/';

/** Returns the dark modules of a path of horizontal runs. */
function modules(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let i = 0; i < Number(length); i++) (rows[Number(y)] ?? [])[Number(x) + i] = true;
  return rows;
}

it('draws exactly the modules of the code', () => {
  const { size, path } = qrCode(URL);
  expect(modules(path, size)).toEqual(encode(URL, { ecc: 'M', border: 0, maskPattern: 3 }).data);
  expect(qrCode(`${URL}x`).path).not.toBe(path);
});

it('has the three finder patterns', () => {
  const { size, path } = qrCode(URL);
  for (const start of ['M0 0h7', `M${size - 7} 0h7`, `M0 ${size - 1}h7`])
    expect(path).toContain(start);
});
