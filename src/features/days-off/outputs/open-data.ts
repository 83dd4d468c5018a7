/** Open data: the days off and the weekends worked, one row each. */
import { daysOffSchema, type DaysOffEntry } from '#features/days-off/schema.ts';
import { fromRecords, recordColumns } from '#outputs/open-data/record-tables.ts';
import { column } from '#outputs/open-data/table.ts';

interface Day {
  readonly entry: DaysOffEntry;
  readonly date: string;
  readonly kind: 'off' | 'worked';
}

const days = fromRecords<'days-off', Day>(
  {
    name: 'days-off',
    file: 'ngay-nghi',
    detail: true,
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
      ...recordColumns<Day>(daysOffSchema, ({ entry }) => entry.data, {
        year: () => [column('year', 'Năm', ({ entry }) => entry.data.year, { type: 'year' })],
        weekdaysOff: 'date',
        weekendsWorked: 'date',
      }),
    ],
  },
  (records) =>
    records
      .flatMap((entry) => [
        ...entry.data.weekdaysOff.map((date) => ({ entry, date, kind: 'off' as const })),
        ...entry.data.weekendsWorked.map((date) => ({ entry, date, kind: 'worked' as const })),
      ])
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
);
export const openData = [days];
