/** Has the day of an answer come? */
import { formatDate } from '#lib/local-date.ts';
import { checkEach } from '#check/context.ts';

export const answerDates = checkEach('answer-dates', 'feedback', function* ({ data }, { today }) {
  const { answeredOn } = data;
  if (answeredOn && answeredOn > today)
    yield {
      path: ['answeredOn'],
      fault: `Ngày trả lời ${formatDate(answeredOn)} chưa tới.`,
      cure: 'Sửa ngày trả lời.',
    };
});
