/** QR codes as one SVG path, which prints sharply and needs neither a picture file nor a script. */
import { encode } from 'uqr';

interface QrCode {
  /** Modules per side. */
  readonly size: number;
  /** Dark modules as horizontal lines of width 1, for a `viewBox` of `size`. */
  readonly path: string;
}

/**
 * Returns the code of a text, correcting up to 15 % of damage (level M of ISO/IEC 18004). One fixed
 * mask: any mask is valid, and comparing all eight takes eight times as long (1.8 ms for each
 * document).
 */
export function qrCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'M', border: 0, maskPattern: 3 });
  let path = '';
  for (const [y, row] of data.entries()) {
    let from = 0;
    for (let x = row.indexOf(true); x >= 0;) {
      const end = row.indexOf(false, x);
      const length = (end < 0 ? size : end) - x;
      path += `${from === 0 ? `M${x} ${y}.5` : `m${x - from} 0`}h${length}`;
      from = x + length;
      x = row.indexOf(true, from);
    }
  }
  return { size, path };
}
