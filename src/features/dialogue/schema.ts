/** A dialogue between leaders and citizens: questions, answers and promises. */
import * as z from 'zod';
import type { Entry } from '#features/entry.ts';
import {
  FIELDS,
  addressBase,
  choice,
  line,
  lines,
  localDate,
  localTime,
  pageBase,
  person,
  relation,
} from '#features/schema-kit.ts';

export const DIALOGUE_STATUSES = {
  announced: 'Sắp diễn ra',
  held: 'Đã diễn ra',
  cancelled: 'Không tổ chức',
} as const;

/** With whom leaders speak: directives ask for both kinds. */
export const AUDIENCES = {
  citizens: 'Nhân dân',
  staff: 'Cán bộ, công chức, viên chức, người lao động',
} as const;
export type Audience = keyof typeof AUDIENCES;

/**
 * The status of a question, in the terms that dialogue regulations prescribe for a conclusion:
 * settled, being settled, planned, explained. "Overdue" is not entered: it follows from the date.
 */
export const QUESTION_STATUSES = {
  answered: 'Đã trả lời',
  promised: 'Đang giải quyết',
  done: 'Đã giải quyết',
  planned: 'Đưa vào kế hoạch',
  refused: 'Đã giải trình',
} as const;

export const dialogueSchema = z.strictObject({
  title: line().meta({
    group: 'event',
    label: 'Tên cuộc đối thoại',
    hint: 'Ví dụ: Chủ tịch UBND tỉnh đối thoại với thanh niên năm 2026',
  }),
  summary: lines().meta({
    group: 'outcome',
    label: 'Tóm tắt',
    hint: 'Hai, ba câu: bàn việc gì, cam kết điều gì',
  }),
  agency: relation('agencies').meta({ group: 'event', label: 'Cơ quan tổ chức' }),
  audience: choice(AUDIENCES).optional().meta({
    group: 'event',
    label: 'Đối thoại với',
    hint: 'Cuộc với nông dân, thanh niên, doanh nghiệp: chọn Nhân dân',
  }),
  on: localDate().meta({ group: 'event', label: 'Ngày' }),
  from: localTime().optional().meta({ group: 'event', label: 'Từ giờ', hint: 'Ví dụ: 08:00' }),
  to: localTime().optional().meta({ group: 'event', label: 'Đến giờ', hint: 'Ví dụ: 11:00' }),
  place: line().meta({
    group: 'event',
    label: 'Địa điểm',
    hint: 'Ví dụ: Hội trường UBND xã Bình Thắng',
  }),
  status: choice(DIALOGUE_STATUSES).meta({ group: 'event', label: 'Tình trạng' }),
  chairs: z
    .array(person())
    .min(1, 'phải có người chủ trì')
    .meta({ group: 'people', label: 'Chủ trì', item: 'người chủ trì' }),
  participants: lines().meta({
    group: 'people',
    label: 'Thành phần tham dự',
    hint: 'Ví dụ: Lãnh đạo các sở, ngành; 120 đoàn viên, thanh niên',
  }),
  howToAsk: lines().optional().meta({
    group: 'asking',
    label: 'Cách gửi câu hỏi trước',
    hint: 'Ví dụ: Gửi qua Mặt trận xã hoặc trang Góp ý',
  }),
  askBefore: localDate().optional().meta({ group: 'asking', label: 'Nhận câu hỏi đến hết ngày' }),
  conclusion: line().optional().meta({
    group: 'outcome',
    label: 'Thông báo kết luận',
    hint: 'Ví dụ: Thông báo số 41/TB-UBND ngày 20/03/2026',
  }),
  regulation: relation('directives').optional().meta({
    group: 'outcome',
    label: 'Quy chế đối thoại',
    hint: 'Văn bản ban hành quy chế mà cuộc đối thoại này áp dụng',
  }),
  questions: z
    .array(
      z.strictObject({
        field: choice(FIELDS).meta({ label: 'Lĩnh vực' }),
        askedBy: line().optional().meta({
          label: 'Người hỏi',
          hint: 'Ghi nhóm, đoàn thể; không ghi tên người dân',
        }),
        question: lines().meta({
          label: 'Câu hỏi',
          hint: 'Viết gọn, giữ ý người hỏi; không ghi tên, địa chỉ, số điện thoại',
        }),
        answer: lines()
          .optional()
          .meta({ label: 'Trả lời', hint: 'Lời trả lời tại cuộc đối thoại' }),
        unit: relation('agencies').optional().meta({ label: 'Đơn vị chịu trách nhiệm' }),
        dueOn: localDate().optional().meta({
          label: 'Hạn giải quyết',
          hint: 'Hạn đang có hiệu lực. Khi lùi hạn, ghi hạn cũ vào “Hạn đã dời”',
        }),
        movedFrom: z
          .array(
            z.strictObject({
              dueOn: localDate().meta({ label: 'Hạn trước khi dời' }),
              on: localDate().meta({ label: 'Ngày thông báo dời' }),
              reason: line().meta({ label: 'Lý do' }),
            }),
          )
          .optional()
          .meta({
            label: 'Hạn đã dời',
            hint: 'Mỗi lần dời hạn một dòng, lần đầu ở trên. Đúng hạn hay quá hạn vẫn tính theo hạn đầu tiên',
            item: 'lần dời',
          }),
        doneOn: localDate().optional().meta({ label: 'Ngày giải quyết xong' }),
        status: choice(QUESTION_STATUSES).meta({ label: 'Tình trạng' }),
        outcome: lines().optional().meta({
          label: 'Kết quả',
          hint: 'Việc đã làm, ví dụ: Đã lắp 12 bóng đèn ngày 15/05/2026',
        }),
        document: relation('directives')
          .optional()
          .meta({ label: 'Văn bản trả lời', hint: 'Văn bản trên trang này, nếu có' }),
      }),
    )
    .optional()
    .meta({ group: 'questions', label: 'Câu hỏi và trả lời', item: 'câu hỏi' }),
  ...pageBase,
  ...addressBase,
});
export type Dialogue = z.output<typeof dialogueSchema>;
export type DialogueEntry = Entry<'dialogues'>;
