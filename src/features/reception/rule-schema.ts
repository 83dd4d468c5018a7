/** The days of a reception schedule, as a rule or as a list. */
import * as z from 'zod';
import { choice, listOf, localDate } from '#features/schema-kit.ts';

export const REPEATS = {
  weekly: 'Hằng tuần, vào một thứ',
  'monthly-weekday': 'Hằng tháng, thứ … lần thứ mấy trong tháng',
  'monthly-row': 'Hằng tháng, thứ … của hàng thứ mấy trên tờ lịch',
  'monthly-day': 'Hằng tháng, vào ngày cố định',
  dates: 'Theo danh sách ngày',
} as const;

/** What each kind needs, besides `repeat`. */
export const REPEAT_FIELDS = {
  weekly: ['weekday'],
  'monthly-weekday': ['weekday', 'nth'],
  'monthly-row': ['weekday', 'nth'],
  'monthly-day': ['days'],
  dates: ['dates'],
} as const;

export const WEEKDAYS = {
  mon: 'Thứ Hai',
  tue: 'Thứ Ba',
  wed: 'Thứ Tư',
  thu: 'Thứ Năm',
  fri: 'Thứ Sáu',
  sat: 'Thứ Bảy',
  sun: 'Chủ nhật',
} as const;

export const ruleSchema = z
  .strictObject({
    repeat: choice(REPEATS).meta({ label: 'Lặp lại' }),
    weekday: choice(WEEKDAYS).optional().meta({ label: 'Thứ', hint: 'Khi lặp theo thứ' }),
    nth: z
      .int('phải là số nguyên')
      .min(-1)
      .max(5)
      .refine((n) => n !== 0, 'phải từ 1 đến 5, hoặc -1 là lần cuối')
      .optional()
      .meta({
        label: 'Lần (hàng) thứ mấy',
        hint: '1 đến 5; -1 là lần cuối của tháng. Tờ lịch bắt đầu từ thứ Hai',
      }),
    days: listOf(z.int().min(1).max(31), 'ngày')
      .optional()
      .meta({ label: 'Ngày trong tháng', hint: 'Ví dụ: 15 hoặc 5 và 20' }),
    dates: listOf(localDate(), 'ngày').optional().meta({ label: 'Danh sách ngày' }),
  })
  .superRefine((rule, context) => {
    for (const key of REPEAT_FIELDS[rule.repeat])
      if (rule[key] === undefined)
        context.addIssue({
          code: 'custom',
          path: [key],
          message: `cần có khi lặp lại là “${REPEATS[rule.repeat]}”`,
        });
  });
export type ReceptionRule = z.output<typeof ruleSchema>;
