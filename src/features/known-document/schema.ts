/**
 * National documents that texts of the province cite and that this site does not carry: enough to
 * tell a reader what a number means.
 */
import * as z from 'zod';
import type { Entry } from '#features/entry.ts';
import {
  choice,
  line,
  listOf,
  partialDate,
  recordBase,
  source,
  webAddress,
} from '#features/schema-kit.ts';
import { DOCUMENT_TYPES } from '#features/directive/rules/types.ts';

export const knownDocumentSchema = z.strictObject({
  title: line().meta({
    group: 'document',
    label: 'Tên văn bản',
    hint: 'Luật: ghi cả chữ Luật, ví dụ Luật Khiếu nại. Văn bản khác: ghi trích yếu',
  }),
  type: choice(
    Object.fromEntries(Object.entries(DOCUMENT_TYPES).map(([id, { name }]) => [id, name])),
  ).meta({ group: 'document', label: 'Loại văn bản' }),
  number: line().meta({
    group: 'document',
    label: 'Số, ký hiệu',
    hint: 'Ghi như trên văn bản, ví dụ 02/2011/QH13',
    pattern: [
      '^\\d+(\\.\\d+)?[a-zđ]?[-/].*\\S$',
      'Số, ký hiệu bắt đầu bằng số rồi đến - hoặc /, ví dụ 02/2011/QH13',
    ],
  }),
  issuer: line().meta({
    group: 'document',
    label: 'Cơ quan ban hành',
    hint: 'Ví dụ: Quốc hội, Chính phủ',
  }),
  issuedOn: partialDate().optional().meta({
    group: 'document',
    label: 'Ngày ban hành',
    hint: 'Ví dụ: 09/06/2025. Nếu chỉ biết tháng hoặc năm: 06/2025, 2025',
  }),
  aliases: listOf(line(), 'tên gọi').optional().meta({
    group: 'names',
    label: 'Tên gọi khác, không kèm số',
    hint: 'Ví dụ: Luật Khiếu nại. Năm đứng sau tên thì trang tự đọc, không cần ghi',
  }),
  lookalikes: listOf(line(), 'tên dễ nhầm').optional().meta({
    group: 'names',
    label: 'Tên của văn bản khác dễ nhầm',
    hint: 'Tên dài hơn, bắt đầu giống văn bản này. Ví dụ: Luật Khiếu nại, tố cáo',
  }),
  url: webAddress().optional().meta({
    group: 'source',
    label: 'Địa chỉ bản chính thức',
    hint: 'Trang của cơ quan ban hành hoặc công báo, nếu có',
  }),
  ...recordBase,
  source: source().meta({
    group: 'source',
    label: 'Nguồn',
    hint: 'Nơi ghi số, tên và ngày của văn bản này',
  }),
});
export type KnownDocument = z.output<typeof knownDocumentSchema>;
export type KnownDocumentEntry = Entry<'known-documents'>;
