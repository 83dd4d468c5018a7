/**
 * Was the date of a promise moved without a record of it? The site measures a promise by its first
 * date, and knows that only from `movedFrom`.
 */
import { lastOfEachDay, shownVersions, type Version } from '#features/versions.ts';
import { dateAt, formatDate } from '#lib/local-date.ts';
import { checkOf, problem, type ValidRecord } from '#check/context.ts';
import { historyOf } from '#check/histories.ts';

interface Stored {
  readonly question?: unknown;
  readonly dueOn?: unknown;
}

const questionsIn = ({ field }: Version): Stored[] => {
  const list = field('questions');
  return Array.isArray(list) ? list.map((one: unknown) => (one ?? {}) as Stored) : [];
};

type Questions = NonNullable<ValidRecord<'dialogues'>['data']['questions']>;

/** The current question: with the same text, or at the same index where the text was corrected. */
const todayOf = ({ question }: Stored, index: number, now: Questions): number => {
  const found = now.findIndex((one) => one.question === question);
  return found >= 0 ? found : index;
};

export const promiseMoved = checkOf(['dialogues'], (record, context) => {
  const { versions, moment } = historyOf(context, record);
  const { questions = [] } = record.data;
  const reported = new Set<string>();
  return lastOfEachDay(shownVersions(versions, moment)).flatMap((version) =>
    questionsIn(version).flatMap((stored, index) => {
      const place = todayOf(stored, index, questions);
      const question = questions[place];
      const { dueOn } = stored;
      if (!question || typeof dueOn !== 'string' || reported.has(`${place} ${dueOn}`)) return [];
      const known = [question.dueOn, ...(question.movedFrom ?? []).map((move) => move.dueOn)];
      if (known.includes(dueOn)) return [];
      reported.add(`${place} ${dueOn}`);
      return problem(record, {
        check: 'promise-moved',
        severity: 'warning',
        path: ['questions', place, 'dueOn'],
        fault: `Bản ngày ${formatDate(dateAt(version.at))} hẹn ${formatDate(dueOn)}; nay hạn khác mà “Hạn đã dời” không ghi.`,
        cure: `Thêm một dòng vào “Hạn đã dời” (movedFrom): hạn cũ ${dueOn}, ngày thông báo dời và lý do. Nếu trước đó đăng nhầm hạn, ghi lý do “Đăng nhầm” kèm hạn đúng.`,
      });
    }),
  );
});
