/** A duty that a directive lays on agencies, and which published records prove that it was done. */
import * as z from 'zod';
import { choice, line, lines, recordBase, relation } from '../schema-kit.ts';
import { AGENCY_KINDS } from '../agency/schema.ts';

export const CADENCES = { once: 'Một lần', yearly: 'Hằng năm', ongoing: 'Thường xuyên' } as const;

/** What counts as evidence; `domain/duty/evidence.ts` names the rule of computation of each. */
export const EVIDENCE = {
  directives: 'Văn bản triển khai của cơ quan',
  agencies: 'Lãnh đạo phụ trách đã được công bố',
  dialogues: 'Cuộc đối thoại đã tổ chức trong năm',
  'regulated-dialogues': 'Quy chế đối thoại và cuộc đối thoại trong năm',
  receptions: 'Lịch tiếp công dân của người đứng đầu được giữ trong năm',
  stories: 'Mô hình Dân vận khéo đăng ký trong năm',
  statistics: 'Số liệu của chỉ tiêu trong năm',
} as const;
export type EvidenceKind = keyof typeof EVIDENCE;

/** In percent. */
const WHOLE_SCHEDULE = 100;

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
  appliesTo: z
    .array(choice(AGENCY_KINDS).meta({ label: 'Loại cơ quan' }))
    .min(1, 'chọn ít nhất một loại cơ quan')
    .meta({
      group: 'scope',
      label: 'Áp dụng với',
      hint: 'Mỗi cơ quan thuộc các loại này có một ô ở bảng theo dõi',
      item: 'loại cơ quan',
    }),
  cadence: choice(CADENCES).meta({
    group: 'scope',
    label: 'Chu kỳ',
    hint: 'Hằng năm: năm nào cũng phải có chứng cứ của năm ấy',
  }),
  evidence: z
    .strictObject({
      collection: choice(EVIDENCE).meta({ label: 'Chứng cứ' }),
      statistic: relation('statistics')
        .optional()
        .meta({ label: 'Chỉ tiêu', hint: 'Gõ vài chữ trong tên chỉ tiêu để tìm' }),
      minimum: z.number().meta({
        label: 'Tối thiểu để đạt',
        hint: 'Tính theo chứng cứ đã chọn: số lượng trong năm hoặc phần trăm',
      }),
      target: z.number().optional().meta({
        label: 'Mức phấn đấu',
        hint: 'Cùng đơn vị với mức tối thiểu; chưa tới mức này vẫn là đạt',
      }),
    })
    .refine((evidence) => (evidence.collection === 'statistics') === Boolean(evidence.statistic), {
      path: ['statistic'],
      message: 'chọn chỉ tiêu khi, và chỉ khi, chứng cứ là số liệu',
    })
    .refine(
      ({ collection, minimum }) =>
        collection !== 'receptions' || (minimum > 1 && minimum <= WHOLE_SCHEDULE),
      {
        path: ['minimum'],
        message: 'với lịch tiếp công dân, ghi phần trăm số ngày phải tiếp, ví dụ 100',
      },
    )
    .meta({ group: 'evidence', label: 'Chứng cứ hoàn thành' }),
  ...recordBase,
});
export type Duty = z.output<typeof dutySchema>;
