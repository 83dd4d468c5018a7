/** A "Dân vận khéo" model: the ten items of the registration form, its stages and its pictures. */
import * as z from 'zod';
import {
  addressBase,
  choice,
  line,
  lines,
  pageBase,
  partialDate,
  relation,
  upload,
} from '../schema-kit.ts';

/** The four fields of the movement. */
export const STORY_FIELDS = {
  'kinh-te': 'Kinh tế',
  'van-hoa-xa-hoi': 'Văn hóa – xã hội',
  'quoc-phong-an-ninh': 'Quốc phòng – an ninh',
  'he-thong-chinh-tri': 'Xây dựng hệ thống chính trị',
} as const;

export const STAGES = {
  registered: 'Đăng ký',
  accepted: 'Chấp nhận',
  running: 'Thực hiện',
  proposed: 'Đề nghị công nhận',
  recognised: 'Công nhận',
  replicated: 'Nhân rộng',
} as const;
export type Stage = keyof typeof STAGES;

export const RECOGNITION_LEVELS = {
  unit: 'Cấp cơ sở',
  district: 'Cấp huyện (đến 30/6/2025)',
  province: 'Cấp tỉnh',
  central: 'Trung ương',
} as const;

const stageDate = (label: string) =>
  partialDate().optional().meta({ label, hint: 'Ví dụ: 2026-03-05 hoặc 2026' });

export const storySchema = z.strictObject({
  title: line().meta({ group: 'model', label: 'Tên mô hình', hint: 'Ví dụ: Bóng đèn an ninh' }),
  summary: lines().meta({ group: 'model', label: 'Tóm tắt', hint: 'Hai câu: việc gì, được gì' }),
  agency: relation('agencies').meta({ group: 'model', label: 'Đơn vị thực hiện' }),
  field: choice(STORY_FIELDS).meta({ group: 'model', label: 'Lĩnh vực' }),
  registeredIn: z.int().min(2000).max(2100).meta({ group: 'model', label: 'Năm đăng ký' }),
  stages: z
    .strictObject({
      registered: stageDate('Đăng ký'),
      accepted: stageDate('Chấp nhận'),
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
      on: partialDate().optional().meta({ label: 'Ngày công nhận' }),
    })
    .optional()
    .meta({ group: 'stages', label: 'Công nhận' }),
  problem: lines().optional().meta({ group: 'registration', label: 'Thực trạng, lý do' }),
  aim: lines().optional().meta({ group: 'registration', label: 'Mục tiêu, tiêu chí' }),
  method: lines().optional().meta({ group: 'registration', label: 'Nội dung, cách làm' }),
  where: lines().optional().meta({ group: 'registration', label: 'Địa bàn, đối tượng' }),
  who: lines()
    .optional()
    .meta({ group: 'registration', label: 'Lực lượng chủ trì, phối hợp, tham gia' }),
  resources: lines().optional().meta({ group: 'registration', label: 'Nguồn lực' }),
  period: line().optional().meta({ group: 'registration', label: 'Thời gian thực hiện' }),
  products: lines().optional().meta({ group: 'registration', label: 'Sản phẩm, kết quả đầu ra' }),
  replication: lines()
    .optional()
    .meta({ group: 'registration', label: 'Khả năng duy trì, nhân rộng' }),
  results: z
    .array(
      z.strictObject({
        figure: z.number().meta({ label: 'Con số' }),
        unit: line().meta({ label: 'Đơn vị', hint: 'Ví dụ: hộ, km, triệu đồng' }),
        what: line().meta({ label: 'Là gì', hint: 'Ví dụ: hộ dân hiến đất mở đường' }),
      }),
    )
    .optional()
    .meta({ group: 'story', label: 'Kết quả bằng số', item: 'kết quả' }),
  replicatedFrom: relation('stories').optional().meta({
    group: 'learning',
    label: 'Nhân rộng từ mô hình',
    hint: 'Chỉ ghi ở mô hình làm theo; mô hình gốc tự hiện nơi đã nhân rộng',
  }),
  directive: relation('directives').optional().meta({ group: 'model', label: 'Thực hiện văn bản' }),
  place: line().optional().meta({
    group: 'model',
    label: 'Nơi thực hiện',
    hint: 'Ví dụ: Ấp 3, xã Bình Thắng. Trước 01/7/2025 ghi cả huyện: xã Giao Long, huyện Châu Thành',
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
            hint: 'Ví dụ: Người dân đổ bê tông con đường trước nhà văn hóa ấp',
          }),
          decorative: z.boolean().optional().meta({ label: 'Ảnh chỉ để trang trí' }),
          caption: line().optional().meta({ label: 'Chú thích' }),
          credit: line().meta({ label: 'Người chụp, nguồn ảnh' }),
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
    .meta({ group: 'story', label: 'Ảnh', item: 'ảnh' }),
  ...pageBase,
  ...addressBase,
});
export type Story = z.output<typeof storySchema>;
