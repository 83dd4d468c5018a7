/** A photo as a phone leaves it: who took it, with what and where, and which way is up. */
import sharp from 'sharp';

/** What is in its EXIF and XMP, and must be in nothing that is published. */
export const TRACES = ['MAY-ANH', 'NGUOI-CHUP', 'Exif', 'GPS'] as const;

/** JPEG, 40 × 20 as stored; held upright 20 × 40, its red half on top of its blue one. */
export const tracedPhoto = (): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: '#00f' } })
    .composite([
      {
        input: { create: { width: 20, height: 20, channels: 3, background: '#f00' } },
        left: 0,
        top: 0,
      },
    ])
    .jpeg({ quality: 100 })
    .withExif({
      IFD0: { Make: 'MAY-ANH', Artist: 'NGUOI-CHUP' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 14/1 3/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/" xmlns:exif="GPS">NGUOI-CHUP</x:xmpmeta>')
    .withMetadata({ orientation: 6 })
    .toBuffer();
