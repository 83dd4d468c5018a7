/** Are an agency's names, parents and predecessors consistent, and does none act after its end? */
import { endOfAgency } from '#features/agency/rules/end.ts';
import { textOf, type Data } from '#features/form.ts';
import { mapFeatures } from '#features/index.ts';
import { formatDate, isBefore } from '#lib/local-date.ts';
import { agencyNameOf } from '#check/agency-name.ts';
import { findCycle } from '#check/find-cycle.ts';
import type { Problem } from '#check/report.ts';
import {
  checkEach,
  problem,
  query,
  type Checks,
  type Finding,
  type TreeCheck,
  type ValidRecord,
} from '#check/context.ts';

type AgencyRecord = ValidRecord<'agencies'>;
const check = 'agency-history';

const START = '0000';
const END = '9999';

function* nameFindings({ data }: AgencyRecord): Generator<Finding> {
  for (const [index, { from = START, to = END }] of data.names.entries()) {
    const path = ['names', index, 'from'];
    if (from > to) yield { path, fault: 'Từ ngày đứng sau đến ngày.', cure: 'Đổi hai ngày.' };
    const next = data.names[index + 1];
    if (next && (next.from ?? START) <= to)
      yield {
        path: ['names', index + 1, next.from ? 'from' : 'name'],
        fault: `Tên “${next.name}” bắt đầu khi tên trước chưa kết thúc.`,
        cure: 'Ghi “Đến hết ngày” của tên trước là ngày liền trước “Từ ngày” của tên sau; tên hiện nay đứng cuối.',
      };
  }
}

function cycleProblems(
  record: AgencyRecord,
  agencies: ReadonlyMap<string, AgencyRecord>,
): Problem[] {
  const edges = { parents: 'cấp trên', predecessors: 'tiền thân' } as const;
  return Object.entries(edges).flatMap(([key, word]) => {
    const cycle = findCycle(record.id, (id) =>
      (agencies.get(id)?.data[key as keyof typeof edges] ?? []).map(({ agency }) => agency),
    );
    if (!cycle || cycle.length < 2) return [];
    return problem(record, {
      check,
      path: [key],
      fault: `Vòng lặp ${word}: ${[...cycle, record.id].join(' → ')}.`,
      cure: `Bỏ một quan hệ ${word} trong vòng.`,
    });
  });
}

export const agencyNames = checkEach(check, 'agencies', nameFindings);

const agencyCycles: TreeCheck = ({ of }) => {
  const agencies = new Map(of('agencies').map((record) => [record.id, record]));
  return [...agencies.values()].flatMap((record) => cycleProblems(record, agencies));
};

const endOf = query('end of agency', ({ one }, id: string) => {
  const data = one('agencies', id)?.data;
  return data && endOfAgency(data);
});

/** Dated acts of agencies, in all collections that record them. */
export const lateActs = mapFeatures(({ collection, act }) =>
  act
    ? checkEach(check, collection, function* ({ data }, context) {
        const [id, on] = [textOf((data as Data)[act.by]), act.on(data)];
        const end = on === undefined ? undefined : endOf(context, id);
        // A year or month that contains the end may begin before it.
        if (!on || !end || (!isBefore(end, on) && end !== on)) return;
        yield {
          // Papers of the transition exist.
          severity: 'warning',
          path: [act.by],
          fault: `“${agencyNameOf(context, id)}” đã kết thúc hoạt động từ ${formatDate(end)}, trước ngày ${formatDate(on)}.`,
          cure: 'Chọn cơ quan kế thừa, hoặc kiểm tra lại ngày.',
        };
      })
    : [],
).flat();

export const agencyChecks: Checks = { tree: [agencyCycles] };
