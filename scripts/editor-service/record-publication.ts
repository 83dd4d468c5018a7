/** What became of a record that an editor has published. */
import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedFile, RecordPublication } from '#features/editor-service.ts';
import { isEmbargoed, publicationOf } from '#features/embargo.ts';
import { belowBase } from '#lib/below-base.ts';
import { readRecordIfSound } from '#lib/front-matter.ts';
import { fileState } from '#lib/node/folder-state.ts';
import { conceptOf } from '#features/concepts.ts';
import { addressOf, isRecordId } from './record-page.ts';
import type { ServedSite } from './served-site.ts';

const FILE = /^(?:(?<folder>[a-z-]+)\/)?(?<name>[^/]+)\.(?:md|yml)$/;

/** May the file be asked for? Its digest tells nothing, but its path is the caller's. */
export function isContentFile(file: string): boolean {
  const { folder, name = '' } = FILE.exec(file)?.groups ?? {};
  return isRecordId(name) && (folder === undefined || conceptOf(folder) !== undefined);
}

/** @param asked a file for which `isContentFile` is true @param now the present moment */
export function recordPublication(
  { contentDir, basePath, state, publisher }: ServedSite,
  { file, digest }: PublishedFile,
  now: Date,
): RecordPublication {
  const path = join(contentDir, file);
  const { published, tried } = publisher()?.contents ?? {};
  // Looked at before it is read: a file that is written in between is not taken for the published one.
  const present = fileState(contentDir, file);
  const isLive = present !== undefined && published?.files.get(file) === present;
  const isTried = present !== undefined && tried?.files.get(file) === present;
  const text = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (text === undefined || hash('sha256', text) !== digest) return { state: 'publishing' }; // not fetched yet
  const site = state();
  if (site.state === 'failed' && isTried && !isLive) {
    const isOwn = (fault: { readonly file: string }) => fault.file === file;
    const faults = site.faults.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
    return { state: 'failed', faults, message: site.message };
  }
  if (!isLive) return { state: 'publishing' };
  const data = (readRecordIfSound(file, text)?.data ?? {}) as Readonly<Record<string, unknown>>;
  const at = publicationOf(data);
  if (at && isEmbargoed(data, now)) return { state: 'scheduled', at: at.toISOString() };
  const [collection = '', name = ''] = file.split('/');
  const concept = conceptOf(collection);
  const address = concept && addressOf(concept, name.replace(/\.\w+$/, ''), data);
  return { state: 'live', address: address && belowBase(basePath, address) };
}
