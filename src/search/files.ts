/** Files of the index, from the site or from anywhere else. */
import type { ReadFile } from './word-index.ts';

/** Old browsers lack DecompressionStream; those alone load a library for it. */
async function gunzip(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (typeof DecompressionStream === 'undefined') return (await import('fflate')).gunzipSync(data);
  const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Some servers unzip on the way what is named or looks like a zipped file. */
const isZipped = (data: Uint8Array): boolean => data[0] === 0x1f && data[1] === 0x8b;

/**
 * Reads files below `{base}pagefind/`.
 * @throws when the site does not have the file
 */
export const fetchFile =
  (base: string): ReadFile =>
  async (path) => {
    // Everything but the entry has its content's digest as name and may be kept.
    const answer = await fetch(`${base}pagefind/${path}`);
    if (!answer.ok) throw new Error(`pagefind/${path}: ${answer.status}`);
    const data = new Uint8Array(await answer.arrayBuffer());
    return isZipped(data) ? gunzip(data) : data;
  };

/** @param path of a JSON file */
export const readJson = async <T>(read: ReadFile, path: string): Promise<T> =>
  JSON.parse(new TextDecoder().decode(await read(path))) as T;
