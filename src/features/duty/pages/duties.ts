/** The duties of one directive: on the page of the directive, and each on its own page. */
import { index } from '#db/db.ts';
import { unitsOf } from '#features/directive/pages/directive-units.ts';
import { partSegments } from '#features/directive/rules/unit-index.ts';
import { NOT_APPLICABLE } from '#features/duty/rules/evidence/index.ts';
import { tally } from '#features/duty/rules/matrix.ts';
import { records } from '#site/collection.ts';
import { rulesPage, trackedAt, trackerPage, trackerSummary, type Tracked } from './trackers.ts';

const byDirective = index('duties by directive', async () =>
  Map.groupBy(await records('duties'), ({ data }) => data.directive),
);

/** The duties that a directive gives, in order, and what is known of them; undefined without any. */
export async function dutiesUnder(id: string) {
  if (!(await byDirective()).has(id)) return undefined;
  const { directive, duties, year, rows } = await trackerSummary(await trackedAt(id));
  const units = unitsOf(directive);
  return {
    duties: duties.map((duty) => ({ duty, place: partSegments(duty.data.place ?? '', units) })),
    year,
    counts: tally(rows.flatMap(({ cells }) => cells)),
  };
}

/**
 * The data of the page of one duty: its rule, and the state of each agency in the newest year.
 * @throws Error where the directive has no duty of that number
 */
export async function dutyPage(tracked: Tracked, order: number) {
  const at = tracked.duties.findIndex(({ data }) => data.order === order);
  const duty = tracked.duties[at];
  if (!duty) throw new Error(`Văn bản “${tracked.directive.id}” không có nhiệm vụ số ${order}`);
  const { basis, year, rows, history, measured } = await trackerPage(tracked);
  const { rules } = await rulesPage(tracked);
  const agencies = rows
    .map(({ agency, cells }) => ({ agency, cell: cells[at] ?? NOT_APPLICABLE }))
    .filter(({ cell }) => cell.status !== 'not-applicable');
  return {
    directive: tracked.directive,
    duty,
    basis,
    year,
    agencies,
    /** When the duty counts as met. */
    rule: rules[at] ?? '',
    history: history[at]?.years ?? [],
    isMeasured: measured[at] ?? false,
  };
}
