/**
 * Is the text of a directive consistent: are its numbers in order, did scanning leave errors? Only
 * warnings: the signed original is authoritative, odd or not.
 */
import { orderFaults, type OrderFault } from '#features/directive/rules/order-faults.ts';
import { isIssuedText, type LegalUnit } from '#legal-text/legal-tree.ts';
import { legalItemsInLines, unitsIn } from '#legal-text/render-legal.ts';
import { findOcrDebris } from '#lint/ocr-debris.ts';
import type { Problem } from '#check/report.ts';
import { checkTextOf, problem, type TextRecord } from '#check/context.ts';
import { upperFirst } from '#lib/fold-text.ts';

type DirectiveRecord = TextRecord<'directives'>;
type Fault = OrderFault<LegalUnit>;

/** A badly read scan would fill the screen; the first findings show the problem. */
const MOST = 15;
const COMPARE = 'So với bản gốc: gõ lại số cho đúng hoặc bổ sung phần còn thiếu.';
const CURES: Readonly<Record<Fault['kind'], string>> = {
  gap: `${COMPARE} Phần đã bãi bỏ thì giữ số và ghi “(được bãi bỏ)”.`,
  twice: `${COMPARE} Hai phần trùng số thì không dẫn chiếu chính xác được.`,
  back: COMPARE,
  misread: 'So với bản gốc rồi gõ lại; thường do quét văn bản đọc nhầm.',
  borrowed:
    'Điểm xếp theo bảng chữ cái tiếng Việt (a, b, c, d, đ, e, g, h, i, k…); so với bản gốc.',
};

function words({ kind, unit, previous }: Fault, lineOf: (unit: LegalUnit) => number): string {
  const place = upperFirst(unit.place);
  const before = previous && `${previous.place} (dòng ${lineOf(previous)})`;
  switch (kind) {
    case 'gap':
      return before
        ? `${place} đứng ngay sau ${before}: thiếu số ở giữa.`
        : `${place} là số đầu tiên: thiếu các số trước.`;
    case 'twice':
      return `${place} có hai lần, lần trước ở ${before ?? ''}.`;
    case 'back':
      return before ? `${place} đứng sau ${before}: số đi lùi.` : `${place} đứng đầu.`;
    case 'misread':
      return `${place} đứng sai thứ tự${before ? `, sau ${before}` : ''}: số bị gõ hoặc đọc nhầm.`;
    case 'borrowed':
      return `${place}: chữ “${unit.number}” không dùng để đánh số điểm.`;
  }
}

type Parsed = ReturnType<typeof legalItemsInLines>;

/** At most `MOST` problems of a kind, and the number of the others. */
function problemsOf<T>(
  record: DirectiveRecord,
  found: readonly T[],
  tell: (one: T) => Problem,
): Problem[] {
  const problems = found.slice(0, MOST).map(tell);
  const last = problems.at(-1);
  if (!last || found.length <= MOST) return problems;
  const { check, line = record.bodyLine } = last;
  const fault = `Còn ${found.length - MOST} chỗ nữa cùng loại trong văn bản này.`;
  const cure = 'Hiệu đính cả văn bản theo bản gốc, rồi kiểm tra lại.';
  return [...problems, problem(record, { check, severity: 'warning', line, fault, cure })];
}

function orderProblems(record: DirectiveRecord, { items, lineOf }: Parsed): Problem[] {
  const fileLine = (unit: LegalUnit): number => record.bodyLine + lineOf(unit) - 1;
  return problemsOf(record, orderFaults(items, isIssuedText), (fault) =>
    problem(record, {
      check: 'unit-order',
      severity: 'warning',
      line: fileLine(fault.unit),
      fault: words(fault, fileLine),
      cure: CURES[fault.kind],
    }),
  );
}

function ocrProblems(record: DirectiveRecord, body: string, { items, lineOf }: Parsed): Problem[] {
  const found = findOcrDebris(body);
  if (found.length === 0) return [];
  const units = unitsIn(items);
  return problemsOf(record, found, ({ line, fault, cure }) => {
    const place = units.findLast((unit) => lineOf(unit) <= line)?.place;
    return problem(record, {
      check: 'ocr-debris',
      severity: 'warning',
      line: record.bodyLine + line - 1,
      fault: place ? `${fault.slice(0, -1)} (tại ${place}).` : fault,
      cure,
    });
  });
}

/** Summaries and excerpts are not the document, so their numbers prove nothing. */
export const structure = checkTextOf(['directives'], (record) => {
  const body = record.body ?? '';
  if (record.data.summaryOnly || body.trim() === '') return [];
  const parsed = legalItemsInLines(body);
  return [...orderProblems(record, parsed), ...ocrProblems(record, body, parsed)];
});
