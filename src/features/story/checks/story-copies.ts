/** Does "nhân rộng" lead back in time, and never in a cycle? */
import type { Problem } from '#check/report.ts';
import { findCycle } from '#check/find-cycle.ts';
import { problem, type TreeCheck } from '#check/context.ts';

const check = 'story-copies';

export const storyCopies: TreeCheck = ({ of }) => {
  const stories = new Map(of('stories').map((record) => [record.id, record]));
  const originalOf = (id: string): string[] => {
    const from = stories.get(id)?.data.replicatedFrom;
    return from === undefined ? [] : [from];
  };
  return [...stories.values()].flatMap((record): Problem | Problem[] => {
    const { replicatedFrom, registeredIn } = record.data;
    const original = stories.get(replicatedFrom ?? '');
    const path = ['replicatedFrom'];
    const cycle = findCycle(record.id, originalOf);
    if (cycle)
      return problem(record, {
        check,
        path,
        fault: `Các mô hình làm theo nhau thành vòng: ${[...cycle, record.id].join(' → ')}.`,
        cure: 'Bỏ mục này ở mô hình làm trước.',
      });
    const earlier = original?.data.registeredIn;
    if (earlier && registeredIn && earlier > registeredIn)
      return problem(record, {
        check,
        severity: 'warning',
        path,
        fault: `Đăng ký năm ${registeredIn}, trước mô hình được làm theo (${earlier}).`,
        cure: 'Sửa năm đăng ký, hoặc ghi “nhân rộng” ở mô hình kia.',
      });
    return [];
  });
};
