/** Has every entry of `changes` a possible date? */
import { formatDate } from '#lib/local-date.ts';
import { checkEach, type Context, type Finding, type ValidRecord } from '#check/context.ts';

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

export const changeDates = checkEach('directive-changes', 'directives', dateFindings);
