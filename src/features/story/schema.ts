/** A story ("mô hình Dân vận khéo"): the ten items of the registration form, its stages and its pictures. */
import * as z from 'zod';
import type { Entry } from '#features/entry.ts';
import {
  addressBase,
  choice,
  line,
  lines,
  pageBase,
  partialDate,
  relation,
  upload,
} from '#features/schema-kit.ts';

/** The four fields of the movement. */
export const STORY_FIELDS = {
  'kinh-te': 'Kinh tế',
  'van-hoa-xa-hoi': 'Văn hóa – xã hội',
  'quoc-phong-an-ninh': 'Quốc phòng – an ninh',
  'he-thong-chinh-tri': 'Xây dựng hệ thống chính trị',
} as const;

export const STAGES = {
  registered: 'Đăng ký',
  accepted: 'Đã thẩm định',
  running: 'Thực hiện',
  proposed: 'Đề nghị công nhận',
  recognised: 'Công nhận',
  replicated: 'Nhân rộng',
} as const;
export type Stage = keyof typeof STAGES;

export const RECOGNITION_LEVELS = {
  unit: 'Cấp cơ sở',
  district: 'Cấp huyện (đến 30/06/2025)',
  province: 'Cấp tỉnh',
  central: 'Trung ương',
} as const;

const stageDate = (label: string) =>
  partialDate().optional().meta({ label, hint: 'Ví dụ: 05/03/2026 hoặc 2026' });

export const storySchema = z.strictObject({
  title: line().meta({ group: 'model', label: 'Tên mô hình', hint: 'Ví dụ: Bóng đèn an ninh' }),
  summary: lines().meta({ group: 'model', label: 'Tóm tắt', hint: 'Hai câu: việc gì, được gì' }),
  agency: relation('agencies').optional().meta({
    group: 'model',
    label: 'Đơn vị thực hiện',
    hint: 'Gõ vài chữ để tìm, ví dụ: xã Bình Thắng. Chưa rõ thì để trống, đừng ghi tạm',
  }),
  field: choice(STORY_FIELDS).meta({ group: 'model', label: 'Lĩnh vực' }),
  registeredIn: z.int().min(2000).max(2100).optional().meta({
    group: 'model',
    label: 'Năm đăng ký',
    hint: 'Chưa rõ thì để trống; năm công nhận ghi ở phần Công nhận',
  }),
  stages: z
    .strictObject({
      registered: stageDate('Đăng ký'),
      accepted: stageDate('Đã thẩm định'),
      running: stageDate('Bắt đầu thực hiện'),
      proposed: stageDate('Đề nghị công nhận'),
      recognised: stageDate('Được công nhận'),
      replicated: stageDate('Được nhân rộng'),
    })
    .meta({ group: 'stages', label: 'Các bước' }),
  recognition: z
    .strictObject({
      level: choice(RECOGNITION_LEVELS).meta({ label: 'Cấp công nhận' }),
      decision: line().optional().meta({
        label: 'Quyết định công nhận',
        hint: 'Ví dụ: Quyết định số 812/QĐ-UBND ngày 22/12/2025 của UBND tỉnh. Văn bản có trên trang thì tự nối đến',
      }),
      on: partialDate().optional().meta({
        label: 'Ngày công nhận',
        hint: 'Ngày của quyết định. Ví dụ: 22/12/2025 hoặc 2025',
      }),
    })
    .optional()
    .meta({ group: 'stages', label: 'Công nhận' }),
  problem: lines().optional().meta({
    group: 'registration',
    label: 'Thực trạng, lý do',
    hint: 'Vì sao cần làm. Ví dụ: Hẻm tối, hay mất trộm; người dân ngại ra đường buổi tối',
  }),
  aim: lines().optional().meta({
    group: 'registration',
    label: 'Mục tiêu, tiêu chí',
    hint: 'Ví dụ: 100% hẻm của ấp có đèn, không còn vụ trộm nào trong năm',
  }),
  method: lines().optional().meta({
    group: 'registration',
    label: 'Nội dung, cách làm',
    hint: 'Ví dụ: Mỗi hộ góp một bóng đèn và trả tiền điện; tổ tự quản bật, tắt',
  }),
  where: lines().optional().meta({
    group: 'registration',
    label: 'Địa bàn, đối tượng',
    hint: 'Ví dụ: 12 hẻm của ấp Vinh Châu, 240 hộ',
  }),
  who: lines().optional().meta({
    group: 'registration',
    label: 'Lực lượng chủ trì, phối hợp, tham gia',
    hint: 'Ví dụ: Chi bộ ấp chủ trì; Hội Phụ nữ, Đoàn Thanh niên phối hợp. Không ghi tên người dân',
  }),
  resources: lines().optional().meta({
    group: 'registration',
    label: 'Nguồn lực',
    hint: 'Ví dụ: Người dân góp 36 triệu đồng và 90 ngày công',
  }),
  period: line().optional().meta({
    group: 'registration',
    label: 'Thời gian thực hiện',
    hint: 'Ví dụ: Từ tháng 3 đến tháng 11/2026',
  }),
  products: lines().optional().meta({
    group: 'registration',
    label: 'Sản phẩm, kết quả đầu ra',
    hint: 'Điều kiểm chứng được. Ví dụ: 86 bóng đèn, 3,2 km hẻm sáng',
  }),
  replication: lines().optional().meta({
    group: 'registration',
    label: 'Khả năng duy trì, nhân rộng',
    hint: 'Ví dụ: Chi phí thấp, hai ấp bên cạnh đã học tập',
  }),
  results: z
    .array(
      z.strictObject({
        figure: z.number().meta({ label: 'Con số', hint: 'Chỉ ghi số, ví dụ: 86' }),
        unit: line().meta({ label: 'Đơn vị', hint: 'Ví dụ: hộ, km, triệu đồng' }),
        what: line().meta({ label: 'Là gì', hint: 'Ví dụ: hộ dân hiến đất mở đường' }),
      }),
    )
    .optional()
    .meta({ group: 'story', label: 'Kết quả bằng số', item: 'kết quả' }),
  replicatedFrom: relation('stories').optional().meta({
    group: 'learning',
    label: 'Nhân rộng từ mô hình',
    hint: 'Chỉ ghi ở mô hình học tập nơi khác; mô hình gốc tự hiện nơi đã nhân rộng',
  }),
  directive: relation('directives').optional().meta({
    group: 'model',
    label: 'Thực hiện văn bản',
    hint: 'Văn bản trên trang này mà mô hình thực hiện, nếu có',
  }),
  place: line().optional().meta({
    group: 'model',
    label: 'Nơi thực hiện',
    hint: 'Ví dụ: Ấp 3, xã Bình Thắng. Trước 01/07/2025 ghi cả huyện: xã Giao Long, huyện Châu Thành',
  }),
  contact: line()
    .optional()
    .meta({ group: 'learning', label: 'Liên hệ học hỏi', hint: 'Đơn vị, điện thoại cơ quan' }),
  images: z
    .array(
      z
        .strictObject({
          file: upload('image').meta({ label: 'Ảnh' }),
          alt: line().optional().meta({
            label: 'Mô tả ảnh cho người không nhìn thấy',
            hint: 'Ghi một câu, hoặc đánh dấu “Ảnh chỉ để trang trí” ở dưới. Ví dụ: Người dân đổ bê tông con đường trước nhà văn hóa ấp',
          }),
          decorative: z.boolean().optional().meta({
            label: 'Ảnh chỉ để trang trí',
            hint: 'Đánh dấu khi ảnh không cho biết thêm điều gì',
          }),
          caption: line().optional().meta({
            label: 'Chú thích',
            hint: 'Dòng chữ dưới ảnh. Ví dụ: Hẻm 5, ấp Vinh Châu, tháng 6/2026',
          }),
          credit: line().meta({
            label: 'Người chụp, nguồn ảnh',
            hint: 'Ví dụ: UBND xã Bình Thắng',
          }),
          consent: line().optional().meta({
            label: 'Đồng ý của người trong ảnh',
            hint: 'Ví dụ: Đã có văn bản đồng ý; không có người trong ảnh',
          }),
        })
        .refine((image) => Boolean(image.alt) !== Boolean(image.decorative), {
          path: ['alt'],
          message: 'ghi mô tả ảnh, hoặc đánh dấu ảnh chỉ để trang trí, một trong hai',
        }),
    )
    .optional()
    .meta({
      group: 'story',
      label: 'Ảnh',
      item: 'ảnh',
      hint: 'JPEG, PNG, WebP hoặc AVIF, lớn nhất 10 MB; trang tự thu nhỏ',
    }),
  ...pageBase,
  ...addressBase,
});
export type Story = z.output<typeof storySchema>;
export type StoryEntry = Entry<'stories'>;
