/** Is every published change of a document described in its `changes`? */
import { daysReplaced, stepsOf } from '#legal-text/directive-changes.ts';
import { formatDate } from '#lib/local-date.ts';
import { checkEach, type Context, type Finding, type ValidRecord } from '#check/context.ts';
import { historyOf } from '#check/histories.ts';

type DirectiveRecord = ValidRecord<'directives'>;

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

export const changesRecorded = checkEach('directive-changes', 'directives', unrecordedFindings);
