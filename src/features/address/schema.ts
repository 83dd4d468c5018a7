/**
 * `content/removed.yml`: addresses removed from the site. Each redirects to a replacement, or shows
 * a page with the reason.
 */
import * as z from 'zod';
import { line, localDate } from '#features/schema-kit.ts';

const address = () =>
  z
    .string()
    .regex(
      /^\/[a-z0-9-]+\/[a-z0-9-]+\/$/,
      'phải là địa chỉ một trang, ví dụ /dan-van-kheo/2025-hem-sang/',
    );

export const removedSchema = z.strictObject({
  pages: z
    .array(
      z.strictObject({
        path: address().meta({ label: 'Địa chỉ', hint: 'Ví dụ: /dan-van-kheo/2025-hem-sang/' }),
        on: localDate().meta({ label: 'Ngày gỡ' }),
        reason: line().meta({
          label: 'Lý do',
          hint: 'Người đọc thấy dòng này. Ví dụ: Đăng nhầm, không phải mô hình của tỉnh',
        }),
        to: address().optional().meta({
          label: 'Dẫn đến',
          hint: 'Trang thay cho trang đã gỡ, ví dụ: /van-ban/2021-08-ct-tu/. Để trống thì trang chỉ ghi lý do',
        }),
      }),
    )
    .meta({
      label: 'Trang đã gỡ',
      item: 'trang đã gỡ',
      hint: 'Văn bản thì không xóa: thêm dòng “Gỡ bỏ” vào nhật ký thay đổi của văn bản đó, trang giữ số, tên và lý do',
    }),
});
export type Removed = z.output<typeof removedSchema>;
export type RemovedPage = Removed['pages'][number];
