/** Open data: reception schedules and sessions, days off, dialogues and their questions, feedback. */
import { pathOf } from '../concepts.ts';
import { dialogueSchema, type Dialogue } from '../dialogue/schema.ts';
import type { DaysOffEntry, DialogueEntry, FeedbackEntry, ReceptionEntry } from '../entry.ts';
import { feedbackSchema } from '../feedback/schema.ts';
import { SESSION_STATUSES, receptionSchema } from '../reception/schema.ts';
import { outcomeOf } from '../reception/session.ts';
import { hoursText, type SessionView } from '../reception/view.ts';
import { ruleText } from '../reception/rule-text.ts';
import { closing, dataOf, idColumn, urlColumn, type UrlOf } from './columns.ts';
import { fromSchema } from './from-schema.ts';
import { column, toTable, type Table } from './table.ts';

export const receptionsTable = (entries: readonly ReceptionEntry[], url: UrlOf): Table =>
  toTable<ReceptionEntry>(
    {
      name: 'receptions',
      title: 'Lịch tiếp công dân',
      description: 'Mỗi lịch một dòng; từng buổi theo lịch ở bảng sessions.',
      primaryKey: ['id'],
      columns: [
        idColumn<ReceptionEntry>(({ id }) => id),
        ...fromSchema<ReceptionEntry>(receptionSchema, dataOf, [
          'title',
          'agency',
          'host.post',
          'host.name',
          'kind',
        ]),
        column('rule', 'Ngày tiếp', ({ data }) => ruleText(data.rule)),
        ...fromSchema<ReceptionEntry>(receptionSchema, dataOf, [
          'rule.repeat',
          'shift',
          'holidayShift',
        ]),
        column('hours', 'Giờ tiếp', ({ data }) => hoursText(data.times)),
        ...fromSchema<ReceptionEntry>(receptionSchema, dataOf, [
          'place.name',
          'place.address',
          'form',
          'participants',
          'topics',
          'bring',
          'validFrom',
          'validTo',
          'basis',
          'publishedOn',
        ]),
        urlColumn(({ data }) => url(pathOf('reception', data.agency))),
        ...closing<ReceptionEntry>(dataOf),
      ],
    },
    entries,
  );

export const sessionsTable = (views: readonly SessionView[], url: UrlOf): Table =>
  toTable<SessionView>(
    {
      name: 'sessions',
      title: 'Từng buổi tiếp công dân',
      description:
        'Mỗi buổi một dòng, tính từ lịch, ngày nghỉ và các thay đổi đã công bố, đến hết mười hai tháng tới.',
      primaryKey: ['id'],
      columns: [
        idColumn(({ session }) => session.id),
        column('reception', 'Lịch', ({ session }) => session.reception, {
          refers: 'receptions',
          constraints: { required: true },
        }),
        column('agency', 'Cơ quan', ({ session }) => session.agency, {
          refers: 'agencies',
          constraints: { required: true },
        }),
        column('agency_name', 'Tên cơ quan vào ngày đó', ({ agency }) => agency),
        column('date', 'Ngày tiếp', ({ session }) => session.date, {
          type: 'date',
          constraints: { required: true },
        }),
        column('nominal_date', 'Ngày theo quy tắc', ({ session }) => session.nominal, {
          type: 'date',
        }),
        column('status', 'Tình trạng', ({ session }) => session.status, {
          constraints: { required: true, enum: Object.keys(SESSION_STATUSES) },
        }),
        column(
          'status_label',
          'Tình trạng (bằng chữ)',
          ({ session }) => SESSION_STATUSES[session.status],
        ),
        column('moved_to', 'Dời sang ngày', ({ session }) => session.movedTo, { type: 'date' }),
        column('moved_from', 'Dời từ ngày', ({ session }) => session.movedFrom, { type: 'date' }),
        column('reason', 'Lý do', ({ session }) => session.reason),
        column('hours', 'Giờ tiếp', ({ session }) => hoursText(session.times)),
        column('place', 'Địa điểm', ({ session }) => session.place.name),
        column('form', 'Hình thức', ({ session }) => session.form),
        column('host_post', 'Chức vụ người tiếp', ({ session }) => session.host.post),
        column('host_name', 'Họ và tên người tiếp', ({ session }) => session.host.name),
        column(
          'planned_host_post',
          'Người tiếp theo lịch, nếu khác',
          ({ session }) => session.plannedHost?.post,
        ),
        column('presided_by', 'Người đã chủ trì', ({ session }) => outcomeOf(session).presidedBy),
        column('delegated', 'Ủy quyền', ({ session }) => outcomeOf(session).delegated, {
          type: 'boolean',
        }),
        column('visits', 'Số lượt tiếp', ({ session }) => outcomeOf(session).visits, {
          type: 'integer',
        }),
        column('people', 'Số người được tiếp', ({ session }) => outcomeOf(session).people, {
          type: 'integer',
        }),
        column('cases', 'Số vụ việc', ({ session }) => outcomeOf(session).cases, {
          type: 'integer',
        }),
        column('conclusion', 'Thông báo kết luận', ({ session }) => outcomeOf(session).conclusion),
        urlColumn(({ path }) => url(path)),
        column('sample', 'Dữ liệu minh họa', ({ session }) => session.sample, {
          type: 'boolean',
          constraints: { required: true },
        }),
      ],
    },
    views,
  );

interface DayOff {
  readonly entry: DaysOffEntry;
  readonly date: string;
  readonly kind: 'off' | 'worked';
}

export const daysOffTable = (entries: readonly DaysOffEntry[]): Table =>
  toTable<DayOff>(
    {
      name: 'days-off',
      title: 'Ngày nghỉ và ngày làm bù',
      description: 'Ngày thường được nghỉ và ngày cuối tuần phải làm, theo thông báo của từng năm.',
      primaryKey: ['date'],
      columns: [
        column('date', 'Ngày', ({ date }) => date, {
          type: 'date',
          constraints: { required: true, unique: true },
        }),
        column('kind', 'Loại', ({ kind }) => kind, {
          constraints: { required: true, enum: ['off', 'worked'] },
        }),
        column('kind_label', 'Loại (bằng chữ)', ({ kind }) => (kind === 'off' ? 'Nghỉ' : 'Làm bù')),
        column('year', 'Năm', ({ entry }) => entry.data.year, { type: 'year' }),
        column('notices', 'Thông báo chính thức', ({ entry }) => entry.data.notices.join('; ')),
        ...closing<DayOff>(({ entry }) => entry.data),
      ],
    },
    entries
      .flatMap((entry) => [
        ...entry.data.weekdaysOff.map((date) => ({ entry, date, kind: 'off' as const })),
        ...entry.data.weekendsWorked.map((date) => ({ entry, date, kind: 'worked' as const })),
      ])
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
  );

export const dialoguesTable = (entries: readonly DialogueEntry[], url: UrlOf): Table =>
  toTable<DialogueEntry>(
    {
      name: 'dialogues',
      title: 'Đối thoại với nhân dân',
      description: 'Mỗi cuộc đối thoại một dòng; câu hỏi ở bảng questions.',
      primaryKey: ['id'],
      columns: [
        idColumn<DialogueEntry>(({ id }) => id),
        ...fromSchema<DialogueEntry>(dialogueSchema, dataOf, [
          'title',
          'summary',
          'agency',
          'on',
          'place',
          'status',
          'participants',
          'conclusion',
          'publishedOn',
        ]),
        column('chairs', 'Chủ trì', ({ data }) => data.chairs.map(({ post }) => post).join('; ')),
        column('questions', 'Số câu hỏi', ({ data }) => data.questions?.length ?? 0, {
          type: 'integer',
        }),
        urlColumn(({ id }) => url(pathOf('dialogue', id))),
        ...closing<DialogueEntry>(dataOf),
      ],
    },
    entries,
  );

interface Question {
  readonly entry: DialogueEntry;
  readonly question: NonNullable<Dialogue['questions']>[number];
  readonly index: number;
}
const questionSchema = dialogueSchema.shape.questions.unwrap().element;

export const questionsTable = (entries: readonly DialogueEntry[]): Table =>
  toTable<Question>(
    {
      name: 'questions',
      title: 'Câu hỏi tại các cuộc đối thoại',
      description: 'Câu hỏi, trả lời, lời hứa và kết quả; không có tên người dân.',
      primaryKey: ['dialogue', 'position'],
      columns: [
        column('dialogue', 'Cuộc đối thoại', ({ entry }) => entry.id, {
          refers: 'dialogues',
          constraints: { required: true },
        }),
        column('position', 'Thứ tự', ({ index }) => index + 1, {
          type: 'integer',
          constraints: { required: true },
        }),
        ...fromSchema<Question>(questionSchema, ({ question }) => question, [
          'field',
          'question',
          'answer',
          'unit',
          'dueOn',
          'doneOn',
          'status',
          'outcome',
          'document',
        ]),
        column('sample', 'Dữ liệu minh họa', ({ entry }) => entry.data.sample ?? false, {
          type: 'boolean',
          constraints: { required: true },
        }),
      ],
    },
    entries.flatMap((entry) =>
      (entry.data.questions ?? []).map((question, index) => ({ entry, question, index })),
    ),
  );

export const feedbackTable = (entries: readonly FeedbackEntry[], url: UrlOf): Table =>
  toTable<FeedbackEntry>(
    {
      name: 'feedback',
      title: 'Hỏi đáp, góp ý',
      description: 'Câu hỏi, góp ý đã duyệt đăng; không có dữ liệu cá nhân của người gửi.',
      primaryKey: ['id'],
      columns: [
        idColumn<FeedbackEntry>(({ id }) => id),
        ...fromSchema<FeedbackEntry>(feedbackSchema, dataOf, [
          'title',
          'kind',
          'field',
          'question',
          'about',
          'unit',
          'receivedOn',
          'answeredOn',
          'publishedOn',
        ]),
        urlColumn(({ id }) => url(pathOf('feedback', id))),
        ...closing<FeedbackEntry>(dataOf),
      ],
    },
    entries,
  );
