/** Were the figures published by the days that the indicator's own calendar promises? */
import { periodName } from '#domain/statistic/period.ts';
import { releaseOf } from '#domain/statistic/release.ts';
import { formatDate } from '#lib/local-date.ts';
import { problem, type Check } from './context.ts';

const check = 'statistic-release';

export const statisticRelease: Check = ({ of, today }) =>
  of('statistics').flatMap((record) => {
    const { release, periodKind } = record.data;
    if (!release) return [];
    const due = releaseOf(record.data, today);
    if (!due)
      return problem(record, {
        check,
        severity: 'notice',
        path: ['release'],
        fault: 'Có lịch công bố nhưng chưa có kỳ trọn nào để tính ngày công bố kỳ tới.',
        cure: 'Nhập số liệu của một kỳ trọn, hoặc bỏ lịch công bố (release).',
      });
    const [first] = due.late;
    if (!first) return [];
    const name = periodName(periodKind, first.period);
    const more = due.late.length > 1 ? ` và ${due.late.length - 1} kỳ sau` : '';
    return problem(record, {
      check,
      severity: 'warning',
      path: ['release', 'days'],
      fault: `Quá hạn công bố ${name}: hạn là ngày ${formatDate(first.due)}${more}.`,
      cure: `Nhập số liệu ${name}; nếu lịch đã đổi hoặc thôi công bố thì sửa, bỏ lịch (release).`,
    });
  });
