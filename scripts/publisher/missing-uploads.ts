/** Uploads that a draft names and only its editor's browser has; of pictures, a blank one instead. */
import sharp from 'sharp';
import type { MissingUpload } from '#features/editor-service.ts';
import { extensionOf, PICTURE_EXTENSIONS } from '#lib/file-signature.ts';
import { sha256 } from '#lib/node/published-upload.ts';
import { uploadsNamedIn } from '#lib/upload-names.ts';

interface NamedUpload extends MissingUpload {
  /** Its path below `uploads/`. */
  readonly name: string;
  /** Of a picture. */
  readonly bytes?: Buffer;
}

const SIZE = { width: 1200, height: 800, channels: 3 } as const;

/** Each of another colour, so that pages name them by different digests. */
const blank = (at: number): Promise<Buffer> =>
  sharp({ create: { ...SIZE, background: { r: 224, g: 224, b: at % 256 } } })
    .png()
    .toBuffer();

/** @param text the file of a record @param uploads those that are published */
export async function missingUploads(
  text: string,
  uploads: { hasUpload(name: string): boolean },
): Promise<NamedUpload[]> {
  const names = uploadsNamedIn(text).filter((name) => !uploads.hasUpload(name));
  return Promise.all(
    names.map(async (name, at) => {
      const path = `/tep/${name}`;
      if (!PICTURE_EXTENSIONS.has(extensionOf(name))) return { name, path };
      const bytes = await blank(at);
      return { name, path, bytes, digest: sha256(bytes).slice(0, 16) };
    }),
  );
}
