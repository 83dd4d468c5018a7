/** Is every published change of a document described in its `changes`, with a possible date? */
import { stepsOf } from '#markdown/directive-changes.ts';
import { formatDate } from '#lib/local-date.ts';
import type { Problem } from '#scripts/report.ts';
import { problem, type Check, type Context, type NamedFinding } from './context.ts';
import { directiveHistories } from './histories.ts';

const check = 'directive-changes';

function dateProblems({ of, today }: Context): Problem[] {
  return of('directives').flatMap((record) => {
    const { changes = [], publishedOn, publishAt } = record.data;
    const first = publishAt?.slice(0, 10) ?? publishedOn;
    return changes.flatMap(({ on }, index) => {
      const finding: Omit<NamedFinding, 'fault' | 'cure'> = {
        check,
        severity: 'warning',
        path: ['changes', index, 'on'],
      };
      if (on > today)
        return problem(record, {
          ...finding,
          fault: `Ngày thay đổi ${formatDate(on)} chưa tới.`,
          cure: 'Ghi ngày bản sửa được đăng; nhật ký đăng tải chỉ nêu thay đổi khi đã tới ngày.',
        });
      if (on < first)
        return problem(record, {
          ...finding,
          fault: `Ngày thay đổi ${formatDate(on)} đứng trước ngày đăng ${formatDate(first)}.`,
          cure: 'Sửa một trong hai ngày; thay đổi trước khi đăng thì không cần ghi.',
        });
      return [];
    });
  });
}

function unrecordedProblems(context: Context): Problem[] {
  return directiveHistories(context).flatMap(({ record, versions }) =>
    stepsOf(versions, context.now)
      .filter(({ entries }) => entries.length === 0)
      .map(({ on }) =>
        problem(record, {
          check,
          severity: 'warning',
          path: ['changes'],
          fault: `Trích yếu, số, ngày hoặc nội dung đã đăng bị sửa ngày ${formatDate(on)} mà nhật ký thay đổi không ghi; trang nêu là “Thay đổi chưa ghi lý do”.`,
          cure: `Thêm một dòng vào “Nhật ký thay đổi”, ngày ${on}, ghi sửa chỗ nào và vì sao. Nếu bản trước lộ thông tin cá nhân, đánh dấu “Không hiện lời văn trước đó”.`,
        }),
      ),
  );
}

export const directiveChanges: Check = (context) => [
  ...dateProblems(context),
  ...unrecordedProblems(context),
];
