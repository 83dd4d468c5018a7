/** A directive: any document the province publishes, from a party directive to a plan. */
import * as z from 'zod';
import type { Entry } from '#features/entry.ts';
import { AGENCY_KINDS, LEVELS } from '#features/agency/schema.ts';
import {
  addressBase,
  choice,
  FIELDS,
  line,
  lines,
  listOf,
  localDate,
  pageBase,
  partialDate,
  person,
  relation,
  upload,
  webAddress,
} from '#features/schema-kit.ts';
import { outcomeSchema } from './outcome-schema.ts';
import { relationEdge } from './relation-schema.ts';
import { DOCUMENT_TYPES } from './rules/types.ts';

export const SYSTEMS = {
  party: 'Văn bản của Đảng',
  state: 'Văn bản của Nhà nước',
  front: 'Văn bản của Mặt trận, đoàn thể',
} as const;
export type System = keyof typeof SYSTEMS;

/**
 * Who decided a document, if not the body of the letterhead: the standing committee of a party
 * committee issues its directives under the committee's number and name, the chair of a people's
 * committee under those of the people's committee.
 */
export const AUTHORITIES = {
  'standing-committee': 'Ban Thường vụ (Mặt trận: Ban Thường trực; HĐND: Thường trực)',
  'executive-committee': 'Ban Chấp hành',
  chair: 'Chủ tịch',
} as const;
export type Authority = keyof typeof AUTHORITIES;

/** The nine labels of vbpl.vn, the last one including unknown; "partly-expired" applies in part. */
export const VALIDITY_STATUSES = {
  'in-force': 'Còn hiệu lực',
  'partly-in-force': 'Có hiệu lực một phần',
  'partly-expired': 'Hết hiệu lực một phần',
  'not-yet-in-force': 'Chưa có hiệu lực',
  suspended: 'Ngưng hiệu lực',
  'partly-suspended': 'Ngưng hiệu lực một phần',
  expired: 'Hết hiệu lực toàn bộ',
  unsuitable: 'Không còn phù hợp',
  unknown: 'Chưa xác định hiệu lực',
} as const;
export type ValidityStatus = keyof typeof VALIDITY_STATUSES;

export const ATTACHMENT_KINDS = {
  signed: 'Bản ký chính thức',
  annex: 'Phụ lục',
  form: 'Biểu mẫu',
  other: 'Tài liệu khác',
} as const;

/** What readers cite: once public, these change only with an entry in `changes`, as the text does. */
export const CITED = ['title', 'number', 'issuedOn', 'effectiveOn', 'summary'] as const;

export const CHANGE_KINDS = {
  correction: 'Đính chính',
  revision: 'Cập nhật',
  presentation: 'Sửa lỗi trình bày',
  withdrawal: 'Gỡ bỏ',
} as const;

const scope = z
  .strictObject({
    levels: z
      .array(choice(LEVELS).meta({ label: 'Cấp' }))
      .optional()
      .meta({ label: 'Cấp', hint: 'Để trống nếu mọi cấp' }),
    kinds: z
      .array(choice(AGENCY_KINDS).meta({ label: 'Loại cơ quan' }))
      .optional()
      .meta({ label: 'Loại cơ quan', hint: 'Để trống nếu mọi loại cơ quan của các cấp đã chọn' }),
    agencies: z
      .array(relation('agencies').meta({ label: 'Cơ quan' }))
      .optional()
      .meta({ label: 'Cơ quan nêu đích danh', hint: 'Ngoài các cấp và loại cơ quan đã chọn' }),
  })
  .refine(
    (lists) => Object.values(lists).some((list) => list !== undefined && list.length > 0),
    'chọn ít nhất một cấp, một loại cơ quan hoặc một cơ quan; chưa rõ thì bỏ mục này',
  );

export const directiveSchema = z.strictObject({
  title: line().meta({
    group: 'document',
    label: 'Trích yếu',
    hint: 'Ví dụ: Về việc nâng cao hiệu quả công tác dân vận',
  }),
  system: choice(SYSTEMS).meta({
    group: 'document',
    label: 'Hệ thống',
    hint: 'Của cấp ủy, ban Đảng: Đảng. Của HĐND, UBND, sở, xã: Nhà nước. Của Mặt trận Tổ quốc, Hội Nông dân, Đoàn Thanh niên…: Mặt trận, đoàn thể',
  }),
  type: choice(
    Object.fromEntries(Object.entries(DOCUMENT_TYPES).map(([id, type]) => [id, type.name])),
  ).meta({ group: 'document', label: 'Loại văn bản' }),
  number: line().meta({
    group: 'document',
    label: 'Số, ký hiệu',
    hint: 'Ghi như trên văn bản. Đảng: 08-CT/TU. Nhà nước: 15/CT-UBND, 15/2026/QĐ-UBND. Mặt trận: 05/HD-MTTQ-BTT',
    pattern: [
      '^\\d+[a-zđ]?[-/].*\\S$',
      'Số, ký hiệu bắt đầu bằng số rồi đến - hoặc /, ví dụ 08-CT/TU hoặc 15/CT-UBND',
    ],
  }),
  issuer: relation('agencies').meta({
    group: 'document',
    label: 'Cơ quan ban hành',
    hint: 'Gõ vài chữ để tìm, ví dụ: tỉnh ủy. Chọn cơ quan đứng tên lúc ban hành',
  }),
  authority: choice(AUTHORITIES).optional().meta({
    group: 'document',
    label: 'Thẩm quyền ban hành',
    hint: 'Chỉ ghi khi người quyết định không phải cơ quan ở tiêu đề, ví dụ chỉ thị của Ban Thường vụ Tỉnh ủy, quyết định của Chủ tịch UBND. Xem dòng trên chữ ký: T/M BAN THƯỜNG VỤ, hoặc chỉ có CHỦ TỊCH',
  }),
  issuedOn: partialDate().meta({
    group: 'document',
    label: 'Ngày ban hành',
    hint: 'Ví dụ: 05/03/2026. Nếu chỉ biết tháng hoặc năm: 09/2021, 2021',
  }),
  term: line()
    .optional()
    .meta({
      group: 'document',
      label: 'Nhiệm kỳ',
      hint: 'Ví dụ: 2020-2025. Văn bản của Đảng đánh số lại theo nhiệm kỳ',
      pattern: ['^\\d{4}-\\d{4}$', 'Viết dạng 2020-2025'],
    }),
  effectiveOn: localDate().optional().meta({ group: 'validity', label: 'Ngày có hiệu lực' }),
  expiresOn: localDate().optional().meta({ group: 'validity', label: 'Ngày hết hiệu lực' }),
  validity: z
    .strictObject({
      status: choice(VALIDITY_STATUSES).meta({ label: 'Tình trạng' }),
      basis: line().meta({
        label: 'Căn cứ xác định',
        hint: 'Ví dụ: Chưa có văn bản thay thế hoặc bãi bỏ',
      }),
      checkedOn: localDate().meta({
        label: 'Kiểm tra đến ngày',
        hint: 'Ngày cán bộ tra cứu lần cuối xem văn bản còn hiệu lực hay không',
      }),
    })
    .meta({ group: 'validity', label: 'Hiệu lực' }),
  appliesTo: scope.optional().meta({
    group: 'validity',
    label: 'Đối tượng áp dụng',
    hint: 'Theo điều khoản về đối tượng áp dụng của văn bản. Quy chế đối thoại của cấp trên chỉ được tính cho cơ quan thuộc đối tượng ghi ở đây',
  }),
  signer: person().optional().meta({ group: 'document', label: 'Người ký' }),
  recipients: listOf(line(), 'nơi nhận').optional().meta({
    group: 'document',
    label: 'Nơi nhận',
    hint: 'Mỗi dòng như trên văn bản, không ghi gạch đầu dòng, ví dụ: Thường trực Tỉnh ủy; Các sở, ban, ngành; Lưu: VT',
  }),
  fields: listOf(choice(FIELDS), 'lĩnh vực').min(1, 'chọn ít nhất một lĩnh vực').meta({
    group: 'text',
    label: 'Lĩnh vực',
    hint: 'Chọn một hoặc nhiều lĩnh vực mà văn bản điều chỉnh',
  }),
  summary: lines().meta({
    group: 'text',
    label: 'Tóm tắt',
    hint: 'Hai, ba câu để người dân hiểu văn bản yêu cầu điều gì',
  }),
  summaryOnly: z.boolean().optional().meta({
    group: 'text',
    label: 'Chỉ có bản tóm tắt',
    hint: 'Đánh dấu khi trang này chưa đăng toàn văn; rồi ghi nơi đọc được toàn văn',
  }),
  fullTextUrl: webAddress().optional().meta({
    group: 'text',
    label: 'Nơi đăng toàn văn',
    hint: 'Địa chỉ công khai có toàn văn, ví dụ trên Công báo, vbpl.vn hoặc tulieuvankien.dangcongsan.vn',
  }),
  textNotFound: z.boolean().optional().meta({
    group: 'text',
    label: 'Chưa tìm thấy toàn văn',
    hint: 'Đánh dấu khi đã tìm mà không thấy nơi nào công bố toàn văn',
  }),
  unproofread: z.boolean().optional().meta({
    group: 'text',
    label: 'Chưa hiệu đính',
    hint: 'Đánh dấu khi toàn văn lấy từ bản quét (OCR) hoặc tệp Word và chưa so từng chữ với bản ký. So xong thì bỏ dấu',
  }),
  relations: z.array(relationEdge).optional().meta({
    group: 'validity',
    label: 'Quan hệ với văn bản khác',
    item: 'quan hệ',
    hint: 'Chỉ ghi một chiều; chiều ngược lại trang tự suy ra',
  }),
  outcome: outcomeSchema().optional().meta({
    group: 'outcome',
    label: 'Kết quả giải quyết',
    hint: 'Chỉ với thông báo kết luận tiếp công dân và quyết định giải quyết khiếu nại lần hai. Bỏ hết họ tên, địa chỉ, điện thoại, số giấy tờ của người dân, cả trong toàn văn và tệp kèm theo',
  }),
  attachments: z
    .array(
      z.strictObject({
        file: upload('file').meta({ label: 'Tệp' }),
        title: line().meta({ label: 'Tên tệp', hint: 'Ví dụ: Chỉ thị số 27/CT-UBND, bản ký' }),
        kind: choice(ATTACHMENT_KINDS).meta({ label: 'Loại tệp' }),
      }),
    )
    .optional()
    .meta({
      group: 'source',
      label: 'Tệp kèm theo',
      item: 'tệp',
      hint: 'PDF, Word, Excel hoặc ảnh, tệp lớn nhất 30 MB. Nên có bản ký chính thức',
    }),
  changes: z
    .array(
      z.strictObject({
        on: localDate().meta({ label: 'Ngày', hint: 'Ngày bản sửa được đăng' }),
        kind: choice(CHANGE_KINDS).meta({
          label: 'Loại thay đổi',
          hint: 'Đính chính: sửa chỗ đăng sai so với bản ký. Cập nhật: nội dung đổi theo văn bản khác hoặc bổ sung thông tin. Sửa lỗi trình bày: nội dung không đổi. Gỡ bỏ: thôi đăng văn bản',
        }),
        note: lines().meta({
          label: 'Nội dung thay đổi',
          hint: 'Sửa chỗ nào, từ gì thành gì, vì sao. Người đọc thấy nguyên văn dòng này',
        }),
        hidesBefore: z.boolean().optional().meta({
          label: 'Không hiện lời văn trước đó',
          hint: 'Đánh dấu khi bản trước lộ thông tin cá nhân hoặc bí mật: trang sẽ không đối chiếu với bản đó và các bản cũ hơn',
        }),
      }),
    )
    .optional()
    .meta({
      group: 'later',
      label: 'Nhật ký thay đổi',
      item: 'thay đổi',
      hint: 'Mỗi lần sửa trích yếu, số, ngày, tóm tắt hoặc nội dung đã đăng, thêm một dòng ở đây; trang tự đối chiếu lời văn cũ và mới',
    }),
  ...pageBase,
  ...addressBase,
});
export type Directive = z.output<typeof directiveSchema>;
export type DirectiveEntry = Entry<'directives'>;
