/** The promises made at dialogues, and how they stand today. */
import { shortName } from '#domain/agency/name.ts';
import type { TrackedPromise } from '#domain/dialogue/promise-table.ts';
import { tally } from '#domain/dialogue/promise.ts';
import type { DialogueEntry } from '#domain/entry.ts';
import { agencyMap, allAgencies } from './agencies.ts';
import { today } from './collection.ts';
import { questionsOf } from './dialogues.ts';

/** Every question of these dialogues; of one agency alone where it is named. */
export async function promisesOf(
  dialogues: readonly DialogueEntry[],
  agencyId?: string,
): Promise<TrackedPromise[]> {
  const agencies = await agencyMap();
  return dialogues
    .flatMap((entry) =>
      questionsOf(entry).map((question) => {
        const unit = question.unit ?? entry.data.agency;
        const agency = agencies.get(unit);
        return { ...question, entry, unit, agencyName: agency ? shortName(agency.data) : unit };
      }),
    )
    .filter(({ unit }) => agencyId === undefined || unit === agencyId);
}

/** How the promises of these dialogues stand today, the ones that need attention first. */
export async function promiseTracker(dialogues: readonly DialogueEntry[], agencyId?: string) {
  const questions = await promisesOf(dialogues, agencyId);
  const count = (list: readonly TrackedPromise[]) => tally(list.map(({ promise }) => promise));
  const days = ({ promise }: TrackedPromise) => promise.days ?? Infinity;
  const inState = (state: TrackedPromise['promise']['state']) =>
    questions.filter(({ promise }) => promise.state === state);
  const perAgency = (await allAgencies())
    .map(({ id, data }) => {
      const theirs = questions.filter(({ unit }) => unit === id);
      return { id, name: shortName(data), counts: count(theirs) };
    })
    .filter(({ counts }) => counts.kept + counts.late + counts.open > 0);
  return {
    counts: count(questions),
    late: inState('late').sort(
      (a, b) => Number(a.promise.done) - Number(b.promise.done) || days(b) - days(a),
    ),
    open: inState('open').sort((a, b) => days(a) - days(b)),
    moved: questions.filter(({ promise, due }) => promise.state !== 'none' && due.moves.length > 0)
      .length,
    plans: inState('none').filter(({ status }) => status === 'planned').length,
    perAgency,
    today: today(),
    agencyId,
  };
}
