/** Is every published change of a document described in its `changes`, with a possible date? */
import { daysReplaced, stepsOf } from '#legal-text/directive-changes.ts';
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

const SHOWN = '; trang nêu là “Thay đổi chưa ghi lý do”';

function* unrecordedFindings(record: DirectiveRecord, context: Context): Generator<Finding> {
  const { versions, moment } = historyOf(context, record);
  const finding = (on: string, when: string, shown = ''): Finding => ({
    severity: 'warning',
    path: ['changes'],
    fault: `Trích yếu, số, ngày, tóm tắt hoặc nội dung đã đăng bị sửa ${when} mà nhật ký thay đổi không ghi${shown}.`,
    cure: `Thêm một dòng vào “Nhật ký thay đổi”, ngày ${formatDate(on)}, ghi sửa chỗ nào và vì sao. Nếu bản trước lộ thông tin cá nhân, đánh dấu “Không hiện lời văn trước đó”.`,
  });
  const unrecorded = stepsOf(versions, moment).filter(({ entries }) => entries.length === 0);
  for (const { on } of unrecorded) yield finding(on, `ngày ${formatDate(on)}`, SHOWN);
  for (const day of daysReplaced(versions, moment))
    if (!record.data.changes?.some(({ on }) => on >= day))
      // Whether the first wording was ever on the site is not in git.
      yield {
        ...finding(day, `ngay trong ngày đăng ${formatDate(day)}`),
        severity: 'notice',
      };
}

export const changeDates = checkEach('directive-changes', 'directives', dateFindings);
export const changesRecorded = checkEach('directive-changes', 'directives', unrecordedFindings);
