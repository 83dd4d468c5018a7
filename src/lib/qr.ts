/** QR codes as one SVG path, which prints sharply and needs neither a picture file nor a script. */
import { encode } from 'uqr';

interface QrCode {
  /** Modules per side. */
  readonly size: number;
  /** Dark modules as runs of unit squares, for a `viewBox` of `size`. */
  readonly path: string;
}

/**
 * Returns the code of a text, correcting up to 15 % of damage (level M of ISO/IEC 18004). One fixed
 * mask: any mask is valid, and comparing all eight takes eight times as long (1.8 ms for each
 * document).
 */
export function qrCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'M', border: 0, maskPattern: 3 });
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  );
  return { size, path: runs.join('') };
}
