/**
 * Do the relations of directives contradict one another, or the validity in the same record?
 * (`directive-dates` checks that a document which changes another is newer.)
 */
import type { IncomingEdge } from '#features/directive/rules/relations.ts';
import { RELATION_KINDS, type RelationKind } from '#features/directive/relation-schema.ts';
import type { DirectiveEntry } from '#features/directive/schema.ts';
import type { Problem } from '#check/report.ts';
import { findCycle } from '#check/find-cycle.ts';
import { checkEach, problem, type Context, type TreeCheck } from '#check/context.ts';
import { groupPairs } from '#lib/group-pairs.ts';
import { documentIn, documents, incomingRelations, type KnownDocument } from './documents.ts';
import { placeOf } from '#check/records.ts';
import { validityFindings } from './relation-validity.ts';

type Records = ReadonlyMap<string, KnownDocument>;
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
  const before = groupPairs(
    [...records.keys()].flatMap((id) => next(id).map((to) => [to, id] as const)),
  );
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
function circles(context: Context, records: Records, kinds: readonly RelationKind[]): Problem[] {
  const steps = new Map(
    [...records].map(([id, { relations }]) => [
      id,
      relations.flatMap(({ kind, to }) =>
        to !== undefined && to !== id && kinds.includes(kind) && records.has(to) ? to : [],
      ),
    ]),
  );
  const next: Next = (id) => steps.get(id) ?? [];
  const reported = new Set<string>();
  return knotted(records, next)
    .toSorted()
    .flatMap((id) => {
      if (reported.has(id)) return [];
      const circle = findCycle(id, next);
      const record = records.get(id);
      if (!circle || !record) return [];
      for (const one of circle) reported.add(one);
      const index = record.relations.findIndex(
        ({ kind, to }) => kinds.includes(kind) && to === (circle[1] ?? id),
      );
      const isPair = circle.length === 2;
      return problem(placeOf(context, record.file), {
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
export const relationDoubles = checkEach(check, 'directives', function* ({ id, data }, context) {
  const { relations = [] } = data;
  const seen = new Map<string, number>();
  for (const [index, { kind, to, citation, part }] of relations.entries()) {
    const key = [kind, to ?? citation, part].join('\n');
    const first = seen.get(key);
    seen.set(key, first ?? index);
    const isBoth =
      CHANGES.includes(kind) &&
      to !== undefined &&
      id < to &&
      !relations.slice(0, index).some((earlier) => earlier.kind === kind && earlier.to === to) &&
      documentIn(context, to)?.relations.some((other) => other.kind === kind && other.to === id);
    if (first !== undefined)
      yield {
        severity: 'warning',
        path: ['relations', index, 'kind'],
        fault: `“${RELATION_KINDS[kind]}” với cùng văn bản đã ghi ở quan hệ thứ ${first + 1}.`,
        cure: 'Xóa một trong hai; nếu là hai phần khác nhau, ghi rõ “Phần của văn bản kia”.',
      };
    else if (isBoth)
      yield {
        path: ['relations', index, 'to'],
        fault: `“${RELATION_KINDS[kind]}” được ghi ở cả hai văn bản.`,
        cure: 'Chỉ ghi ở văn bản làm việc đó (văn bản ban hành sau); chiều ngược lại trang tự suy ra.',
      };
  }
});

/** Does its validity agree with what other documents did to it? */
export const relationValidity = checkEach(check, 'directives', ({ id, data }, context) => {
  const incoming = (incomingRelations(context, id) ?? []).flatMap(
    ({ from, edge }): IncomingEdge[] => {
      const record = context.one('directives', from);
      return record ? [{ from: record as unknown as DirectiveEntry, edge }] : [];
    },
  );
  return validityFindings(data, incoming, context.today);
});

export const relationCircles: TreeCheck = (context) => {
  const records = new Map(documents(context).map((record) => [record.id, record]));
  return ONE_WAY.flatMap((kinds) => circles(context, records, kinds));
};
