/** Does the subject of a question exist: the record, the unit of its text, the change it led to? */
import { pathOf } from '#features/concepts.ts';
import { unitIndex } from '#features/directive/rules/unit-index.ts';
import { withdrawalOf } from '#features/directive/rules/validity.ts';
import { aboutOf } from '#features/feedback/rules/about.ts';
import { formatDate } from '#lib/local-date.ts';
import { legalItems } from '#legal-text/render-legal.ts';
import { checkEach, query, type Context, type Finding, type ValidRecord } from '#check/context.ts';
import { bodyOf } from '#features/directive/checks/documents.ts';

type Feedback = ValidRecord<'feedback'>;
type Directive = ValidRecord<'directives'>;

/** The record id in an address; only among directives is a one-part address never a list. */
const idOf = (path: string): string | undefined =>
  path.split('/').length === 4 && path.startsWith(pathOf('directive'))
    ? path.split('/')[2]
    : undefined;

const hasUnit = query('has unit', (context, id: string, anchor: string) =>
  [...unitIndex(legalItems(bodyOf(context, id))).values()]
    .flat()
    .some((unit) => unit.id === anchor),
);

/** What a document needs for a question about a unit of its text. */
function* placeFindings(
  record: Feedback,
  directive: Directive,
  context: Context,
): Generator<Finding> {
  const { anchor } = aboutOf(record.data.about ?? '');
  if (!anchor || directive.data.summaryOnly || withdrawalOf(directive.data)) return;
  if (hasUnit(context, directive.id, anchor)) return;
  yield {
    severity: 'warning',
    path: ['about'],
    fault: `Không có phần “#${anchor}” trong toàn văn của ${directive.data.number}.`,
    cure: 'Mở trang văn bản, bấm vào số của điều, khoản rồi chép đường dẫn.',
  };
}

/** A correction that led to a change must name an entry of the document's `changes`. */
function* correctionFindings({ data }: Feedback, directive?: Directive): Generator<Finding> {
  const { correctedOn } = data;
  if (correctedOn === undefined) return;
  const at = { path: ['correctedOn'] };
  const known = directive?.data.changes?.map(({ on }) => on) ?? [];
  if (!directive)
    yield {
      ...at,
      fault: 'Ghi ngày trang được sửa nhưng câu hỏi không nói về trang của một văn bản.',
      cure: 'Ghi trang văn bản vào “Nói về trang” (about), hoặc bỏ ngày này.',
    };
  else if (!known.includes(correctedOn))
    yield {
      ...at,
      fault: `Nhật ký thay đổi của ${directive.data.number} không có dòng nào ngày ${formatDate(correctedOn)}.`,
      cure: `Thêm dòng ấy vào “Nhật ký thay đổi” (changes) của văn bản${known.length > 0 ? `, hoặc ghi một ngày đã có: ${known.map((on) => formatDate(on)).join(', ')}` : ''}.`,
    };
  else if (correctedOn < data.receivedOn)
    yield {
      ...at,
      fault: `Trang được sửa (${formatDate(correctedOn)}) trước ngày nhận đề nghị (${formatDate(data.receivedOn)}).`,
      cure: 'Ghi ngày của lần sửa mà đề nghị này dẫn đến.',
    };
}

function* findings(record: Feedback, context: Context): Generator<Finding> {
  const { path } = aboutOf(record.data.about ?? '');
  const id = idOf(path);
  const directive = id === undefined ? undefined : context.one('directives', id);
  // Lists have `/van-ban/loai/…/`, two parts; one part is a document.
  if (id && !directive)
    yield {
      path: ['about'],
      fault: `Không có văn bản nào ở ${path}.`,
      cure: `Chép đường dẫn từ trang văn bản, dạng ${pathOf('directive', '2021-08-ct-tu')}.`,
    };
  if (directive) yield* placeFindings(record, directive, context);
  yield* correctionFindings(record, directive);
}

export const feedbackAbout = checkEach('feedback-about', 'feedback', findings);
