/** Hints for the time of publication: the same for all records with pages. */
import { formatDate, instantOf, isLocalDate, isLocalTime } from '#lib/local-date.ts';
import { note, textOf, warning, type HelpRules } from '#features/form.ts';

/** Date and time of a complete appointment; undefined while it is being typed. */
function appointment(value: unknown): { date: string; time: string } | undefined {
  const [date = '', time = ''] = textOf(value).split('T');
  return isLocalDate(date) && isLocalTime(time) ? { date, time } : undefined;
}

const RULES: HelpRules = {
  publishAt: ({ publishAt }, { now }) => {
    const planned = appointment(publishAt);
    if (!planned) return undefined;
    const { date, time } = planned;
    return instantOf(date, time) > now
      ? note(`Sẽ hiện từ ${time} ngày ${formatDate(date)} (giờ Việt Nam), sau khi đã công bố.`)
      : note(`${time} ngày ${formatDate(date)} đã qua: công bố xong là hiện ngay.`);
  },
  publishedOn: ({ publishedOn, publishAt }) => {
    const planned = appointment(publishAt);
    return planned && isLocalDate(textOf(publishedOn)) && planned.date !== publishedOn
      ? warning(`Hẹn đăng ngày ${formatDate(planned.date)}: ghi ngày đăng cùng ngày đó.`)
      : undefined;
  },
};

/** @param shape the fields of a schema @returns the hints for those that it has */
export const publicationHelp = (shape: object): HelpRules =>
  Object.fromEntries(Object.entries(RULES).filter(([field]) => field in shape));
