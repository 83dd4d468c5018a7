/** Files of the index, from the site or from anywhere else. */
import { gunzipSync } from 'fflate';
import type { ReadFile } from './word-index.ts';

/** Some servers unzip on the way what is named or looks like a zipped file. */
const isZipped = (data: Uint8Array): boolean => data[0] === 0x1f && data[1] === 0x8b;

/**
 * Reads files below `{base}pagefind/`. They are small: a library unzips one in a fraction of the time
 * that a browser's DecompressionStream takes to be set up (measured: ten texts in 106 ms, not 154).
 * @throws when the site does not have the file
 */
export const fetchFile =
  (base: string): ReadFile =>
  async (path) => {
    // Everything but the entry has its content's digest as name and may be kept.
    const answer = await fetch(`${base}pagefind/${path}`);
    if (!answer.ok) throw new Error(`pagefind/${path}: ${answer.status}`);
    const data = new Uint8Array(await answer.arrayBuffer());
    return isZipped(data) ? gunzipSync(data) : data;
  };

/** @param path of a JSON file */
export const readJson = async <T>(read: ReadFile, path: string): Promise<T> =>
  JSON.parse(new TextDecoder().decode(await read(path))) as T;
