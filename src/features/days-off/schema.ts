/** Official days off of one year, from the yearly notices; never computed. */
import * as z from 'zod';
import type { Entry } from '#features/entry.ts';
import { line, lines, listOf, localDate, recordBase } from '#features/schema-kit.ts';

const days = (label: string, hint: string) => listOf(localDate(), 'ngày').meta({ label, hint });

export const daysOffSchema = z.strictObject({
  year: z.int().min(2000).max(2100).meta({ group: 'year', label: 'Năm' }),
  weekdaysOff: days('Ngày thường được nghỉ', 'Ngày thứ Hai đến thứ Sáu được nghỉ lễ, Tết').meta({
    group: 'year',
  }),
  weekendsWorked: days('Cuối tuần làm bù', 'Thứ Bảy, Chủ nhật phải đi làm do hoán đổi').meta({
    group: 'year',
  }),
  notices: listOf(line(), 'thông báo').meta({
    group: 'source',
    label: 'Thông báo chính thức',
    hint: 'Ví dụ: Thông báo số 6150/TB-BLĐTBXH',
  }),
  tetFrom: localDate().optional().meta({ group: 'year', label: 'Nghỉ Tết từ ngày' }),
  tetTo: localDate().optional().meta({ group: 'year', label: 'Nghỉ Tết đến hết ngày' }),
  note: lines().optional().meta({ group: 'source', label: 'Ghi chú' }),
  ...recordBase,
});
export type DaysOff = z.output<typeof daysOffSchema>;
export type DaysOffEntry = Entry<'days-off'>;
