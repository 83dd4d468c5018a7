/** A moderated question or comment; the body of the file is the official answer. */
import * as z from 'zod';
import type { Entry } from '#features/entry.ts';
import { ABOUT_PATTERN } from './rules/about.ts';
import {
  FIELDS,
  addressBase,
  choice,
  line,
  lines,
  localDate,
  pageBase,
  relation,
} from '#features/schema-kit.ts';

export const FEEDBACK_KINDS = {
  question: 'Câu hỏi',
  comment: 'Góp ý',
  correction: 'Đề nghị đính chính thông tin',
} as const;

export const feedbackSchema = z
  .strictObject({
    title: line().meta({ group: 'question', label: 'Tiêu đề', hint: 'Tóm câu hỏi trong một dòng' }),
    kind: choice(FEEDBACK_KINDS).meta({ group: 'question', label: 'Loại' }),
    field: choice(FIELDS).meta({ group: 'question', label: 'Lĩnh vực' }),
    question: lines().meta({
      group: 'question',
      label: 'Nội dung người dân gửi',
      hint: 'Đã bỏ họ tên, số điện thoại, địa chỉ của người gửi',
    }),
    about: line()
      .regex(new RegExp(ABOUT_PATTERN), 'phải là đường dẫn trên trang này, bắt đầu bằng /')
      .optional()
      .meta({
        group: 'question',
        label: 'Nói về trang',
        hint: 'Ví dụ: /van-ban/2021-08-ct-tu/ hoặc, về một điều, /van-ban/2026-15-2026-qd-ubnd/#dieu-5',
        pattern: [ABOUT_PATTERN, 'Viết đường dẫn trên trang này, bắt đầu bằng /'],
      }),
    unit: relation('agencies').meta({
      group: 'answer',
      label: 'Đơn vị trả lời',
      hint: 'Cơ quan chịu trách nhiệm về nội dung trả lời',
    }),
    receivedOn: localDate().meta({
      group: 'question',
      label: 'Ngày nhận',
      hint: 'Ngày câu hỏi đến cơ quan; hạn trả lời tính từ ngày này',
    }),
    answeredOn: localDate().optional().meta({ group: 'answer', label: 'Ngày trả lời' }),
    correctedOn: localDate().optional().meta({
      group: 'answer',
      label: 'Ngày trang được sửa',
      hint: 'Chỉ với đề nghị đính chính dẫn đến sửa văn bản: ngày của dòng tương ứng trong “Nhật ký thay đổi” của văn bản',
    }),
    ...pageBase,
    ...addressBase,
  })
  .refine((feedback) => !feedback.answeredOn || feedback.answeredOn >= feedback.receivedOn, {
    path: ['answeredOn'],
    message: 'phải bằng hoặc sau ngày nhận',
  })
  .refine(({ kind, correctedOn }) => correctedOn === undefined || kind === 'correction', {
    path: ['correctedOn'],
    message: 'chỉ ghi khi loại là đề nghị đính chính',
  });
export type Feedback = z.output<typeof feedbackSchema>;
export type FeedbackEntry = Entry<'feedback'>;
