/** Are a directive's dates in order, and are its predecessors older? */
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

function* ownFindings({ data }: DirectiveRecord, today: string): Generator<Finding> {
  const { issuedOn, effectiveOn, expiresOn, publishedOn, validity } = data;
  const order = (path: string, value: string, than: string, what: string): Finding => ({
    path: [path],
    fault: `${formatDate(value)} đứng trước ${what} (${formatDate(than)}).`,
    cure: 'Sửa một trong hai ngày.',
  });
  if (effectiveOn && isBefore(effectiveOn, issuedOn))
    yield order('effectiveOn', effectiveOn, issuedOn, 'ngày ban hành');
  const start = effectiveOn ?? issuedOn;
  if (expiresOn && isBefore(expiresOn, start))
    yield order('expiresOn', expiresOn, start, 'ngày có hiệu lực');
  if (isBefore(publishedOn, issuedOn))
    yield { ...order('publishedOn', publishedOn, issuedOn, 'ngày ban hành'), severity: 'warning' };
  if (isBefore(today, issuedOn))
    yield {
      severity: 'warning',
      path: ['issuedOn'],
      fault: `Ngày ban hành ${formatDate(issuedOn)} chưa tới.`,
      cure: 'Kiểm tra lại ngày.',
    };
  if (expiresOn && isBefore(expiresOn, validity.checkedOn) && validity.status === 'in-force')
    yield {
      severity: 'warning',
      path: ['validity', 'status'],
      fault: `Ghi “Còn hiệu lực” nhưng đã hết hiệu lực ngày ${formatDate(expiresOn)}.`,
      cure: 'Sửa tình trạng hoặc ngày hết hiệu lực.',
    };
}

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

export const directiveDates = checkEach('directive-dates', 'directives', (record, { today }) =>
  ownFindings(record, today),
);
export const predecessorDates = checkEach('directive-dates', 'directives', predecessorFindings);
