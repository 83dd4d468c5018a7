/** A reception schedule: who receives citizens, the days by rule, and the records of sessions. */
import * as z from 'zod';
import type { Entry } from '#features/entry.ts';
import {
  choice,
  line,
  lines,
  listOf,
  localDate,
  localTime,
  pageBase,
  person,
  relation,
} from '#features/schema-kit.ts';
import { ruleSchema } from './rule-schema.ts';

export { REPEATS, WEEKDAYS, type ReceptionRule } from './rule-schema.ts';

/** Kinds of the Law on Citizen Reception 42/2013/QH13. */
export const RECEPTION_KINDS = {
  regular: 'Thường xuyên',
  periodic: 'Định kỳ',
  extraordinary: 'Đột xuất',
} as const;

/** Where a session on a day off moves. */
export const SHIFTS = {
  none: 'Không dời',
  'next-working-day': 'Ngày làm việc kế tiếp',
  'same-weekday-next-week': 'Cùng thứ của tuần làm việc kế tiếp',
  nearest: 'Ngày làm việc gần nhất',
  'nearest-in-month': 'Ngày làm việc gần nhất trong tháng',
} as const;

export const FORMS = {
  'in-person': 'Trực tiếp',
  online: 'Trực tuyến',
  both: 'Trực tiếp và trực tuyến',
} as const;

export const SESSION_STATUSES = {
  planned: 'Dự kiến',
  confirmed: 'Đã xác nhận',
  moved: 'Dời ngày',
  postponed: 'Hoãn',
  cancelled: 'Không tổ chức',
  held: 'Đã tiếp',
} as const;
export type SessionStatus = keyof typeof SESSION_STATUSES;

const timesSchema = () =>
  z.array(
    z.strictObject({
      from: localTime().meta({ label: 'Từ giờ', hint: 'Ví dụ: 07:30' }),
      to: localTime().optional().meta({ label: 'Đến giờ', hint: 'Ví dụ: 11:30' }),
    }),
  );

/** Việt Nam from Cà Mau to Hà Giang and out to Trường Sa: swapped coordinates lie far outside. */
const geoSchema = () =>
  z.strictObject({
    lat: z
      .number()
      .min(8, VIET_NAM.lat)
      .max(24, VIET_NAM.lat)
      .meta({ label: 'Vĩ độ', hint: 'Ví dụ: 10.2537' }),
    lon: z
      .number()
      .min(102, VIET_NAM.lon)
      .max(118, VIET_NAM.lon)
      .meta({ label: 'Kinh độ', hint: 'Ví dụ: 105.9722' }),
  });
const VIET_NAM = {
  lat: 'vĩ độ ở Việt Nam phải từ 8 đến 24, ví dụ 10.2537',
  lon: 'kinh độ ở Việt Nam phải từ 102 đến 118, ví dụ 105.9722',
};

const placeSchema = () =>
  z.strictObject({
    name: line().meta({ label: 'Nơi tiếp', hint: 'Ví dụ: Trụ sở Tiếp công dân tỉnh' }),
    address: line()
      .optional()
      .meta({ label: 'Địa chỉ', hint: 'Ví dụ: Số 88 Hoàng Thái Hiếu, phường Long Châu' }),
    geo: geoSchema().optional().meta({
      label: 'Tọa độ',
      hint: 'Để người dân mở ứng dụng bản đồ trên điện thoại; chép từ ứng dụng bản đồ, ví dụ 10.2537 và 105.9722',
    }),
  });

const count = () => z.int('phải là số nguyên').min(0, 'không được âm');

export const sessionSchema = z
  .strictObject({
    on: localDate().meta({ label: 'Ngày theo lịch' }),
    status: choice(SESSION_STATUSES).meta({ label: 'Tình trạng' }),
    movedTo: localDate().optional().meta({ label: 'Dời sang ngày' }),
    originalOn: localDate().optional().meta({
      label: 'Vốn là buổi của ngày',
      hint: 'Chỉ ghi khi ngày trên có hai buổi vì một buổi dời đến: ghi ngày theo lịch ban đầu của buổi dời đến. Để trống là nói về buổi theo lịch của ngày trên',
    }),
    reason: line()
      .optional()
      .meta({ label: 'Lý do', hint: 'Ví dụ: Trùng kỳ họp Hội đồng nhân dân tỉnh' }),
    host: person().optional().meta({
      label: 'Người tiếp thay, nếu khác lịch',
    }),
    times: timesSchema().min(1).optional().meta({
      label: 'Giờ tiếp, nếu khác lịch',
      item: 'khung giờ',
    }),
    place: placeSchema().optional().meta({ label: 'Địa điểm, nếu khác lịch' }),
    form: choice(FORMS).optional().meta({ label: 'Hình thức, nếu khác lịch' }),
    presidedBy: line()
      .optional()
      .meta({ label: 'Người đã chủ trì', hint: 'Ghi chức vụ, ví dụ: Phó Chủ tịch UBND tỉnh' }),
    delegated: z
      .boolean()
      .optional()
      .meta({ label: 'Ủy quyền', hint: 'Đánh dấu khi cấp phó tiếp thay người đứng đầu' }),
    visits: count()
      .optional()
      .meta({ label: 'Số lượt tiếp', hint: 'Mỗi lần một người hoặc một đoàn đến là một lượt' }),
    people: count()
      .optional()
      .meta({ label: 'Số người được tiếp', hint: 'Đếm từng người, kể cả người trong đoàn' }),
    cases: count()
      .optional()
      .meta({ label: 'Số vụ việc', hint: 'Nhiều người cùng một việc là một vụ việc' }),
    conclusion: line().optional().meta({
      label: 'Thông báo kết luận',
      hint: 'Ví dụ: Thông báo số 214/TB-UBND ngày 20/04/2026',
    }),
    publishedOn: localDate()
      .optional()
      .meta({ label: 'Ngày thông báo', hint: 'Ngày thông báo về buổi này được công khai' }),
  })
  .superRefine((session, context) => {
    const issue = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (session.status === 'moved' && !session.movedTo) issue('movedTo', 'cần có khi dời ngày');
    if (session.status !== 'moved' && session.movedTo)
      issue('movedTo', 'chỉ ghi khi tình trạng là “Dời ngày”');
    if (['moved', 'postponed', 'cancelled'].includes(session.status) && !session.reason)
      issue('reason', 'cần ghi lý do khi dời, hoãn hoặc không tổ chức');
  });
export type SessionRecord = z.output<typeof sessionSchema>;

export const receptionSchema = z
  .strictObject({
    title: line().meta({
      group: 'who',
      label: 'Tên lịch',
      hint: 'Ví dụ: Lịch tiếp công dân định kỳ của Chủ tịch UBND tỉnh',
    }),
    agency: relation('agencies').meta({
      group: 'who',
      label: 'Cơ quan',
      hint: 'Gõ vài chữ để tìm, ví dụ: ủy ban nhân dân tỉnh',
    }),
    host: person().meta({ group: 'who', label: 'Người tiếp' }),
    kind: choice(RECEPTION_KINDS).meta({ group: 'who', label: 'Loại' }),
    rule: ruleSchema.meta({ group: 'when', label: 'Ngày tiếp' }),
    shift: choice(SHIFTS).meta({
      group: 'when',
      label: 'Khi trùng ngày nghỉ',
      hint: 'Theo thông báo lịch; thường là ngày làm việc kế tiếp',
    }),
    holidayShift: choice(SHIFTS).optional().meta({
      group: 'when',
      label: 'Riêng khi trùng lễ, Tết',
      hint: 'Để trống nếu như khi trùng thứ Bảy, Chủ nhật',
    }),
    times: timesSchema().default([]).meta({
      group: 'when',
      label: 'Giờ tiếp',
      item: 'khung giờ',
      hint: 'Chỉ để trống khi đăng lại thông báo cũ không nêu giờ',
    }),
    place: placeSchema().meta({ group: 'where', label: 'Địa điểm' }),
    form: choice(FORMS).meta({ group: 'where', label: 'Hình thức' }),
    phone: line().optional().meta({
      group: 'where',
      label: 'Điện thoại hỏi, đăng ký',
      hint: 'Số của bộ phận tiếp công dân, nếu khác số của cơ quan',
    }),
    participants: listOf(line(), 'thành phần').optional().meta({
      group: 'subject',
      label: 'Thành phần tham dự',
      hint: 'Ví dụ: Lãnh đạo Văn phòng UBND tỉnh; Ban Tiếp công dân tỉnh. Luật yêu cầu công khai (khoản 2 Điều 24)',
    }),
    topics: lines().optional().meta({
      group: 'subject',
      label: 'Nội dung dự kiến',
      hint: 'Ví dụ: Tiếp nhận khiếu nại, tố cáo, kiến nghị, phản ánh thuộc thẩm quyền của Chủ tịch UBND tỉnh',
    }),
    bring: listOf(line(), 'giấy tờ').optional().meta({
      group: 'where',
      label: 'Người dân cần mang theo',
      hint: 'Ví dụ: Căn cước; đơn và tài liệu liên quan',
    }),
    registerBefore: z
      .strictObject({
        dayOfMonth: z.int().min(1).max(31).optional().meta({
          label: 'Trước ngày … trong tháng',
          hint: 'Ví dụ: 20, khi đăng ký trước ngày 20 hằng tháng',
        }),
        daysBefore: z.int().min(1).optional().meta({
          label: 'Hoặc trước … ngày',
          hint: 'Ví dụ: 5, khi đăng ký trước ngày tiếp 5 ngày',
        }),
        note: line().optional().meta({
          label: 'Cách đăng ký',
          hint: 'Ví dụ: Gọi Ban Tiếp công dân tỉnh trong giờ làm việc',
        }),
      })
      .optional()
      .meta({ group: 'where', label: 'Hạn đăng ký' }),
    validFrom: localDate().optional().meta({
      group: 'when',
      label: 'Áp dụng từ ngày',
      hint: 'Ngày nêu trong thông báo. Thông báo không nêu thì để trống: trang đăng nguyên thông báo, không tự tính ngày tiếp',
    }),
    validTo: localDate().optional().meta({
      group: 'when',
      label: 'Áp dụng đến hết ngày',
      hint: 'Để trống nếu lịch áp dụng cho đến khi có thông báo mới',
    }),
    basis: listOf(line(), 'văn bản').optional().meta({
      group: 'source',
      label: 'Căn cứ',
      hint: 'Ví dụ: Thông báo số 41/TB-UBND ngày 05/01/2026 của UBND tỉnh',
    }),
    sessions: z.array(sessionSchema).optional().meta({
      group: 'sessions',
      label: 'Từng buổi tiếp',
      item: 'buổi tiếp',
      hint: 'Chỉ ghi buổi có thay đổi hoặc đã diễn ra',
    }),
    ...pageBase,
  })
  .refine(({ validFrom, validTo }) => !validFrom || !validTo || validTo >= validFrom, {
    path: ['validTo'],
    message: 'phải bằng hoặc sau ngày bắt đầu áp dụng',
  });
export type Reception = z.output<typeof receptionSchema>;
export type ReceptionEntry = Entry<'receptions'>;
