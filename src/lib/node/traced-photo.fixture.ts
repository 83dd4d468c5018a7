/** A photo with the metadata of a phone: photographer, device, place and orientation. */
import sharp from 'sharp';

/** Texts of its EXIF and XMP, which no published file may contain. */
export const TRACES = ['MAY-ANH', 'NGUOI-CHUP', 'Exif', 'GPS'] as const;

/** Returns a JPEG, 40 × 20 as stored; upright 20 × 40, red half above the blue one. */
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
