/** An agency: a stable id, dated names, parents and people in charge. */
import * as z from 'zod';
import type { Entry } from '#features/entry.ts';
import {
  addressBase,
  choice,
  line,
  lines,
  localDate,
  localTime,
  recordBase,
  relation,
  webAddress,
} from '#features/schema-kit.ts';

export const AGENCY_KINDS = {
  party: 'Cơ quan Đảng',
  assembly: 'Quốc hội, Đoàn đại biểu Quốc hội',
  government: 'Chính phủ, bộ, ngành trung ương',
  council: 'Hội đồng nhân dân',
  committee: 'Ủy ban nhân dân',
  department: 'Sở, ngành',
  centre: 'Trung tâm phục vụ hành chính công',
  front: 'Mặt trận và đoàn thể',
  commune: 'Xã, phường',
} as const;
export type AgencyKind = keyof typeof AGENCY_KINDS;

export const LEVELS = {
  central: 'Trung ương',
  province: 'Cấp tỉnh',
  district: 'Cấp huyện (đến 30/06/2025)',
  commune: 'Cấp xã',
} as const;
export type Level = keyof typeof LEVELS;

export const SUCCESSIONS = {
  merge: 'hợp nhất',
  split: 'chia, tách',
  rename: 'đổi tên',
  transfer: 'chuyển giao nhiệm vụ',
} as const;

const period = {
  from: localDate().optional().meta({ label: 'Từ ngày' }),
  to: localDate().optional().meta({ label: 'Đến hết ngày' }),
};

/** The person leading mass mobilisation: always the post, the name only if it is published. */
const inCharge = () =>
  z.strictObject({
    post: line().meta({ label: 'Chức vụ', hint: 'Ví dụ: Chủ tịch UBND xã, Phó Giám đốc Sở' }),
    name: line().optional().meta({ label: 'Họ và tên', hint: 'Chỉ ghi khi đã công bố' }),
    decision: line().optional().meta({
      label: 'Số văn bản phân công',
      hint: 'Ví dụ: Thông báo số 27/TB-SNV ngày 12/01/2026',
    }),
    from: localDate().optional().meta({ label: 'Từ ngày' }),
  });

export const agencySchema = z.strictObject({
  names: z
    .array(
      z.strictObject({
        name: line().meta({ label: 'Tên đầy đủ', hint: 'Ví dụ: Sở Tư pháp tỉnh Minh Họa' }),
        shortName: line().optional().meta({ label: 'Tên gọn', hint: 'Ví dụ: Sở Tư pháp' }),
        ...period,
      }),
    )
    .min(1, 'phải có ít nhất một tên')
    .meta({
      group: 'names',
      label: 'Tên gọi qua các thời kỳ',
      item: 'tên gọi',
      hint: 'Tên hiện nay đứng cuối',
    }),
  kind: choice(AGENCY_KINDS).meta({ group: 'names', label: 'Loại cơ quan' }),
  level: choice(LEVELS).meta({ group: 'names', label: 'Cấp' }),
  territory: line().optional().meta({
    group: 'names',
    label: 'Địa bàn (tỉnh cũ)',
    hint: 'Ví dụ: Minh Họa Đông. Dùng để lọc theo tỉnh cũ',
  }),
  symbol: line()
    .optional()
    .meta({ group: 'names', label: 'Ký hiệu trong số văn bản', hint: 'Ví dụ: UBND, TU, STP' }),
  parents: z
    .array(
      z.strictObject({
        agency: relation('agencies').meta({ label: 'Cơ quan cấp trên' }),
        ...period,
      }),
    )
    .optional()
    .meta({
      group: 'lineage',
      label: 'Cơ quan cấp trên',
      item: 'cơ quan cấp trên',
      hint: 'Ví dụ: sở thuộc UBND tỉnh. Khi đổi cấp trên, thêm dòng mới và ghi ngày',
    }),
  predecessors: z
    .array(
      z.strictObject({
        agency: relation('agencies').meta({ label: 'Cơ quan trước đây' }),
        on: localDate().meta({
          label: 'Ngày kế thừa',
          hint: 'Ví dụ: 01/07/2025 khi hợp nhất tỉnh',
        }),
        how: choice(SUCCESSIONS).meta({ label: 'Hình thức' }),
      }),
    )
    .optional()
    .meta({
      group: 'lineage',
      label: 'Kế thừa từ',
      item: 'cơ quan trước đây',
      hint: 'Chỉ ghi ở cơ quan mới; trang cũ tự hiện “nay là …”',
    }),
  dissolvedOn: localDate().optional().meta({
    group: 'lineage',
    label: 'Ngày kết thúc hoạt động',
    hint: 'Ngày cuối cùng, ví dụ: 30/06/2025. Để trống nếu còn hoạt động',
  }),
  head: z
    .strictObject({
      post: line().meta({
        label: 'Chức vụ người đứng đầu',
        hint: 'Ví dụ: Giám đốc Sở, Chủ tịch UBND xã',
      }),
    })
    .optional()
    .meta({ group: 'people', label: 'Người đứng đầu' }),
  massMobilisationHead: inCharge().optional().meta({
    group: 'people',
    label: 'Trực tiếp phụ trách công tác dân vận',
    hint: 'UBND các cấp: ghi Chủ tịch, đúng chức vụ của người đứng đầu. Cơ quan khác: để trống nếu văn bản phân công không nêu',
  }),
  massMobilisationLead: inCharge().optional().meta({
    group: 'people',
    label: 'Lãnh đạo được phân công phụ trách công tác dân vận',
    hint: 'Theo Quyết định số 23-QĐ/TW. Ví dụ: Phó Chủ tịch UBND xã, Phó Giám đốc Sở',
  }),
  address: lines().optional().meta({
    group: 'contact',
    label: 'Địa chỉ',
    hint: 'Ví dụ: Số 3 đường Minh Họa, phường Ví Dụ',
  }),
  phone: line().optional().meta({
    group: 'contact',
    label: 'Điện thoại',
    hint: 'Số của cơ quan, không ghi số riêng của cán bộ',
  }),
  email: z.email('phải là một địa chỉ thư điện tử').optional().meta({
    group: 'contact',
    label: 'Thư điện tử',
    hint: 'Hộp thư của cơ quan, ví dụ: sotuphap@tinh.gov.vn',
  }),
  website: webAddress().optional().meta({
    group: 'contact',
    label: 'Trang thông tin',
    hint: 'Ví dụ: https://sotuphap.tinh.gov.vn',
  }),
  openingHours: z
    .array(
      z.strictObject({
        days: line().meta({ label: 'Ngày', hint: 'Ví dụ: “Thứ Hai đến thứ Sáu”' }),
        from: localTime().meta({ label: 'Từ giờ', hint: 'Ví dụ: 07:00' }),
        to: localTime().meta({ label: 'Đến giờ', hint: 'Ví dụ: 11:30' }),
      }),
    )
    .optional()
    .meta({
      group: 'contact',
      label: 'Giờ làm việc, tiếp công dân thường xuyên',
      item: 'khung giờ',
    }),
  receptionRules: relation('directives').optional().meta({
    group: 'contact',
    label: 'Nội quy tiếp công dân',
    hint: 'Văn bản ban hành nội quy của nơi tiếp công dân, đã đăng trên trang này',
  }),
  outside: z.boolean().optional().meta({
    group: 'other',
    label: 'Ngoài tỉnh',
    hint: 'Cơ quan của nơi khác, chỉ dùng làm tư liệu đối chiếu',
  }),
  order: z
    .int('phải là số nguyên')
    .optional()
    .meta({ group: 'other', label: 'Thứ tự hiển thị', hint: 'Số nhỏ đứng trước' }),
  note: lines().optional().meta({
    group: 'other',
    label: 'Ghi chú',
    hint: 'Điều người đọc cần biết, ví dụ ngày tháng chưa rõ và vì sao',
  }),
  ...recordBase,
  ...addressBase,
});
export type Agency = z.output<typeof agencySchema>;
export type AgencyEntry = Entry<'agencies'>;
