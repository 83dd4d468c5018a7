/** The daily counts of whole months → a new `usefulness.yml`, for staff to review and commit. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { usefulnessSchema, type Usefulness } from '#features/usefulness/schema.ts';
import { dateAt } from '#lib/local-date.ts';
import { RECEIVER_STAFF } from '#features/feedback/receiver-labels.ts';
import { openVotes, type Totals } from './votes.ts';

const NAME = 'usefulness.yml';
type Month = Usefulness['months'][number];

const monthOf = (month: string, totals: Totals): Month => ({
  month,
  pages: Object.entries(totals)
    .map(([path, { yes, no }]) => ({ path, yes, no }))
    .sort((a, b) => a.path.localeCompare(b.path)),
});

/**
 * A month once published stays, even when its daily files are deleted.
 * @param file to write; default: beside the counts
 * @returns what was done, for the operator
 */
export async function writeUsefulness(
  { storeDir, contentDir }: { storeDir: string; contentDir: string },
  file = join(storeDir, NAME),
  now = new Date(),
): Promise<string> {
  const present = join(contentDir, NAME);
  const before = existsSync(present)
    ? usefulnessSchema.parse(parse(await readFile(present, 'utf8'))).months
    : [];
  const thisMonth = dateAt(now).slice(0, 7);
  const counted = [...(await openVotes(storeDir).months())]
    .filter(([month]) => month < thisMonth)
    .map(([month, totals]) => monthOf(month, totals));
  const months = [
    ...before.filter(({ month }) => !counted.some((one) => one.month === month)),
    ...counted,
  ].sort((a, b) => a.month.localeCompare(b.month));
  if (months.length > 0) await writeFile(file, stringify({ months }));
  return RECEIVER_STAFF.usefulnessWritten(file, counted.length);
}
