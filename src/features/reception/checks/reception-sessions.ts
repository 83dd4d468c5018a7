/** Does a reception rule give at least one day, and are its sessions among the announced ones? */
import { ruleDates } from '#features/reception/rules/rule-dates.ts';
import { UNDATED } from '#features/reception/rules/rule-preview.ts';
import type { SessionRecord } from '#features/reception/schema.ts';
import { validityOf } from '#features/reception/rules/validity.ts';
import { addDays, formatDate } from '#lib/local-date.ts';
import { checkEach, type Context, type Finding, type ValidRecord } from '#check/context.ts';

type ReceptionRecord = ValidRecord<'receptions'>;

/** Every rule repeats at least within two years ("the fifth Monday", "day 31"). */
const HORIZON_DAYS = 731;

function givesNoDate({ data }: ReceptionRecord): boolean {
  const validity = validityOf(data);
  if (!validity) return false;
  const { from, to = addDays(from, HORIZON_DAYS) } = validity;
  return ruleDates(data.rule, from, to).dates.length === 0;
}

const isSame = (a: SessionRecord, b: SessionRecord): boolean =>
  a.on === b.on && a.originalOn === b.originalOn;

/** Was the session of that day moved to the day `on`, possibly in several steps? */
const cameTo = (records: readonly SessionRecord[], on: string, original: string): boolean =>
  records.some((record) => {
    if (record.movedTo !== on) return false;
    if ((record.originalOn ?? record.on) === original) return true;
    const others = records.filter((other) => other !== record);
    return record.originalOn === undefined && cameTo(others, record.on, original);
  });

/** Is it unambiguous which session a record means, where one was moved onto its day? */
function* originFindings({ data }: ReceptionRecord): Generator<Finding> {
  const { sessions = [] } = data;
  for (const [index, { on, originalOn }] of sessions.entries()) {
    if (originalOn !== undefined && originalOn !== on && !cameTo(sessions, on, originalOn))
      yield {
        path: ['sessions', index, 'originalOn'],
        fault: `Không có buổi nào của ngày ${formatDate(originalOn)} dời đến ngày ${formatDate(on)}.`,
        cure: 'Ghi đúng “Ngày theo lịch” của mục đã dời buổi ấy đến đây, hoặc bỏ “Vốn là buổi của ngày” nếu nói về buổi theo lịch của ngày này.',
      };
    if (originalOn === undefined && sessions.filter(({ movedTo }) => movedTo === on).length > 1)
      yield {
        severity: 'warning',
        path: ['sessions', index, 'on'],
        fault: `Có nhiều buổi dời đến ngày ${formatDate(on)}, mục này chưa nói buổi nào.`,
        cure: 'Ghi “Vốn là buổi của ngày”: ngày theo lịch ban đầu của buổi ấy.',
      };
  }
}

function* sessionFindings({ data }: ReceptionRecord, today: string): Generator<Finding> {
  const { validFrom = '', validTo = '9999', sessions = [] } = data;
  for (const [index, session] of sessions.entries()) {
    const at = (key: string) => ['sessions', index, key];
    if (session.on < validFrom || session.on > validTo)
      yield {
        path: at('on'),
        fault: `Buổi ${formatDate(session.on)} nằm ngoài thời gian áp dụng của lịch.`,
        cure: 'Sửa ngày buổi tiếp, hoặc thời gian áp dụng của lịch.',
      };
    if (sessions.findIndex((other) => isSame(other, session)) < index)
      yield {
        path: at('on'),
        fault: `Buổi ${formatDate(session.on)} đã ghi ở trên.`,
        cure: 'Gộp hai mục làm một.',
      };
    if (session.movedTo === session.on)
      yield { path: at('movedTo'), fault: 'Dời sang chính ngày cũ.', cure: 'Ghi ngày mới.' };
    const held = session.movedTo ?? session.on;
    if (session.movedTo && session.publishedOn && held < session.publishedOn)
      yield {
        path: at('movedTo'),
        fault: `Dời sang ${formatDate(held)}, trước ngày thông báo (${formatDate(session.publishedOn)}).`,
        cure: 'Sửa ngày dời hoặc ngày thông báo.',
      };
    if (session.status === 'held' && held > today)
      yield {
        path: at('status'),
        fault: `Ghi “Đã tiếp” cho ngày chưa tới (${formatDate(held)}).`,
        cure: 'Ghi “Dự kiến” hoặc “Đã xác nhận” cho đến khi đã tiếp.',
      };
  }
}

function* findings(record: ReceptionRecord, { today }: Context): Generator<Finding> {
  if (!validityOf(record.data))
    yield {
      severity: 'notice',
      path: ['validFrom'],
      fault: UNDATED,
      cure: 'Thông báo có nêu thời gian thì ghi ngày bắt đầu; không nêu thì để nguyên, đừng tự đặt ngày.',
    };
  if (givesNoDate(record))
    yield {
      // An empty list is intended: a notice of postponement without a new date.
      severity: record.data.rule.dates?.length === 0 ? 'warning' : 'error',
      path: ['rule'],
      fault: 'Quy tắc này không cho ngày tiếp nào trong thời gian áp dụng.',
      cure: 'Sửa quy tắc, hoặc thời gian áp dụng của lịch.',
    };
  for (const [index, { from, to }] of record.data.times.entries())
    if (to && to <= from)
      yield {
        path: ['times', index, 'to'],
        fault: 'Giờ kết thúc không sau giờ bắt đầu.',
        cure: 'Sửa giờ.',
      };
  yield* sessionFindings(record, today);
  yield* originFindings(record);
}

export const receptionSessions = checkEach('reception-sessions', 'receptions', findings);
