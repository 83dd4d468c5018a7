/**
 * Building blocks of all schemas. `.meta()` of a field contains the texts for editors (label, hint)
 * and the settings of the CMS form (relation, upload, options). zod drops meta on `.optional()` and
 * similar wrappers, so read it with `fieldMeta()` of schema-walk.ts, which merges the meta of all
 * wrappers; the outermost wins.
 */
import * as z from 'zod';
import { upperFirst } from '#lib/fold-text.ts';
import { isLocalDate, isLocalTime, isPartialDate } from '#lib/local-date.ts';
import type { CollectionName } from './concepts.ts';

/** A day; a day, month or year; a time of day; a day with its time. */
export type TimeInput = 'date' | 'partial-date' | 'time' | 'date-time';

export interface FieldMeta {
  /** Vietnamese name of the field; required. */
  label?: string;
  /** One sentence for the editor, with an example. */
  hint?: string;
  /** Collection of the ids in this field. */
  relation?: CollectionName;
  /** An uploaded file below `content/uploads/`. */
  upload?: 'file' | 'image';
  /** Vietnamese names of an enumeration's values. */
  options?: Readonly<Record<string, string>>;
  /** A pattern the form checks while typing, with the sentence to show. */
  pattern?: readonly [regex: string, message: string];
  /** Input control: text, a date or time in its Vietnamese form, or hidden. */
  input?: 'line' | 'lines' | TimeInput | 'hidden';
  /** Singular word for one item of a list, for the button "Thêm …". */
  item?: string;
  /** Form group of the field; the concept’s `form/form.ts` has their names and order. */
  group?: string;
}

declare module 'zod' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the way zod documents to type .meta()
  interface GlobalMeta extends FieldMeta {}
}

export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The longest law titles have about 600 characters; a picture of 10,000 cannot be drawn. */
const LONGEST_LINE = 1_000;
const LONGEST_LINES = 20_000;
const text = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, 'không được để trống')
    .max(longest, `không được dài quá ${longest.toLocaleString('vi')} ký tự`);

export const line = () => text(LONGEST_LINE).meta({ input: 'line' });
export const lines = () => text(LONGEST_LINES).meta({ input: 'lines' });

/** A date, `YYYY-MM-DD`, in Asia/Ho_Chi_Minh. */
export const localDate = () =>
  z
    .string()
    .refine(isLocalDate, 'phải là một ngày có thật, viết dạng 2026-03-05')
    .meta({ input: 'date' });
/** A date, or only month or year: `2021-09-30`, `2021-09`, `2021`. */
export const partialDate = () =>
  z
    .string()
    .refine(isPartialDate, 'phải là ngày (2021-09-30), tháng (2021-09) hoặc năm (2021)')
    .meta({ input: 'partial-date' });
/** A time of day, `HH:mm`, in Asia/Ho_Chi_Minh. */
export const localTime = () =>
  z.string().refine(isLocalTime, 'phải là giờ dạng 07:30').meta({ input: 'time' });
/** An instant without time zone, read as Asia/Ho_Chi_Minh: `2026-03-05T08:00`. */
export const localDateTime = () =>
  z
    .string()
    .refine((text) => {
      const [date = '', time = ''] = text.split('T');
      return isLocalDate(date) && isLocalTime(time);
    }, 'phải có dạng 2026-03-05T08:00 (giờ Việt Nam)')
    .meta({ input: 'date-time' });

/** The id of a record of another collection; `npm run check` verifies that it exists. */
export const relation = (collection: CollectionName) =>
  z
    .string()
    .regex(ID, 'phải là mã của một bản ghi (chữ thường không dấu, số, gạch nối)')
    .meta({ relation: collection });

/** A file below `content/uploads/`, given as its site address: `/tep/van-ban/ke-hoach.pdf`. */
export const upload = (kind: 'file' | 'image') =>
  z
    .string()
    .regex(
      /^\/tep\/(?:[a-z0-9][a-z0-9._-]*\/)*[a-z0-9][a-z0-9._-]*$/,
      'phải là đường dẫn tệp đã tải lên, ví dụ /tep/van-ban/ke-hoach.pdf',
    )
    .meta({ upload: kind });

/**
 * A list of single values.
 * @param item singular word for one of them: the button “Thêm …”, and the label of its input
 */
export const listOf = <T extends z.ZodType>(one: T, item: string) =>
  z.array(one.meta({ label: upperFirst(item) })).meta({ item });

/** A value of a closed list; `options` maps stored values to Vietnamese names. */
export const choice = <T extends Readonly<Record<string, string>>>(options: T) =>
  z.enum(Object.keys(options) as [keyof T & string, ...(keyof T & string)[]]).meta({ options });

export const webAddress = () =>
  z
    .string()
    .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), {
      message: 'phải là địa chỉ web bắt đầu bằng http:// hoặc https://',
    })
    .meta({ pattern: ['^https?://.+', 'Địa chỉ phải bắt đầu bằng http:// hoặc https://'] });

export const source = () =>
  z.strictObject({
    title: line().meta({ label: 'Tên nguồn', hint: 'Ví dụ: Báo Minh Họa ngày 30/09/2021' }),
    url: webAddress().optional().meta({ label: 'Địa chỉ nguồn' }),
    retrievedOn: localDate().optional().meta({ label: 'Ngày truy cập' }),
  });

/** The holder of a post; the name only if a public source contains it. */
export const person = () =>
  z.strictObject({
    post: line().meta({ label: 'Chức vụ', hint: 'Ví dụ: Chủ tịch UBND tỉnh' }),
    name: line().optional().meta({
      label: 'Họ và tên',
      hint: 'Chỉ ghi khi đã công bố chính thức',
    }),
  });

/** Fields shared by records of all collections. */
export const recordBase = {
  source: source().optional().meta({
    group: 'source',
    label: 'Nguồn',
    hint: 'Bắt buộc với thông tin có thật lấy từ nơi khác',
  }),
  sample: z.boolean().optional().meta({
    group: 'source',
    label: 'Dữ liệu minh họa',
    hint: 'Đánh dấu nếu nội dung chỉ để minh họa, không có thật',
  }),
};

/** Fields of records that have their own pages. */
export const pageBase = {
  publishedOn: localDate().meta({
    group: 'publication',
    label: 'Ngày đăng',
    hint: 'Ngày đăng lên trang này',
  }),
  publishAt: localDateTime().optional().meta({
    group: 'publication',
    label: 'Hẹn giờ đăng',
    hint: 'Để trống nếu đăng ngay. Giờ Việt Nam',
  }),
  ...recordBase,
};

/** Former ids of records whose page address contains the id, for redirects. */
export const addressBase = {
  formerIds: z
    .array(
      z
        .string()
        .regex(ID, 'phải là tên trong địa chỉ cũ: chữ thường không dấu, số, gạch nối')
        .meta({ label: 'Tên trong địa chỉ cũ' }),
    )
    .optional()
    .meta({
      group: 'later',
      label: 'Địa chỉ cũ',
      item: 'địa chỉ cũ',
      hint: 'Phần cuối của địa chỉ cũ, ví dụ 2026-7-ct-ubnd; ai mở được đưa đến trang này. Văn bản đổi số thì tự ghi; chỉ thêm tay khi bản ghi này thay một bản ghi khác',
    }),
};

/** The four fields of the emulation movement, and the duties around it. */
export const FIELDS = {
  'dan-van': 'Công tác dân vận',
  'tiep-cong-dan': 'Tiếp công dân',
  'khieu-nai-to-cao': 'Khiếu nại, tố cáo',
  'dan-chu-co-so': 'Dân chủ ở cơ sở',
  'cai-cach-hanh-chinh': 'Cải cách hành chính',
  'to-chuc-can-bo': 'Tổ chức, cán bộ',
  'kinh-te': 'Kinh tế',
  'dat-dai-moi-truong': 'Đất đai, môi trường',
  'ha-tang': 'Hạ tầng, giao thông',
  'van-hoa-xa-hoi': 'Văn hóa, xã hội',
  'quoc-phong-an-ninh': 'Quốc phòng, an ninh',
} as const;
export type Field = keyof typeof FIELDS;
