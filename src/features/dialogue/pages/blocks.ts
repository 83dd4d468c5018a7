/** What blocks about dialogues show. */
import { index, query } from '#db/db.ts';
import { ofProvince } from '#features/agency/pages/outside.ts';
import type { DialogueEntry } from '#features/dialogue/schema.ts';
import { phaseOf } from '#features/dialogue/rules/phase.ts';
import { HOME_ITEMS } from '#site/blocks.ts';
import { today } from '#site/collection.ts';
import { groupPairs } from '#lib/group-pairs.ts';
import { agenciesOf, allDialogues, dialogueRow } from './dialogues.ts';

/** The dialogues of the province that a reader can still attend, the next one first; then the newest. */
export async function nextDialogues() {
  const { true: upcoming = [], false: others = [] } = Object.groupBy(
    await ofProvince(await allDialogues()),
    ({ data }) => String(phaseOf(data, today()) === 'upcoming') as 'true' | 'false',
  );
  const shown = [...upcoming.toReversed(), ...others].slice(0, HOME_ITEMS);
  return Promise.all(shown.map(dialogueRow));
}

/** The dialogues that an agency held, or in which it is responsible for a matter. */
export const dialoguesOf = query('dialogues of an agency', async (agency: string) =>
  (await allDialogues()).filter((entry) => agenciesOf(entry).includes(agency)),
);

const documentsIn = ({ data: { regulation, questions = [] } }: DialogueEntry) =>
  [...new Set([regulation, ...questions.map(({ document }) => document)])].filter(
    (id) => id !== undefined,
  );

const byDirective = index('dialogues by directive', async () =>
  groupPairs(
    (await allDialogues()).flatMap((dialogue) =>
      documentsIn(dialogue).map((id) => [id, dialogue] as const),
    ),
  ),
);
/** The dialogues held under a regulation or with an answer by that document, newest first. */
export const dialoguesAbout = async (directive: string): Promise<readonly DialogueEntry[]> =>
  (await byDirective()).get(directive) ?? [];
