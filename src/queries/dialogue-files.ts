/** Files beside the dialogue pages: the calendar file of each, and the promises as a table. */
import { join } from 'node:path';
import { absolute } from '#lib/absolute-url.ts';
import { cacheKey } from '#lib/cache-key.ts';
import { folderHistory } from '#lib/git-history.ts';
import { instantOf } from '#lib/local-date.ts';
import { SETTINGS } from '#lib/settings.ts';
import { pathOf } from '#domain/concepts.ts';
import { dialogueFile, type Edition } from '#domain/dialogue/ics.ts';
import { promiseTable } from '#domain/dialogue/promise-table.ts';
import type { DialogueEntry } from '#domain/entry.ts';
import { toCsv } from '#domain/open-data/table.ts';
import { allDialogues } from './dialogues.ts';
import { ofProvince } from './outside.ts';
import { promisesOf } from './promises.ts';

let history: ReturnType<typeof folderHistory>;
/** From the versions in git; without any, the day of publication. */
function editionOf({ id, data }: DialogueEntry): Edition {
  history ??= folderHistory(join(SETTINGS.contentDir, 'dialogues'), SETTINGS.now);
  const versions = history?.files.get(`${id}.md`) ?? [];
  return {
    sequence: Math.max(0, versions.length - 1),
    modified: versions.at(-1)?.at ?? instantOf(data.publishedOn),
  };
}

/** The calendar file of a dialogue: of past ones too, since a published address never dies. */
export const dialogueIcs = (entry: DialogueEntry): string =>
  dialogueFile(entry, absolute(pathOf('dialogue', entry.id)), editionOf(entry));

export const dialogueIcsPaths = async () =>
  (await allDialogues()).map((entry) => {
    const { sequence, modified } = editionOf(entry);
    return {
      params: { slug: entry.id },
      props: { entry },
      cacheKey: cacheKey(entry, sequence, modified.getTime()),
    };
  });

/** The promises of this province's dialogues, or of one agency's, as CSV. */
export const promisesCsv = async (agencyId?: string): Promise<string> =>
  toCsv(
    promiseTable(
      await promisesOf(
        agencyId ? await allDialogues() : await ofProvince(await allDialogues()),
        agencyId,
      ),
      absolute,
    ),
  );
