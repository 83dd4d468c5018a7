/** Size and checksum of uploaded files, so that a reader can prove which file the page means. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SETTINGS } from '#lib/settings.ts';

export interface FileFacts {
  readonly bytes: number;
  readonly sha256: string;
}

const known = new Map<string, Promise<FileFacts | undefined>>();

async function measure(path: string): Promise<FileFacts | undefined> {
  const file = join(SETTINGS.contentDir, 'uploads', path.slice('/tep/'.length));
  try {
    const content = await readFile(file);
    return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
  } catch (error) {
    // The content check names missing files; a page without one link is better than no site.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** @param path as in content: `/tep/van-ban/ke-hoach.pdf`. Read once per build; undefined when missing. */
export function fileFacts(path: string): Promise<FileFacts | undefined> {
  let facts = known.get(path);
  if (!facts) known.set(path, (facts = measure(path)));
  return facts;
}
