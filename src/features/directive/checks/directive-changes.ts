/** Is every published change of a document described in its `changes`, with a possible date? */
import { stepsOf } from '#legal-text/directive-changes.ts';
import { formatDate } from '#lib/local-date.ts';
import { checkEach, type Context, type Finding, type ValidRecord } from '#check/context.ts';
import { historyOf } from '#check/histories.ts';

type DirectiveRecord = ValidRecord<'directives'>;

function* dateFindings({ data }: DirectiveRecord, context: Context): Generator<Finding> {
  const { changes = [], publishedOn, publishAt } = data;
  const first = publishAt?.slice(0, 10) ?? publishedOn;
  for (const [index, { on }] of changes.entries()) {
    const at = { severity: 'warning', path: ['changes', index, 'on'] } as const;
    if (on > context.today)
      yield {
        ...at,
        fault: `Ngày thay đổi ${formatDate(on)} chưa tới.`,
        cure: 'Ghi ngày bản sửa được đăng; nhật ký đăng tải chỉ nêu thay đổi khi đã tới ngày.',
      };
    else if (on < first)
      yield {
        ...at,
        fault: `Ngày thay đổi ${formatDate(on)} đứng trước ngày đăng ${formatDate(first)}.`,
        cure: 'Sửa một trong hai ngày; thay đổi trước khi đăng thì không cần ghi.',
      };
  }
}

function* unrecordedFindings(record: DirectiveRecord, context: Context): Generator<Finding> {
  const { versions, moment } = historyOf(context, record);
  for (const { on, entries } of stepsOf(versions, moment))
    if (entries.length === 0)
      yield {
        severity: 'warning',
        path: ['changes'],
        fault: `Trích yếu, số, ngày hoặc nội dung đã đăng bị sửa ngày ${formatDate(on)} mà nhật ký thay đổi không ghi; trang nêu là “Thay đổi chưa ghi lý do”.`,
        cure: `Thêm một dòng vào “Nhật ký thay đổi”, ngày ${on}, ghi sửa chỗ nào và vì sao. Nếu bản trước lộ thông tin cá nhân, đánh dấu “Không hiện lời văn trước đó”.`,
      };
}

export const changeDates = checkEach('directive-changes', 'directives', dateFindings);
export const changesRecorded = checkEach('directive-changes', 'directives', unrecordedFindings);
