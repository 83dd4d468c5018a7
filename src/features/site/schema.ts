/** `content/site.yml`: the settings that make this the site of one province. */
import * as z from 'zod';
import { SITE_PATH } from '#features/feedback/rules/form.ts';
import { line, lines, listOf, localDate, relation, webAddress } from '#features/schema-kit.ts';

const colour = () =>
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'phải là mã màu sáu chữ số, ví dụ #0b5d4e')
    .meta({ pattern: ['^#[0-9a-f]{6}$', 'Viết mã màu dạng #0b5d4e'] });

const ENDPOINT = new RegExp(`^(?:https?://[^/\\s]+(?:/\\S*)?|${SITE_PATH})$`);
/** Address on another host, or a path below this site's address for its own receiver. */
const endpoint = () =>
  z
    .string()
    .refine((text) => ENDPOINT.test(text), {
      message: 'phải là địa chỉ web (https://…) hoặc đường dẫn trên trang này (/gui-gop-y/)',
    })
    .meta({ pattern: [ENDPOINT.source, 'Viết https://… hoặc /gui-gop-y/'] });

export const siteSchema = z
  .strictObject({
    name: line().meta({
      group: 'identity',
      label: 'Tên trang',
      hint: 'Ví dụ: Minh Bạch Minh Họa',
    }),
    tagline: line().meta({
      group: 'identity',
      label: 'Một câu giới thiệu',
      hint: 'Ví dụ: Chỉ đạo, lịch tiếp công dân và kết quả, để ai cũng xem được',
    }),
    demonstration: z.boolean().optional().meta({
      group: 'identity',
      label: 'Trang trình diễn',
      hint: 'Bật khi tỉnh của trang không có thật: mọi trang ghi một dòng báo, máy tìm kiếm không đưa vào kết quả, tư liệu có thật được đánh dấu riêng. Trang của một tỉnh thật phải tắt',
    }),
    province: line().meta({
      group: 'province',
      label: 'Tên tỉnh, thành phố',
      hint: 'Không kèm chữ “tỉnh”, “thành phố”. Ví dụ: Minh Họa',
    }),
    since: localDate()
      .optional()
      .meta({ group: 'province', label: 'Ngày thành lập tỉnh', hint: 'Ví dụ: 01/07/2025' }),
    publisher: relation('agencies').optional().meta({
      group: 'province',
      label: 'Cơ quan phụ trách trang',
      hint: 'Để trống thì trang Giới thiệu ghi là chưa có thông tin',
    }),
    governingBody: line().optional().meta({
      group: 'province',
      label: 'Cơ quan chủ quản',
      hint: 'Ví dụ: Ủy ban nhân dân tỉnh. Để trống thì trang Giới thiệu ghi là chưa có thông tin',
    }),
    responsible: line().optional().meta({
      group: 'province',
      label: 'Người chịu trách nhiệm nội dung',
      hint: 'Chức vụ, họ tên của người đã nhận trách nhiệm. Để trống thì trang Giới thiệu ghi là chưa có thông tin',
    }),
    unknown: listOf(lines(), 'điều chưa biết').optional().meta({
      group: 'province',
      label: 'Điều chưa biết, nhờ người đọc gửi giúp',
      hint: 'Ví dụ: Kế hoạch triển khai Chỉ thị của cấp xã. Hiện ở trang Giới thiệu',
    }),
    motto: z
      .strictObject({
        text: line().meta({
          label: 'Phương châm',
          hint: 'Ví dụ: Gần dân, sát dân, việc gì hứa với dân thì làm',
        }),
        statedIn: line().meta({
          label: 'Nêu trong văn bản nào',
          hint: 'Ví dụ: Chỉ thị số 12-CT/TU ngày 22/11/2021 của Ban Thường vụ Tỉnh ủy',
        }),
      })
      .optional()
      .meta({ group: 'identity', label: 'Phương châm (hiện ở chân trang)' }),
    featuredDirective: relation('directives').optional().meta({
      group: 'documents',
      label: 'Văn bản gốc của trang',
      hint: 'Văn bản được theo dõi thực hiện trên trang chủ. Chưa có thì để trống',
    }),
    mainIssuers: listOf(relation('agencies'), 'cơ quan').default([]).meta({
      group: 'documents',
      label: 'Cơ quan ban hành chính',
      hint: 'Địa chỉ văn bản của các cơ quan này không kèm tên cơ quan',
    }),
    contact: z
      .strictObject({
        address: lines().optional().meta({ label: 'Địa chỉ' }),
        phone: line().optional().meta({ label: 'Điện thoại' }),
        hotline: line()
          .optional()
          .meta({ label: 'Đường dây nóng', hint: 'Số người dân gọi được ngoài giờ, nếu có' }),
        email: z.email('phải là một địa chỉ thư điện tử').optional().meta({ label: 'Thư điện tử' }),
        sample: z.boolean().optional().meta({ label: 'Liên hệ minh họa' }),
      })
      .default({})
      .meta({ group: 'contact', label: 'Liên hệ' }),
    channels: z
      .array(
        z
          .strictObject({
            name: line().meta({
              label: 'Tên kênh',
              hint: 'Ví dụ: Phản ánh kiến nghị trên Cổng Dịch vụ công quốc gia; Tổng đài 1022; Zalo của tỉnh',
            }),
            url: webAddress().optional().meta({ label: 'Địa chỉ', hint: 'Bắt đầu bằng https://' }),
            phone: line().optional().meta({ label: 'Điện thoại', hint: 'Ví dụ: 1022' }),
          })
          .refine(({ url, phone }) => url ?? phone, {
            path: ['url'],
            message: 'cần có địa chỉ hoặc điện thoại',
          }),
      )
      .optional()
      .meta({
        group: 'contact',
        label: 'Kênh tiếp nhận khác',
        hint: 'Chỉ ghi kênh tỉnh đang dùng. Hiện ở trang Khiếu nại, tố cáo, kiến nghị, phản ánh',
        item: 'kênh',
      }),
    feedbackEndpoint: endpoint().optional().meta({
      group: 'feedback',
      label: 'Địa chỉ nhận góp ý',
      hint: '/gui-gop-y/ nếu chạy máy nhận góp ý cạnh trang. Để trống thì trang góp ý hướng dẫn gửi thư, gọi điện hoặc đến trực tiếp',
    }),
    usefulness: z.boolean().optional().meta({
      group: 'feedback',
      label: 'Hỏi “Trang này có ích không?”',
      hint: 'Chỉ đếm số lượt, không biết ai bấm. Cần máy nhận góp ý chạy cạnh trang',
    }),
    searchPartners: z
      .array(
        z.strictObject({
          name: line().meta({ label: 'Tên trang', hint: 'Ví dụ: Minh Bạch Minh Họa' }),
          url: webAddress().meta({
            label: 'Địa chỉ trang',
            hint: 'Trang ấy cũng phải dùng phần mềm này. Ví dụ: https://minhbach.minhhoa.example.vn/',
          }),
        }),
      )
      .optional()
      .meta({
        group: 'data',
        label: 'Trang khác để tìm cùng',
        hint: 'Trang Tìm kiếm có thêm ô “Tìm cả ở …”; chỉ khi người đọc chọn mới tải chỉ mục của các trang này',
        item: 'trang',
      }),
    repository: webAddress().optional().meta({
      group: 'data',
      label: 'Kho mã nguồn và nội dung',
      hint: 'Ví dụ: https://git.tinh.gov.vn/minh-bach',
    }),
    colours: z
      .strictObject({
        brand: colour().meta({ label: 'Màu chủ đạo', hint: 'Mã màu, ví dụ #0b5d4e' }),
        accent: colour().meta({ label: 'Màu nhấn', hint: 'Mã màu, ví dụ #b45309' }),
      })
      .meta({ group: 'look', label: 'Màu của tỉnh' }),
    licence: z
      .strictObject({
        name: line().meta({ label: 'Tên giấy phép dữ liệu', hint: 'Ví dụ: CC BY 4.0' }),
        url: webAddress().meta({
          label: 'Địa chỉ giấy phép',
          hint: 'Ví dụ: https://creativecommons.org/licenses/by/4.0/deed.vi',
        }),
      })
      .meta({ group: 'data', label: 'Giấy phép dữ liệu mở' }),
  })
  // Another host would have to be allowed as form target on every page; here 'self' is enough.
  .refine(({ usefulness, feedbackEndpoint }) => !usefulness || feedbackEndpoint?.startsWith('/'), {
    path: ['usefulness'],
    message: 'cần feedbackEndpoint là đường dẫn trên trang này, ví dụ /gui-gop-y/',
  });
export type Site = z.output<typeof siteSchema>;
