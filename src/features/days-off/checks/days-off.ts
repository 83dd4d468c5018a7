/** Does a list of days off contain only days of its year, and correct weekdays or weekends? */
import { formatDay, weekday } from '#lib/local-date.ts';
import { checkEach, type Finding, type ValidRecord } from '#check/context.ts';

const SATURDAY = 6;

function* findings({ id, data }: ValidRecord<'days-off'>): Generator<Finding> {
  if (id !== String(data.year))
    yield {
      path: ['year'],
      fault: `Tệp ${id}.yml ghi năm ${data.year}.`,
      cure: `Sửa năm, hoặc đổi tên tệp thành ${data.year}.yml.`,
    };
  const lists = { weekdaysOff: false, weekendsWorked: true } as const;
  for (const [key, wantsWeekend] of Object.entries(lists))
    for (const [index, day] of data[key as keyof typeof lists].entries()) {
      const path = [key, index];
      if (!day.startsWith(String(data.year)))
        yield {
          path,
          fault: `${formatDay(day)} không thuộc năm ${data.year}.`,
          cure: 'Chuyển sang tệp của năm đó.',
        };
      if (weekday(day) >= SATURDAY !== wantsWeekend)
        yield {
          path,
          fault: `${formatDay(day)} ${wantsWeekend ? 'không phải cuối tuần' : 'là cuối tuần'}.`,
          cure: wantsWeekend
            ? 'Ở đây chỉ ghi thứ Bảy, Chủ nhật đi làm bù.'
            : 'Ở đây chỉ ghi thứ Hai đến thứ Sáu được nghỉ.',
        };
    }
}

export const daysOff = checkEach('days-off', 'days-off', findings);
