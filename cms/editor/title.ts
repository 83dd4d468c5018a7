/** What a record is called in the frame. */
import { conceptOf } from '#features/concepts.ts';
import { FILE_LABELS } from '#cms/config.ts';
import { recordName } from '#cms/summaries.ts';
import { FRAME } from './labels.ts';

/** @param slug of a settings file */
export function recordTitle(
  collection: string,
  data: Readonly<Record<string, unknown>>,
  slug = '',
): string {
  const file = collection === 'settings' && FILE_LABELS[slug as keyof typeof FILE_LABELS];
  if (file) return file;
  return recordName(collection, data) ?? FRAME.created(conceptOf(collection)?.singular ?? '');
}
