/** A form that citizens fill in: a complaint, a denunciation, an authorisation. */
import * as z from 'zod';
import type { Entry } from '#features/entry.ts';
import {
  addressBase,
  choice,
  line,
  lines,
  listOf,
  localDate,
  pageBase,
  source,
} from '#features/schema-kit.ts';

/** Where the wording comes from. */
export const PETITION_ORIGINS = {
  official: 'Mẫu ban hành kèm theo văn bản',
  edited: 'Ban biên tập soạn, theo những điều luật buộc phải ghi',
} as const;

export const petitionSchema = z.strictObject({
  title: line().meta({
    group: 'petition',
    label: 'Tên mẫu đơn',
    hint: 'Ví dụ: Đơn khiếu nại',
  }),
  order: z.int('phải là số nguyên').meta({
    group: 'petition',
    label: 'Thứ tự',
    hint: 'Số nhỏ đứng trước',
  }),
  use: line().meta({
    group: 'petition',
    label: 'Dùng khi nào',
    hint: 'Một câu, ví dụ: Đề nghị xem lại một quyết định hoặc việc làm của cơ quan',
  }),
  origin: choice(PETITION_ORIGINS).meta({ group: 'petition', label: 'Lời văn của mẫu' }),
  act: line().meta({
    group: 'petition',
    label: 'Căn cứ',
    hint: 'Ví dụ: Mẫu số 01 ban hành kèm theo Nghị định số 155/2026/NĐ-CP ngày 15/05/2026',
  }),
  checkedOn: localDate().meta({
    group: 'petition',
    label: 'Kiểm tra đến ngày',
    hint: 'Ngày tra cứu lần cuối xem mẫu còn hiệu lực hay không',
  }),
  text: lines().meta({
    group: 'text',
    label: 'Các dòng của mẫu',
    hint: 'Mỗi dòng một ý. Chỗ để điền viết dấu …; dấu … ở cuối dòng kéo dài đến hết dòng. Không ghi Quốc hiệu, ngày tháng, tên đơn, chữ ký: trang tự thêm',
  }),
  signatures: z
    .array(
      z.strictObject({
        who: line().meta({ label: 'Người ký', hint: 'Ví dụ: NGƯỜI KHIẾU NẠI' }),
        how: line().optional().meta({ label: 'Cách ký', hint: 'Ví dụ: (Ký hoặc điểm chỉ)' }),
      }),
    )
    .min(1, 'phải có người ký')
    .max(2, 'nhiều nhất hai người ký')
    .meta({ group: 'text', label: 'Chữ ký', item: 'người ký', hint: 'Từ trái sang phải' }),
  closing: line().optional().meta({
    group: 'text',
    label: 'Dòng sau chữ ký',
    hint: 'Ví dụ: LỜI CHỨNG CÔNG CHỨNG/CHỨNG THỰC',
  }),
  notes: listOf(line(), 'lưu ý').optional().meta({
    group: 'text',
    label: 'Lưu ý khi viết đơn',
    hint: 'Hiện trên trang, không có trong tệp. Ghi điều luật, ví dụ: (khoản 2 Điều 8 Luật Khiếu nại)',
  }),
  ...pageBase,
  source: source().meta({
    group: 'source',
    label: 'Nguồn',
    hint: 'Nơi đã đọc mẫu, hoặc điều luật làm căn cứ',
  }),
  ...addressBase,
});
export type Petition = z.output<typeof petitionSchema>;
export type PetitionEntry = Entry<'petitions'>;
