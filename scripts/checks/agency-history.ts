/** Are an agency's names, parents and predecessors consistent, and does none act after its end? */
import type { CollectionName } from '#domain/concepts.ts';
import { validityOf } from '#domain/reception/validity.ts';
import { formatDate, isBefore } from '#lib/local-date.ts';
import type { Problem } from '#scripts/report.ts';
import { problem, type Check, type Context, type Finding, type ValidRecord } from './context.ts';

type AgencyRecord = ValidRecord<'agencies'>;
const check = 'agency-history';

/** Districts ended that day (docs/domain.md section 8); transition papers exist, so only a warning. */
const DISTRICTS_END = '2025-07-01';
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
        cure: 'Ghi “to” của tên trước là ngày liền trước “from” của tên sau; tên hiện nay đứng cuối.',
      };
  }
}

/** The ids of a cycle through `id`, following `next`; undefined when there is none. */
export function findCycle(
  id: string,
  next: (id: string) => readonly string[],
): readonly string[] | undefined {
  const stack: string[][] = [[id]];
  const seen = new Set<string>();
  for (let trail = stack.pop(); trail; trail = stack.pop())
    for (const step of next(trail.at(-1) ?? id)) {
      if (step === id) return trail;
      if (!seen.has(step)) stack.push([...trail, step]);
      seen.add(step);
    }
  return undefined;
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

interface Act {
  record: ValidRecord<CollectionName>;
  agency: string;
  on: string;
  path: string[];
}

/** Dated acts of agencies, from all collections that record them. */
const actsOf = ({ of }: Context): Act[] => {
  const agency = ['agency'];
  return [
    ...of('directives').map((record) => {
      const { issuer, issuedOn } = record.data;
      return { record, agency: issuer, on: issuedOn, path: ['issuer'] };
    }),
    ...of('receptions').flatMap((record) => {
      const on = validityOf(record.data)?.from;
      return on === undefined ? [] : { record, agency: record.data.agency, on, path: agency };
    }),
    ...of('dialogues').map((record) => {
      return { record, agency: record.data.agency, on: record.data.on, path: agency };
    }),
    ...of('stories').flatMap((record) => {
      const { agency: id, registeredIn } = record.data;
      return id && registeredIn
        ? { record, agency: id, on: String(registeredIn), path: agency }
        : [];
    }),
  ];
};

/** The first day on which the agency no longer existed. */
const endOf = ({ data }: AgencyRecord): string =>
  data.dissolvedOn ?? (data.level === 'district' ? DISTRICTS_END : END);

function lateActs(context: Context, agencies: ReadonlyMap<string, AgencyRecord>): Problem[] {
  return actsOf(context).flatMap(({ record, agency: id, on, path }) => {
    const agency = agencies.get(id);
    const end = agency && endOf(agency);
    // A year or month that contains the end may begin before it.
    if (!end || (!isBefore(end, on) && end !== on)) return [];
    return problem(record, {
      check,
      severity: 'warning',
      path,
      fault: `“${id}” đã kết thúc hoạt động từ ${formatDate(end)}, trước ngày ${formatDate(on)}.`,
      cure: 'Chọn cơ quan kế thừa, hoặc kiểm tra lại ngày.',
    });
  });
}

export const agencyHistory: Check = (context) => {
  const agencies = new Map(context.of('agencies').map((record) => [record.id, record]));
  return [
    ...[...agencies.values()].flatMap((record) => [
      ...[...nameFindings(record)].map((finding) => problem(record, { check, ...finding })),
      ...cycleProblems(record, agencies),
    ]),
    ...lateActs(context, agencies),
  ];
};
