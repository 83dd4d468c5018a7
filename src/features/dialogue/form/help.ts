/** Hints for a dialogue and its promises: dates that fit their status. */
import { formatDate, isLocalDate } from '#lib/local-date.ts';
import { note, textOf, warning, type HelpRule, type HelpRules } from '#features/form.ts';
import type { Dialogue } from '#features/dialogue/schema.ts';

const status: HelpRule = ({ status: stated, on }, { today }) => {
  const day = textOf(on);
  if (!isLocalDate(day)) return undefined;
  if (stated === 'announced' && day < today)
    return warning(`Ngày ${formatDate(day)} đã qua: đổi thành “Đã diễn ra” hoặc “Không tổ chức”.`);
  return stated === 'held' && day > today
    ? warning(`Ngày ${formatDate(day)} chưa tới: chọn “Sắp diễn ra”.`)
    : undefined;
};

const promise: HelpRule = ({ status: stated, dueOn, doneOn }) => {
  if (stated === 'promised' && !textOf(dueOn))
    return note('Ghi hạn giải quyết: trang theo dõi cam kết theo hạn ấy.');
  return stated === 'done' && !textOf(doneOn)
    ? note('Ghi ngày giải quyết xong để trang biết đúng hạn hay quá hạn.')
    : undefined;
};

export const HELP: HelpRules<Dialogue> = {
  status,
  askBefore: ({ askBefore, on }) =>
    isLocalDate(textOf(on)) && textOf(askBefore) > textOf(on)
      ? warning(`Phải trước hoặc trong ngày đối thoại (${formatDate(textOf(on))}).`)
      : undefined,
  to: ({ from, to }) =>
    textOf(from) && textOf(to) && textOf(to) <= textOf(from)
      ? warning(`Phải sau giờ bắt đầu (${textOf(from)}).`)
      : undefined,
  'questions[].status': promise,
};
