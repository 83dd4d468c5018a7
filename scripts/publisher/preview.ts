/** The page of a record as a draft has it. */
import sharp from 'sharp';
import type { ContentReader } from '#db/content-reader.ts';
import { KEYS } from '#db/inputs.ts';
import type { TrackedStore } from '#db/tracked-store.ts';
import type { MissingUpload } from '#features/editor-service.ts';
import { extensionOf, PICTURE_EXTENSIONS } from '#lib/file-signature.ts';
import { sha256 } from '#lib/node/published-upload.ts';
import { uploadsNamedIn } from '#lib/upload-names.ts';
import { PAGE } from '#publisher/bundle.ts';

/** A record that is not published, or not as it is here. */
export interface Draft {
  /** Below the content folder. */
  readonly file: string;
  readonly text: string;
  /** The file of the published record that it replaces, where that is another. */
  readonly replaces?: string | undefined;
  /** Of the page that shows it. */
  readonly address: string;
}

export interface PreviewedPage {
  readonly html: string;
  readonly missing: readonly MissingUpload[];
}

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

/** Uploads that a draft names and only its editor's browser has; of pictures, a blank one instead. */
async function missingUploads(
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

/** The route of a record's page. All addresses of the site are not asked for: a title changes them. */
const patternFor = (address: string, routes: readonly string[]): string | undefined =>
  routes.find(
    (pattern) =>
      !pattern.includes('...') &&
      new RegExp(`^${pattern.replaceAll(/\[\w+\]/g, '[^/]+')}/$`).test(address),
  );

interface Published {
  readonly store: TrackedStore;
  readonly reader: ContentReader;
  readonly routes: readonly string[];
}

/**
 * The page of a draft: on an overlay, so that nothing of it stays.
 * @returns undefined for an unfinished record, whose form lists what it lacks, and where no route has
 * the address
 */
export async function previewOf(
  { file, text, replaces, address }: Draft,
  { store, reader, routes }: Published,
): Promise<PreviewedPage | undefined> {
  const overlay = store.overlay();
  try {
    overlay.set(reader.draft(file, text, replaces));
  } catch {
    return undefined;
  }
  const missing = await missingUploads(text, reader);
  overlay.set(
    missing.flatMap(({ name, bytes }) => (bytes ? [[KEYS.upload(name), bytes] as const] : [])),
  );
  const pattern = patternFor(address, routes);
  if (pattern === undefined) return undefined;
  const { result } = overlay.track((one) => one.ask(PAGE, [address, pattern]));
  const html = new TextDecoder().decode((await result) as Uint8Array);
  return { html, missing: missing.map(({ path, digest }) => ({ path, digest })) };
}
