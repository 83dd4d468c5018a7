import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { qrCode } from './qr.ts';

const URL = 'https://minh-bach.example/van-ban/2026-15-2026-qd-ubnd/';

/** Returns the dark modules of a path of horizontal lines. */
function modules(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, start, y, lines = ''] of path.matchAll(/M(\d+) (\d+)\.5((?:m\d+ 0|h\d+)+)/g)) {
    let x = Number(start);
    for (const [, gap, length] of lines.matchAll(/m(\d+) 0|h(\d+)/g)) {
      for (let i = 0; i < Number(length ?? 0); i++) (rows[Number(y)] ?? [])[x + i] = true;
      x += Number(gap ?? length);
    }
  }
  return rows;
}

it('draws exactly the modules of the code', () => {
  const { size, path } = qrCode(URL);
  expect(modules(path, size)).toEqual(encode(URL, { ecc: 'M', border: 0, maskPattern: 3 }).data);
  expect(qrCode(`${URL}x`).path).not.toBe(path);
});

it('has the three finder patterns', () => {
  const { size, path } = qrCode(URL);
  expect(path).toMatch(/^M0 0\.5h7m.*m\d+ 0h7M/);
  expect(path).toContain(`M0 ${size - 1}.5h7`);
});
