/** Does a reception rule give at least one day, and do its sessions lie within what was announced? */
import { ruleDates } from '#domain/reception/rule-dates.ts';
import { addDays, formatDate } from '#lib/local-date.ts';
import type { Problem } from '#scripts/report.ts';
import { problem, type Check, type Finding, type ValidRecord } from './context.ts';

type ReceptionRecord = ValidRecord<'receptions'>;
const check = 'reception-sessions';

/** Every rule repeats at least within two years ("the fifth Monday", "day 31"). */
const HORIZON_DAYS = 731;

const givesNoDate = ({ data: { rule, validFrom, validTo } }: ReceptionRecord): boolean =>
  ruleDates(rule, validFrom, validTo ?? addDays(validFrom, HORIZON_DAYS)).dates.length === 0;

function* sessionFindings({ data }: ReceptionRecord, today: string): Generator<Finding> {
  const { validFrom, validTo = '9999', sessions = [] } = data;
  for (const [index, session] of sessions.entries()) {
    const at = (key: string) => ['sessions', index, key];
    if (session.on < validFrom || session.on > validTo)
      yield {
        check,
        path: at('on'),
        fault: `Buổi ${formatDate(session.on)} nằm ngoài thời gian áp dụng của lịch.`,
        cure: 'Sửa ngày buổi tiếp, hoặc thời gian áp dụng (validFrom, validTo).',
      };
    if (sessions.findIndex(({ on }) => on === session.on) < index)
      yield {
        check,
        path: at('on'),
        fault: `Buổi ${formatDate(session.on)} đã ghi ở trên.`,
        cure: 'Gộp hai mục làm một.',
      };
    if (session.movedTo === session.on)
      yield { check, path: at('movedTo'), fault: 'Dời sang chính ngày cũ.', cure: 'Ghi ngày mới.' };
    const held = session.movedTo ?? session.on;
    if (session.movedTo && session.publishedOn && held < session.publishedOn)
      yield {
        check,
        path: at('movedTo'),
        fault: `Dời sang ${formatDate(held)}, trước ngày thông báo (${formatDate(session.publishedOn)}).`,
        cure: 'Sửa ngày dời hoặc ngày thông báo.',
      };
    if (session.status === 'held' && held > today)
      yield {
        check,
        path: at('status'),
        fault: `Ghi “Đã tiếp” cho ngày chưa tới (${formatDate(held)}).`,
        cure: 'Ghi “planned” hoặc “confirmed” cho đến khi đã tiếp.',
      };
  }
}

function* findings(record: ReceptionRecord, today: string): Generator<Finding> {
  if (givesNoDate(record))
    yield {
      check,
      // An empty list is said on purpose: a notice of postponement that names no new day.
      severity: record.data.rule.dates?.length === 0 ? 'warning' : 'error',
      path: ['rule'],
      fault: 'Quy tắc này không cho ngày tiếp nào trong thời gian áp dụng.',
      cure: 'Sửa quy tắc, hoặc thời gian áp dụng (validFrom, validTo).',
    };
  for (const [index, { from, to }] of record.data.times.entries())
    if (to && to <= from)
      yield {
        check,
        path: ['times', index, 'to'],
        fault: 'Giờ kết thúc không sau giờ bắt đầu.',
        cure: 'Sửa giờ.',
      };
  yield* sessionFindings(record, today);
}

export const receptionSessions: Check = ({ of, today }): Problem[] =>
  of('receptions').flatMap((record) =>
    [...findings(record, today)].map((finding) => problem(record, finding)),
  );
