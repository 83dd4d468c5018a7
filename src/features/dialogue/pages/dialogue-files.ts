/** Files for the dialogue pages: the calendar file of each, and the promises as a table. */
import { absolute } from '#lib/node/absolute-url.ts';
import { revisionOf, type Revision } from '#outputs/calendar-file.ts';
import { instantOf } from '#lib/local-date.ts';
import { KEYS } from '#db/inputs.ts';
import { input } from '#db/db.ts';
import { pathOf } from '#features/concepts.ts';
import { dialogueFile } from '#features/dialogue/outputs/ics.ts';
import { promiseTable } from '#features/dialogue/outputs/promise-table.ts';
import type { DialogueEntry } from '#features/dialogue/schema.ts';
import { toCsv, toTable } from '#outputs/open-data/table.ts';
import { allDialogues, promisesOf } from './dialogues.ts';
import { ofProvince } from '#features/agency/pages/outside.ts';

const commits = () => input(KEYS.commits('dialogues')) as ReadonlyMap<string, readonly Date[]>;
/** From the commits of its file; without any, from the day of publication. */
function dialogueRevision({ id, data }: DialogueEntry): Revision {
  return revisionOf(commits().get(`${id}.md`) ?? [instantOf(data.publishedOn)]);
}

/**
 * The calendar file of a dialogue, also of past ones, since a published address must stay valid.
 */
export const dialogueIcs = (entry: DialogueEntry): string =>
  dialogueFile(entry, absolute(pathOf('dialogue', entry.id)), dialogueRevision(entry));

/** The promises of this province's dialogues, or of one agency's, as CSV. */
export async function promisesCsv(agencyId?: string): Promise<string> {
  const dialogues = await allDialogues();
  const promises = await promisesOf(agencyId ? dialogues : await ofProvince(dialogues), agencyId);
  const made = promises.filter(({ promise }) => promise.state !== 'none');
  return toCsv(toTable(promiseTable, made, absolute));
}
