/** Hints for a question: the deadline, and that the answer and its date come together. */
import { answerTiming, isAnswered, type AnswerTiming } from '#features/feedback/rules/timing.ts';
import { formatDate, isLocalDate } from '#lib/local-date.ts';
import { note, textOf, warning, type Data, type HelpRule, type HelpRules } from '#features/form.ts';
import type { Feedback } from '#features/feedback/schema.ts';

/** Undefined until the day of receipt is entered. */
export function timingOf(data: Data, today: string): AnswerTiming | undefined {
  const [receivedOn, answeredOn] = [textOf(data['receivedOn']), textOf(data['answeredOn'])];
  return isLocalDate(receivedOn)
    ? answerTiming({ receivedOn, ...(isLocalDate(answeredOn) && { answeredOn }) }, today)
    : undefined;
}

const term: HelpRule = (record, { today }) => {
  const timing = timingOf(record, today);
  if (!timing || isAnswered(timing)) return undefined;
  const due = `Hạn trả lời: ${formatDate(timing.dueOn)}`;
  return timing.lateBy > 0
    ? warning(`${due}, đã quá ${timing.lateBy} ngày.`)
    : note(`${due} (15 ngày kể từ ngày nhận).`);
};

const together: HelpRule = ({ answeredOn, body }) => {
  if (textOf(answeredOn) && !textOf(body))
    return note('Đã ghi ngày trả lời: viết trả lời vào ô “Trả lời chính thức”.');
  return !textOf(answeredOn) && textOf(body)
    ? note('Đã có nội dung trả lời: ghi ngày trả lời.')
    : undefined;
};

export const HELP: HelpRules<Feedback> = {
  receivedOn: term,
  answeredOn: together,
  about: ({ kind, about }) =>
    kind === 'correction' && !textOf(about)
      ? note('Đề nghị đính chính: ghi trang có chỗ cần sửa để người đọc đối chiếu.')
      : undefined,
};
