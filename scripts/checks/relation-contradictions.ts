/**
 * Do the relations of directives contradict one another, or the validity in the same record?
 * (`directive-dates` checks that a document which changes another is newer.)
 */
import { incomingEdges, type IncomingEdge } from '#domain/directive/relations.ts';
import { RELATION_KINDS, type RelationKind } from '#domain/directive/relation-schema.ts';
import type { DirectiveEntry } from '#domain/entry.ts';
import type { Problem } from '#scripts/report.ts';
import { findCycle } from './agency-history.ts';
import { problem, type Check, type ValidRecord } from './context.ts';
import { partFindings } from './relation-parts.ts';
import { validityFindings } from './relation-validity.ts';

type DirectiveRecord = ValidRecord<'directives'>;
type Records = ReadonlyMap<string, DirectiveRecord>;
const check = 'relation-contradictions';

/** "Based on" and "replaces" lead one way: a cycle is a mistake. */
const ONE_WAY: readonly (readonly RelationKind[])[] = [
  ['based-on', 'implements', 'guides', 'details'],
  ['replaces', 'repeals'],
];

type Next = (id: string) => readonly string[];

/** The documents on cycles or between them: what remains after repeatedly removing end nodes. */
function knotted(records: Records, next: Next): string[] {
  const count = new Map([...records.keys()].map((id) => [id, next(id).length]));
  const before = new Map<string, string[]>();
  for (const id of records.keys())
    for (const to of next(id)) {
      const known = before.get(to);
      if (known) known.push(id);
      else before.set(to, [id]);
    }
  const ends = [...count].filter(([, left]) => left === 0).map(([id]) => id);
  for (let id = ends.pop(); id !== undefined; id = ends.pop()) {
    count.delete(id);
    for (const from of before.get(id) ?? []) {
      const left = (count.get(from) ?? 0) - 1;
      if (count.has(from)) count.set(from, left);
      if (left === 0) ends.push(from);
    }
  }
  return [...count.keys()];
}

/** Each cycle once, reported at its first document. */
function circles(records: Records, kinds: readonly RelationKind[]): Problem[] {
  const steps = new Map(
    [...records].map(([id, { data }]) => [
      id,
      (data.relations ?? []).flatMap(({ kind, to }) =>
        to !== undefined && to !== id && kinds.includes(kind) && records.has(to) ? to : [],
      ),
    ]),
  );
  const next: Next = (id) => steps.get(id) ?? [];
  const told = new Set<string>();
  return knotted(records, next)
    .toSorted()
    .flatMap((id) => {
      if (told.has(id)) return [];
      const circle = findCycle(id, next);
      const record = records.get(id);
      if (!circle || !record) return [];
      for (const one of circle) told.add(one);
      const index = (record.data.relations ?? []).findIndex(
        ({ kind, to }) => kinds.includes(kind) && to === (circle[1] ?? id),
      );
      const isPair = circle.length === 2;
      return problem(record, {
        check,
        path: ['relations', index, 'to'],
        fault: isPair
          ? `Quan hệ này và quan hệ ở “${circle[1]}” ghi ngược chiều nhau: hai văn bản không thể cùng là căn cứ, cùng thay thế nhau.`
          : `Các quan hệ tạo thành vòng: ${[...circle, id].join(' → ')}.`,
        cure: isPair
          ? 'Chỉ ghi một chiều, ở văn bản ban hành sau; xóa quan hệ ở văn bản kia (chiều ngược lại trang tự suy ra).'
          : 'Bỏ một quan hệ trong vòng; văn bản ban hành sau mới dẫn về văn bản trước.',
      });
    });
}

const CHANGES: readonly RelationKind[] = [
  ...(['amends', 'corrects', 'consolidates', 'suspends', 'halts', 'interprets'] as const),
];

/** The same relation declared from both ends, or twice from one. */
function doubles(record: DirectiveRecord, records: Records): Problem[] {
  const { relations = [] } = record.data;
  const seen = new Map<string, number>();
  return relations.flatMap(({ kind, to, citation, part }, index) => {
    const key = [kind, to ?? citation, part].join('\n');
    const first = seen.get(key);
    seen.set(key, first ?? index);
    if (first !== undefined)
      return problem(record, {
        check,
        severity: 'warning',
        path: ['relations', index, 'kind'],
        fault: `“${RELATION_KINDS[kind]}” với cùng văn bản đã ghi ở quan hệ thứ ${first + 1}.`,
        cure: 'Xóa một trong hai; nếu là hai phần khác nhau, ghi rõ “Phần của văn bản kia”.',
      });
    const isBoth =
      CHANGES.includes(kind) &&
      to !== undefined &&
      record.id < to &&
      !relations.slice(0, index).some((earlier) => earlier.kind === kind && earlier.to === to) &&
      records
        .get(to)
        ?.data.relations?.some((other) => other.kind === kind && other.to === record.id);
    if (!isBoth) return [];
    return problem(record, {
      check,
      path: ['relations', index, 'to'],
      fault: `“${RELATION_KINDS[kind]}” được ghi ở cả hai văn bản.`,
      cure: 'Chỉ ghi ở văn bản làm việc đó (văn bản ban hành sau); chiều ngược lại trang tự suy ra.',
    });
  });
}

export const relationContradictions: Check = ({ of, today }) => {
  const records: Records = new Map(of('directives').map((record) => [record.id, record]));
  const entries = [...records.values()].map(
    ({ id, data }): DirectiveEntry => ({ id, data, digest: '' }) as DirectiveEntry,
  );
  const incoming: ReadonlyMap<string, readonly IncomingEdge[]> = incomingEdges(entries);
  const parts = partFindings(records);
  return [
    ...ONE_WAY.flatMap((kinds) => circles(records, kinds)),
    ...[...records.values()].flatMap((record) => [
      ...doubles(record, records),
      ...validityFindings(record.data, incoming.get(record.id) ?? [], today).map((finding) =>
        problem(record, { check, ...finding }),
      ),
      ...parts(record).map((finding) => problem(record, { check, ...finding })),
    ]),
  ];
};
