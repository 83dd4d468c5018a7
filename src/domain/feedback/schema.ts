/** A moderated question or comment; the body of the file is the official answer. */
import * as z from 'zod';
import { FIELDS, choice, line, lines, localDate, pageBase, relation } from '../schema-kit.ts';

export const FEEDBACK_KINDS = {
  question: 'Câu hỏi',
  comment: 'Góp ý',
  correction: 'Đề nghị đính chính thông tin',
} as const;

export const feedbackSchema = z
  .strictObject({
    title: line().meta({ label: 'Tiêu đề', hint: 'Tóm câu hỏi trong một dòng' }),
    kind: choice(FEEDBACK_KINDS).meta({ label: 'Loại' }),
    field: choice(FIELDS).meta({ label: 'Lĩnh vực' }),
    question: lines().meta({
      label: 'Nội dung người dân gửi',
      hint: 'Đã bỏ họ tên, số điện thoại, địa chỉ của người gửi',
    }),
    about: line()
      .optional()
      .meta({
        label: 'Nói về trang',
        hint: 'Ví dụ: /van-ban/2021-08-ct-tu/',
        pattern: ['^/[a-z0-9/.-]*$', 'Viết đường dẫn trên trang này, bắt đầu bằng /'],
      }),
    unit: relation('agencies').meta({ label: 'Đơn vị trả lời' }),
    receivedOn: localDate().meta({ label: 'Ngày nhận' }),
    answeredOn: localDate().optional().meta({ label: 'Ngày trả lời' }),
    ...pageBase,
  })
  .refine((feedback) => !feedback.answeredOn || feedback.answeredOn >= feedback.receivedOn, {
    path: ['answeredOn'],
    message: 'phải bằng hoặc sau ngày nhận',
  });
export type Feedback = z.output<typeof feedbackSchema>;
