/** Does the validity of a directive agree with what other documents did to it? */
import { shortCitation } from '#features/directive/rules/citation.ts';
import { numbersIn } from '#features/directive/rules/number.ts';
import type { IncomingEdge } from '#features/directive/rules/relations.ts';
import { INVERSE_RELATION_KINDS, type RelationKind } from '#features/directive/relation-schema.ts';
import { VALIDITY_STATUSES, type Directive } from '#features/directive/schema.ts';
import { hasValidity } from '#features/directive/rules/types.ts';
import { statusOn, validityOf, withdrawalOf } from '#features/directive/rules/validity.ts';
import { formatDate, isBefore } from '#lib/local-date.ts';
import type { Finding } from '#check/context.ts';

const PATH = ['validity', 'status'];
const ENDS: readonly RelationKind[] = ['replaces', 'repeals'];
const STOPS: readonly RelationKind[] = ['suspends', 'halts'];
const PARTLY: readonly RelationKind[] = ['amends', 'replaces', 'repeals'];

const named = (status: Directive['validity']['status']): string => `“${VALIDITY_STATUSES[status]}”`;

/** The document that ended it and the date: "Được thay thế bởi Quyết định số … từ 20/03/2026". */
const wordsOf = ({ from, edge }: IncomingEdge): string => {
  const { effectiveOn } = from.data;
  const since = effectiveOn ? ` từ ${formatDate(effectiveOn)}` : '';
  return `${INVERSE_RELATION_KINDS[edge.kind].toLowerCase()} ${shortCitation(from.data)}${since}`;
};

/** The record claims that it applies, although another document ended it. */
function* stillApplies(
  data: Directive,
  edges: readonly IncomingEdge[],
  today: string,
): Generator<Finding> {
  const status = statusOn(data, today);
  const { applies } = validityOf(data, today);
  if (applies === 'no') return;
  const acting = edges.filter(({ from }) => (from.data.effectiveOn ?? from.data.issuedOn) <= today);
  const end = acting.find(({ edge }) => ENDS.includes(edge.kind) && !edge.part);
  if (end) {
    // Without an effective date, and with a status that claims nothing, it may be right.
    const isSure = end.from.data.effectiveOn !== undefined && applies !== 'unknown';
    yield {
      severity: isSure ? 'error' : 'warning',
      path: PATH,
      fault: `Ghi ${named(status)} nhưng văn bản đã ${wordsOf(end)}.`,
      cure: `Sửa tình trạng thành ${named('expired')} và ghi ngày hết hiệu lực; nếu chỉ một phần bị thay thế, bãi bỏ thì ghi rõ “Phần của văn bản kia” ở văn bản đó.`,
    };
  } else if (status === 'in-force') {
    const part = acting.find(({ edge }) => edge.kind === 'repeals' && edge.part);
    if (part)
      yield {
        severity: 'warning',
        path: PATH,
        fault: `Ghi ${named(status)} nhưng ${part.edge.part ?? ''} đã ${wordsOf(part)}.`,
        cure: `Sửa tình trạng thành ${named('partly-expired')} (phần còn lại vẫn áp dụng).`,
      };
  }
  const stop = acting.find(
    ({ from, edge }) =>
      STOPS.includes(edge.kind) && !edge.part && validityOf(from.data, today).applies !== 'no',
  );
  if (stop && applies !== 'unknown')
    yield {
      severity: 'warning',
      path: PATH,
      fault: `Ghi ${named(status)} nhưng văn bản đã ${wordsOf(stop)}.`,
      cure: `Sửa tình trạng thành ${named('suspended')}.`,
    };
}

/** The record claims an end, but nothing names the document that ended it. */
function* withoutReason(data: Directive, edges: readonly IncomingEdge[]): Generator<Finding> {
  const { status, basis } = data.validity;
  // The document that ended it may not be on this site; then the basis names it.
  if (numbersIn(basis).length > 0) return;
  const has = (kinds: readonly RelationKind[], isPart?: boolean): boolean =>
    edges.some(
      ({ edge }) =>
        kinds.includes(edge.kind) && (isPart === undefined || Boolean(edge.part) === isPart),
    );
  const missing =
    (status === 'expired' && !data.expiresOn && !has(ENDS, false)) ||
    (status === 'partly-expired' && !has(PARTLY)) ||
    (status === 'suspended' && !has(STOPS, false)) ||
    (status === 'partly-suspended' && !has(STOPS));
  if (missing)
    yield {
      severity: 'warning',
      path: PATH,
      fault: `Ghi ${named(status)} nhưng không có ngày hết hiệu lực, không có quan hệ nào và căn cứ cũng không nêu văn bản nào làm thay đổi hiệu lực.`,
      cure: 'Ghi quan hệ ở văn bản đã thay thế, bãi bỏ hoặc cho ngưng; hoặc nêu số của văn bản đó trong “Căn cứ xác định”.',
    };
}

/** Date and status contradict each other. */
function* againstDates({ validity, expiresOn, effectiveOn }: Directive): Generator<Finding> {
  const { status, checkedOn } = validity;
  if (status === 'expired' && expiresOn && expiresOn > checkedOn)
    yield {
      severity: 'warning',
      path: PATH,
      fault: `Ghi ${named(status)} nhưng ngày hết hiệu lực là ${formatDate(expiresOn)}, sau ngày kiểm tra.`,
      cure: `Ghi ${named('in-force')}: trang tự đổi khi đến ngày hết hiệu lực.`,
    };
  if (status === 'expired' && effectiveOn && effectiveOn > checkedOn)
    yield {
      path: PATH,
      fault: `Ghi ${named(status)} nhưng đến ngày ${formatDate(effectiveOn)} văn bản mới có hiệu lực.`,
      cure: 'Kiểm tra lại ngày có hiệu lực hoặc tình trạng.',
    };
}

/** @param incoming relations that lead to the document */
export function validityFindings(
  data: Directive,
  incoming: readonly IncomingEdge[],
  today: string,
): Finding[] {
  if (withdrawalOf(data) || !hasValidity(data.type)) return [];
  // An older document cannot have ended it: `directive-dates` reports that.
  const edges = incoming.filter(
    ({ from }) => !withdrawalOf(from.data) && !isBefore(from.data.issuedOn, data.issuedOn),
  );
  return [
    ...stillApplies(data, edges, today),
    ...withoutReason(data, edges),
    ...againstDates(data),
  ];
}
