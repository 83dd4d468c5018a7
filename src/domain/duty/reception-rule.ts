/**
 * Was the reception schedule kept? Asked of `reception/keeping.ts`, which counts for every head the
 * days that had to be held in the periods that are over. Silence leaves the question open: a day of
 * which nothing was published may have been held.
 */
import { formatNumber } from '#lib/vi-number.ts';
import type { Counts } from '../reception/keeping.ts';
import { keepingPath, keepingRowId } from '../reception/keeping-path.ts';
import type { KeepingRow } from '../reception/keeping-table.ts';
import { isHeadPost } from '../reception/minimums.ts';
import { NO_DATA, towards, type Rule } from './question.ts';
import type { DutyStatus } from './status.ts';

type Days = Pick<Counts, 'required' | 'decided' | 'kept'>;

/** Where no source names a minimum, every session of the published schedule is asked for. */
function scheduled({ head, delegated, postponed, cancelled, unreported }: Counts): Days {
  const decided = head + delegated + postponed + cancelled;
  return { required: decided + unreported, decided, kept: head };
}

const daysOf = ({ keeping }: KeepingRow): Days =>
  keeping.minimums.length > 0 ? keeping.total : scheduled(keeping.total);

const add = (rows: readonly Days[]): Days => ({
  required: rows.reduce((total, { required }) => total + required, 0),
  decided: rows.reduce((total, { decided }) => total + decided, 0),
  kept: rows.reduce((total, { kept }) => total + kept, 0),
});

const PERCENT = 100;

function statusOf({ required, decided, kept }: Days, minimum: number): DutyStatus {
  const enough = (days: number): boolean => days * PERCENT >= minimum * required;
  if (required > 0 && enough(kept)) return 'met';
  return enough(kept + required - decided) ? 'no-data' : 'unmet';
}

function detailOf({ required, decided, kept }: Days): string {
  if (required === 0) return 'chưa hết kỳ nào';
  const silent = required - decided;
  const open = `${formatNumber(silent)} ngày chưa công bố kết quả`;
  if (decided === 0) return open;
  return `${formatNumber(kept)}/${formatNumber(required)} ngày${silent > 0 ? `, ${open}` : ''}`;
}

export const receptions: Rule = ({ duty, agency, year, published }) => {
  const heads = published.keeping.filter(
    (row) =>
      row.agency.id === agency.id && row.keeping.year === year && isHeadPost(row.keeping.post),
  );
  // Whom the law binds is the head; a schedule of somebody else at the same agency says nothing of them.
  const bound = heads.filter(({ keeping }) => keeping.minimums.length > 0);
  const rows = bound.length > 0 ? bound : heads;
  if (rows.length === 0) return NO_DATA;

  const { minimum, target = 0 } = duty.evidence;
  const days = add(rows.map(daysOf));
  const value =
    days.decided === 0 ? undefined : Math.round((days.kept / days.required) * 1000) / 10;
  return {
    status: statusOf(days, minimum),
    value,
    detail: detailOf(days),
    evidence: rows.map(({ keeping }) => ({
      label: `${keeping.post}: thực hiện lịch tiếp công dân năm ${year}`,
      path: `${keepingPath(year)}#${keepingRowId(agency.id, keeping.post)}`,
      sample: agency.data.sample ?? false,
    })),
    ...(value !== undefined && towards(duty.evidence, value, `${formatNumber(target)}%`)),
  };
};
