/**
 * `content/usefulness.yml`: how often readers found a page useful, by month. Written by `npm
 * run server -- usefulness` from its daily counts, so that the build needs no server.
 */
import * as z from 'zod';
import { line } from '#features/schema-kit.ts';

const count = () => z.int('phải là số nguyên').min(0, 'không được âm');

export const usefulnessSchema = z.strictObject({
  months: z
    .array(
      z.strictObject({
        month: z
          .string()
          .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'phải có dạng 2026-11')
          .meta({ label: 'Tháng' }),
        pages: z
          .array(
            z.strictObject({
              path: line().meta({ label: 'Trang' }),
              yes: count().meta({ label: 'Có ích' }),
              no: count().meta({ label: 'Không có ích' }),
            }),
          )
          .meta({ label: 'Số lượt theo trang', item: 'trang' }),
      }),
    )
    .meta({ label: 'Các tháng', item: 'tháng' }),
});
export type Usefulness = z.output<typeof usefulnessSchema>;
