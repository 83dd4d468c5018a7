/** Are the documents that a directive changes, or relies on, older? */
import { RELATION_KINDS, type RelationKind } from '#features/directive/relation-schema.ts';
import { formatDate, isBefore } from '#lib/local-date.ts';
import { checkEach, type Context, type Finding, type ValidRecord } from '#check/context.ts';
import { documentIn } from './documents.ts';

type DirectiveRecord = ValidRecord<'directives'>;

/** What changes or ends another document must be newer; what only mentions one usually is. */
const MUST_FOLLOW: ReadonlySet<RelationKind> = new Set<RelationKind>([
  ...(['amends', 'replaces', 'repeals', 'corrects', 'consolidates'] as const),
  ...(['suspends', 'halts', 'interprets'] as const),
]);

function* predecessorFindings({ data }: DirectiveRecord, context: Context): Generator<Finding> {
  for (const [index, { kind, to }] of (data.relations ?? []).entries()) {
    const predecessor = to === undefined ? undefined : documentIn(context, to);
    if (!predecessor || !isBefore(data.issuedOn, predecessor.issuedOn)) continue;
    yield {
      severity: MUST_FOLLOW.has(kind) ? 'error' : 'warning',
      path: ['relations', index, 'to'],
      fault: `“${RELATION_KINDS[kind]}” một văn bản ban hành sau (${formatDate(predecessor.issuedOn)}, văn bản này ${formatDate(data.issuedOn)}).`,
      cure: 'Sửa ngày ban hành, hoặc ghi quan hệ này ở văn bản kia.',
    };
  }
}

export const predecessorDates = checkEach('directive-dates', 'directives', predecessorFindings);
