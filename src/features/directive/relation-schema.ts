/** A relation between two documents: one edge, stored in the source record. */
import * as z from 'zod';
import { choice, line, lines, relation } from '#features/schema-kit.ts';

/**
 * Relation kinds as worded by vbpl.vn (docs/domain.md 1.4), and "triển khai" for plans and reports;
 * only this direction is stored, the inverse is derived.
 */
export const RELATION_KINDS = {
  'based-on': 'Căn cứ ban hành',
  implements: 'Triển khai, thực hiện',
  guides: 'Hướng dẫn áp dụng',
  details: 'Quy định chi tiết, hướng dẫn thi hành',
  amends: 'Sửa đổi, bổ sung',
  replaces: 'Thay thế',
  repeals: 'Bãi bỏ',
  suspends: 'Tạm ngưng hiệu lực',
  halts: 'Đình chỉ thi hành',
  corrects: 'Đính chính',
  consolidates: 'Hợp nhất',
  interprets: 'Giải thích',
  announces: 'Công bố',
  cites: 'Dẫn chiếu',
} as const;
export type RelationKind = keyof typeof RELATION_KINDS;

export const INVERSE_RELATION_KINDS = {
  'based-on': 'Là căn cứ ban hành của',
  implements: 'Được triển khai bởi',
  guides: 'Được hướng dẫn áp dụng bởi',
  details: 'Được quy định chi tiết, hướng dẫn thi hành bởi',
  amends: 'Được sửa đổi, bổ sung bởi',
  replaces: 'Được thay thế bởi',
  repeals: 'Bị bãi bỏ bởi',
  suspends: 'Bị tạm ngưng hiệu lực bởi',
  halts: 'Bị đình chỉ thi hành bởi',
  corrects: 'Được đính chính bởi',
  consolidates: 'Được hợp nhất bởi',
  interprets: 'Được giải thích bởi',
  announces: 'Được công bố bởi',
  cites: 'Được dẫn chiếu bởi',
} as const satisfies Record<RelationKind, string>;

export const relationEdge = z
  .strictObject({
    kind: choice(RELATION_KINDS).meta({ label: 'Quan hệ' }),
    to: relation('directives').optional().meta({ label: 'Văn bản trên trang này' }),
    citation: line().optional().meta({
      label: 'Hoặc ghi số, ký hiệu văn bản nơi khác',
      hint: 'Ví dụ: Luật Tiếp công dân số 42/2013/QH13',
    }),
    part: line().optional().meta({
      label: 'Phần của văn bản kia',
      hint: 'Ví dụ: khoản 2 Điều 3. Nhiều phần cách nhau bằng dấu chấm phẩy: điểm b khoản 1 Điều 5; Điều 7',
    }),
    quote: lines().optional().meta({
      label: 'Trích nguyên văn',
      hint: 'Câu trong văn bản này nói về văn bản kia, ví dụ: Bãi bỏ khoản 2 Điều 3 Quyết định số 18/2022/QĐ-UBND',
    }),
  })
  .refine(
    (edge) => Boolean(edge.to) !== Boolean(edge.citation),
    'chọn văn bản trên trang này hoặc ghi số, ký hiệu nơi khác, chỉ một trong hai',
  );
