/**
 * Is a schedule announced as article 24 of Law 42/2013/QH13 requires? Old schedules, entered as
 * documents, are not checked.
 */
import {
  DAYS_AHEAD,
  changeFaults,
  delegatedSince,
  lateSessions,
  missingFacts,
  type ChangeFault,
  type RequiredFact,
} from '#features/reception/rules/announcement.ts';
import { NO_DELEGATION } from '#features/reception/rules/minimums.ts';
import { sessionsOf } from '#features/reception/rules/recurrence.ts';
import { standingOf, validityOf } from '#features/reception/rules/validity.ts';
import { daysOffCalendar, type DaysOffCalendar } from '#features/days-off/rules/working-days.ts';
import { addDays, formatDate } from '#lib/local-date.ts';
import { CHANGE_FAULTS_TEXT, REQUIRED_FACTS_TEXT } from '#features/reception/labels.ts';
import { onceFor } from '#lib/once.ts';
import { checkEach, query, type Finding, type ValidRecord } from '#check/context.ts';

type ReceptionRecord = ValidRecord<'receptions'>;

/** A notice is late only for its first sessions; it precedes later ones by months. */
const FIRST_DAYS = 62;
const DAYS_LISTED = 3;

const FIELDS: Record<RequiredFact, string> = {
  hours: 'times',
  participants: 'participants',
  topics: 'topics',
};

function* missing({ data }: ReceptionRecord): Generator<Finding> {
  for (const fact of missingFacts(data))
    yield {
      severity: 'warning',
      path: [FIELDS[fact]],
      fault: `Lịch chưa nêu ${REQUIRED_FACTS_TEXT[fact]}, nội dung phải công bố theo khoản 2 Điều 24 Luật Tiếp công dân.`,
      cure: `Ghi ${REQUIRED_FACTS_TEXT[fact]}.`,
    };
}

function* late(
  { id, data }: ReceptionRecord,
  daysOff: DaysOffCalendar,
  today: string,
): Generator<Finding> {
  const { publishedOn } = data;
  const { from = publishedOn } = validityOf(data) ?? {};
  const start = publishedOn > from ? publishedOn : from;
  const sessions = sessionsOf(data, id, daysOff, from, addDays(start, FIRST_DAYS));
  const days = lateSessions(sessions, publishedOn, daysOff).map(({ date }) => date);
  if (days.length === 0) return;
  const listed = days.slice(0, DAYS_LISTED).map(formatDate).join(', ');
  const more = days.length > DAYS_LISTED ? ` và ${days.length - DAYS_LISTED} buổi nữa` : '';
  yield {
    // A past session can no longer be announced in time; the notice stays in the report.
    severity: days.some((day) => day >= today) ? 'warning' : 'notice',
    path: ['publishedOn'],
    fault: `Đăng ngày ${formatDate(publishedOn)}, chưa đủ ${DAYS_AHEAD} ngày làm việc trước buổi ${listed}${more} (khoản 4 Điều 24 Luật Tiếp công dân).`,
    cure: 'Dời các buổi ấy, hoặc sửa ngày đăng nếu lịch đã được công bố sớm hơn.',
  };
}

const CURES: Record<ChangeFault, string> = {
  'no-new-date':
    'Khi có ngày mới, đổi thành “Dời ngày”, ghi “Dời sang ngày”; khoản 4 Điều 24 yêu cầu thông báo thời gian dự kiến.',
  'announced-late': 'Kiểm tra lại ngày thông báo; thay đổi phải được báo trước ngày tiếp.',
  unannounced: 'Ghi ngày thông báo thay đổi.',
};
const FAULT_FIELDS: Record<ChangeFault, string> = {
  'no-new-date': 'status',
  'announced-late': 'publishedOn',
  unannounced: 'status',
};

function* changes({ data }: ReceptionRecord, today: string): Generator<Finding> {
  for (const [index, session] of (data.sessions ?? []).entries())
    for (const fault of changeFaults(session))
      yield {
        severity: session.on >= today ? 'warning' : 'notice',
        path: ['sessions', index, FAULT_FIELDS[fault]],
        fault: `Buổi ${formatDate(session.on)} ${CHANGE_FAULTS_TEXT[fault]}.`,
        cure: CURES[fault],
      };
}

/** Once per file, as a notice: the source is the press, not the text of the law. */
function* delegation({ data }: ReceptionRecord): Generator<Finding> {
  const all = data.sessions ?? [];
  const days = delegatedSince(all);
  const [first] = days;
  if (first)
    yield {
      severity: 'notice',
      path: ['sessions', all.indexOf(first), 'delegated'],
      fault: `${days.length} buổi ghi ủy quyền từ ngày ${formatDate(NO_DELEGATION.from)} (${days.map(({ on }) => formatDate(on)).join(', ')}); theo tin báo chí, Luật số 136/2025/QH15 không cho ủy quyền cấp phó.`,
      cure: 'Đối chiếu văn bản luật; nếu ghi nhầm thì sửa người chủ trì và bỏ dấu ủy quyền.',
    };
}

const daysOff = query('days off', ({ of }) => of('days-off').map(({ data }) => data));
const calendarOf = onceFor(daysOffCalendar);

export const receptionAnnounced = checkEach(
  'reception-announced',
  'receptions',
  function* (record, context) {
    const { today } = context;
    if (record.data.kind !== 'periodic' || standingOf(record.data, today) !== 'current') return;
    yield* missing(record);
    yield* late(record, calendarOf(daysOff(context)), today);
    yield* changes(record, today);
    yield* delegation(record);
  },
);
