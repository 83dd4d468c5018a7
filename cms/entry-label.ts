/** What a record is called in lists of the CMS. The build uses it too, so nothing here is of a browser. */
import { formatDate } from '#lib/local-date.ts';

/**
 * An agency by its present name, the last of its names; undefined for other records. Provinces that
 * merged kept their names: one that is no more says until when it was.
 */
export function entryLabel(
  collection: string,
  data: Readonly<Record<string, unknown>>,
): string | undefined {
  const names = data['names'];
  if (collection !== 'agencies' || !Array.isArray(names)) return undefined;
  const last = (names as { name?: string; to?: string }[]).at(-1);
  const end = data['dissolvedOn'] ?? last?.to;
  return last?.name && typeof end === 'string'
    ? `${last.name} (đến ${formatDate(end)})`
    : last?.name;
}
