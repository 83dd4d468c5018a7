/** Open data: reception schedules, all their sessions, days off. */
import { pathOf } from '#features/concepts.ts';
import type { DaysOffEntry } from '#features/entry.ts';
import { daysOffSchema } from '#features/days-off/schema.ts';
import { ruleText } from '#features/reception/rules/rule-text.ts';
import { SESSION_STATUSES, receptionSchema } from '#features/reception/schema.ts';
import { outcomeOf } from '#features/reception/rules/session.ts';
import { hoursText, type SessionView } from '#features/reception/rules/view.ts';
import {
  bodyColumn,
  lastColumns,
  dataOf,
  idColumn,
  sampleColumn,
  urlColumn,
  type UrlOf,
  type WithBody,
  recordsTable,
} from '#outputs/open-data/columns.ts';
import { fileOf } from '#outputs/open-data/files.ts';
import { fromSchema } from '#outputs/open-data/from-schema.ts';
import { column, toTable, type Table } from '#outputs/open-data/table.ts';

export const receptionsTable = (entries: readonly WithBody<'receptions'>[], url: UrlOf): Table =>
  recordsTable<WithBody<'receptions'>>(entries, {
    name: 'receptions',
    title: 'Lịch tiếp công dân',
    description: `Mỗi lịch một dòng; từng buổi theo lịch ở bảng ${fileOf('sessions')}.`,
    pageOf: ({ data }) => url(pathOf('reception', data.agency)),
    columns: [
      ...fromSchema<WithBody<'receptions'>>(receptionSchema, dataOf, [
        'title',
        'agency',
        'host.post',
        'host.name',
        'kind',
      ]),
      column('rule', 'Ngày tiếp', ({ data }) => ruleText(data.rule)),
      ...fromSchema<WithBody<'receptions'>>(receptionSchema, dataOf, [
        'rule.repeat',
        'rule.weekday',
        'rule.nth',
        'rule.days',
        'rule.dates',
        'shift',
        'holidayShift',
      ]),
      column('hours', 'Giờ tiếp', ({ data }) => hoursText(data.times)),
      ...fromSchema<WithBody<'receptions'>>(receptionSchema, dataOf, [
        'place.name',
        'place.address',
        'place.geo.lat',
        'place.geo.lon',
        'form',
        'phone',
        'participants',
        'topics',
        'bring',
        'registerBefore.dayOfMonth',
        'registerBefore.daysBefore',
        'registerBefore.note',
        'validFrom',
        'validTo',
        'basis',
        'publishedOn',
      ]),
      bodyColumn('body', 'Nội dung thông báo'),
    ],
  });

const announcedOn = ({ session }: SessionView): string | undefined =>
  session.records.findLast(({ publishedOn }) => publishedOn !== undefined)?.publishedOn;

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
        column('place_address', 'Địa điểm: Địa chỉ', ({ session }) => session.place.address),
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
        column('changed_on', 'Ngày thông báo gần nhất', announcedOn, {
          type: 'date',
          description: 'Ngày công bố thay đổi hoặc kết quả mới nhất của buổi này',
        }),
        urlColumn(({ path }) => url(path)),
        sampleColumn(({ session }) => session.sample),
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
        ...fromSchema<DayOff>(daysOffSchema, ({ entry }) => entry.data, [
          'notices',
          'tetFrom',
          'tetTo',
          'note',
        ]),
        ...lastColumns<DayOff>(({ entry }) => entry.data),
      ],
    },
    entries
      .flatMap((entry) => [
        ...entry.data.weekdaysOff.map((date) => ({ entry, date, kind: 'off' as const })),
        ...entry.data.weekendsWorked.map((date) => ({ entry, date, kind: 'worked' as const })),
      ])
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
  );
