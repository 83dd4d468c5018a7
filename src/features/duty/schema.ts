/** A duty that a directive assigns to agencies, and the published records that prove it. */
import * as z from 'zod';
import type { Entry } from '#features/entry.ts';
import { choice, line, lines, listOf, recordBase, relation } from '#features/schema-kit.ts';
import { AGENCY_KINDS } from '#features/agency/schema.ts';
import { EVIDENCE, type EvidenceKind } from './rules/evidence/index.ts';

export const CADENCES = { once: 'Một lần', yearly: 'Hằng năm', ongoing: 'Thường xuyên' } as const;

const KINDS = Object.fromEntries(
  Object.entries(EVIDENCE).map(([kind, { label }]) => [kind, label]),
) as Readonly<Record<EvidenceKind, string>>;

export const dutySchema = z.strictObject({
  directive: relation('directives').meta({ group: 'duty', label: 'Văn bản giao nhiệm vụ' }),
  order: z
    .int()
    .min(1)
    .meta({ group: 'duty', label: 'Thứ tự', hint: 'Theo thứ tự trong văn bản, ví dụ: 1' }),
  title: line().meta({
    group: 'duty',
    label: 'Nhiệm vụ, viết gọn',
    hint: 'Ví dụ: Đối thoại với Nhân dân mỗi năm',
  }),
  text: lines().meta({
    group: 'duty',
    label: 'Nội dung nhiệm vụ',
    hint: 'Nguyên văn đoạn giao nhiệm vụ',
  }),
  place: line()
    .optional()
    .meta({ group: 'duty', label: 'Vị trí trong văn bản', hint: 'Ví dụ: điểm b khoản 2 mục II' }),
  appliesTo: listOf(choice(AGENCY_KINDS), 'loại cơ quan')
    .min(1, 'chọn ít nhất một loại cơ quan')
    .meta({
      group: 'scope',
      label: 'Áp dụng với',
      hint: 'Cơ quan thuộc các loại này và trong địa bàn của văn bản có một ô ở bảng theo dõi',
    }),
  cadence: choice(CADENCES).meta({
    group: 'scope',
    label: 'Chu kỳ',
    hint: 'Hằng năm: năm nào cũng phải có tài liệu của năm ấy',
  }),
  evidence: z
    .strictObject({
      collection: choice(KINDS).meta({ label: 'Tài liệu kiểm chứng' }),
      statistic: relation('statistics').optional().meta({
        label: 'Chỉ tiêu',
        hint: 'Chỉ tiêu có số liệu của chính các cơ quan được giao. Để trống khi chưa có: trang ghi “Chưa có chỉ tiêu để đo”',
      }),
      minimum: z.number().meta({
        label: 'Tối thiểu để đạt',
        hint: 'Tính theo tài liệu đã chọn: số lượng trong năm hoặc phần trăm',
      }),
      target: z.number().optional().meta({
        label: 'Mức phấn đấu',
        hint: 'Cùng đơn vị với mức tối thiểu',
      }),
    })
    .refine(({ collection, statistic }) => EVIDENCE[collection].isFigure || !statistic, {
      path: ['statistic'],
      message: 'chỉ chọn chỉ tiêu khi tài liệu kiểm chứng là số liệu',
    })
    .superRefine(({ collection, minimum }, { addIssue }) => {
      const message = EVIDENCE[collection].minimumFault?.(minimum);
      if (message) addIssue({ code: 'custom', path: ['minimum'], message });
    })
    .meta({ group: 'evidence', label: 'Tài liệu kiểm chứng' }),
  ...recordBase,
});
export type Duty = z.output<typeof dutySchema>;
export type DutyEntry = Entry<'duties'>;
