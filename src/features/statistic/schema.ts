/** A statistic: the subject of the count, its agency and method, and its values as stated. */
import * as z from 'zod';
import type { Entry } from '#features/entry.ts';
import {
  addressBase,
  choice,
  line,
  lines,
  localDate,
  pageBase,
  relation,
} from '#features/schema-kit.ts';
import { formatDate } from '#lib/local-date.ts';

export const PERIOD_KINDS = {
  month: 'Tháng',
  quarter: 'Quý',
  half: '6 tháng',
  'nine-months': '9 tháng',
  year: 'Năm',
  'multi-year': 'Giai đoạn nhiều năm',
} as const;
export type PeriodKind = keyof typeof PERIOD_KINDS;
export const isPeriodKind = (kind: string): kind is PeriodKind => Object.hasOwn(PERIOD_KINDS, kind);

export const HIGHER_IS = {
  better: 'Càng cao càng tốt',
  worse: 'Càng cao càng kém',
  neutral: 'Không đánh giá',
} as const;

const CHART_KINDS = { bar: 'Cột', line: 'Đường', stacked: 'Cột chồng' } as const;

/** The key by which figures refer to a group or a version. */
const groupKey = () =>
  z
    .string()
    .regex(/^[0-9a-z]+$/, 'phải là số cột hoặc chữ thường không dấu, viết liền')
    .meta({
      pattern: ['^[0-9a-z]+$', 'Số cột trong biểu mẫu (ví dụ 13) hoặc chữ thường không dấu'],
    });

const form = () =>
  z
    .strictObject({
      circular: line().meta({ label: 'Văn bản quy định biểu', hint: 'Ví dụ: TT 02/2021/TT-TTCP' }),
      code: line().meta({ label: 'Mã biểu', hint: 'Ví dụ: 01/TCD' }),
      column: line().optional().meta({ label: 'Cột', hint: 'Số cột trong biểu, ví dụ: 13' }),
    })
    .optional()
    .meta({ label: 'Biểu mẫu báo cáo' });

type Issue = readonly [index: number, key: string, message: string];

/** Each key must be unique, or figures could not say which of two they belong to. */
const repeatedKeys = (items: readonly { key: string }[]): Issue[] =>
  items.flatMap(({ key }, index): Issue[] =>
    items.findIndex((other) => other.key === key) < index
      ? [[index, 'key', `mã “${key}” đã dùng ở mục trên`]]
      : [],
  );

/** The last is the newest: a version applies from a later day than those before it. */
const daysOutOfOrder = (versions: readonly { from?: string | undefined }[]): Issue[] =>
  versions.flatMap(({ from }, index): Issue[] => {
    const before = versions.slice(0, index).findLast((version) => version.from)?.from;
    return from && before && from <= before
      ? [[index, 'from', `phải sau ngày của phiên bản trước (${formatDate(before)})`]]
      : [];
  });

/** Applies rules to the items of a list; each fault names the field to correct. */
const checkItems =
  <T>(...rules: readonly ((items: readonly T[]) => Issue[])[]) =>
  (context: z.core.ParsePayload<T[]>): void => {
    for (const [index, key, message] of rules.flatMap((rule) => rule(context.value)))
      context.issues.push({
        code: 'custom',
        path: [index, key],
        message,
        input: context.value,
      });
  };

const versionSchema = z.strictObject({
  key: groupKey().meta({
    label: 'Mã phiên bản',
    hint: 'Tự ghi theo ngày áp dụng; không đổi được khi đã có số. Viết liền, không dấu, ví dụ: tt2021',
  }),
  label: line().meta({
    label: 'Tên phiên bản',
    hint: 'Ví dụ: Biểu 01/TCD của TT 06/2025',
  }),
  from: localDate().optional().meta({
    label: 'Áp dụng từ ngày',
    hint: 'Kỳ kết thúc từ ngày này trở đi báo cáo theo cách mới',
  }),
  why: line().optional().meta({
    label: 'Vì sao đổi',
    hint: 'Ví dụ: TT 06/2025/TT-TTCP thay bộ biểu báo cáo cũ',
  }),
  form: form(),
});
export type Version = z.output<typeof versionSchema>;

const groupSchema = z.strictObject({
  key: groupKey().meta({
    label: 'Mã nhóm',
    hint: 'Tự ghi theo tên; nhóm là một cột của biểu thì ghi số cột, ví dụ 13. Không đổi được khi đã có số',
  }),
  label: line().meta({ label: 'Tên nhóm', hint: 'Ví dụ: Khiếu nại' }),
});
export type Group = z.output<typeof groupSchema>;

export const versionsSchema = z
  .array(versionSchema)
  .check(checkItems<Version>(repeatedKeys, daysOutOfOrder));
const groupsSchema = z.array(groupSchema).check(checkItems<Group>(repeatedKeys));

export const statisticSchema = z.strictObject({
  title: line().meta({
    group: 'statistic',
    label: 'Tên chỉ tiêu',
    hint: 'Ví dụ: Tỷ lệ hồ sơ giải quyết đúng hạn',
  }),
  summary: lines().meta({
    group: 'figures',
    label: 'Nhận xét chính',
    hint: 'Một câu nói con số cho thấy điều gì',
  }),
  headlineAgency: relation('agencies').optional().meta({
    group: 'figures',
    label: 'Cơ quan nêu ở đầu trang',
    hint: 'Khi nhiều cơ quan có số liệu: số mới nhất của cơ quan này đứng đầu trang. Để trống thì đầu trang là nhận xét chính',
  }),
  definition: lines().meta({
    group: 'method',
    label: 'Cách tính',
    hint: 'Ai đếm, đếm gì, mẫu số là gì',
  }),
  field: choice({
    'tiep-cong-dan': 'Tiếp công dân',
    'don-thu': 'Đơn thư, khiếu nại, tố cáo',
    'mot-cua': 'Dịch vụ công, một cửa',
    'dan-van': 'Dân vận khéo, đối thoại',
  }).meta({ group: 'statistic', label: 'Lĩnh vực' }),
  unit: line().meta({
    group: 'statistic',
    label: 'Đơn vị tính',
    hint: 'Ví dụ: %, lượt, đơn, mô hình',
  }),
  form: form().meta({ group: 'method' }),
  versions: versionsSchema.optional().meta({
    group: 'structure',
    label: 'Các phiên bản cách tính',
    item: 'phiên bản',
    hint: 'Khi biểu mẫu hay cách tính đổi: số của hai phiên bản không nối thành một đường, không so với nhau',
  }),
  periodKind: choice(PERIOD_KINDS).meta({
    group: 'statistic',
    label: 'Kỳ số liệu',
    hint: 'Theo kỳ báo cáo mà số liệu lấy từ đó',
  }),
  release: z
    .strictObject({
      days: z
        .int()
        .min(1)
        .max(366)
        .meta({ label: 'Công bố trong (ngày)', hint: 'Số ngày kể từ ngày cuối kỳ, ví dụ 15' }),
      basis: line().optional().meta({
        label: 'Căn cứ của lịch công bố',
        hint: 'Văn bản hoặc quy chế đặt ra hạn này',
      }),
      postponed: z
        .array(
          z.strictObject({
            to: localDate().meta({ label: 'Ngày cuối của kỳ', hint: 'Kỳ được lùi ngày công bố' }),
            movedTo: localDate().meta({ label: 'Ngày công bố mới' }),
            reason: line().meta({ label: 'Lý do lùi', hint: 'Ví dụ: Chờ báo cáo của hai xã' }),
          }),
        )
        .optional()
        .meta({
          label: 'Những lần lùi ngày công bố',
          item: 'lần lùi',
          hint: 'Trang ghi cả ngày cũ, ngày mới và lý do; quá hạn tính từ ngày mới',
        }),
    })
    .optional()
    .meta({
      group: 'goal',
      label: 'Lịch công bố',
      hint: 'Có lịch thì trang báo ngày công bố kỳ tới và ghi rõ khi quá hạn',
    }),
  higherIs: choice(HIGHER_IS).meta({
    group: 'statistic',
    label: 'Xu hướng mong muốn',
    hint: 'Ví dụ: tỷ lệ đúng hạn càng cao càng tốt; số đơn tồn càng cao càng kém; số lượt tiếp thì không đánh giá',
  }),
  chart: choice(CHART_KINDS).meta({
    group: 'statistic',
    label: 'Kiểu biểu đồ',
    hint: 'So từng kỳ: cột. Xu hướng nhiều kỳ: đường. Tổng chia thành nhóm: cột chồng',
  }),
  target: z
    .strictObject({
      value: z.number().meta({ label: 'Giá trị', hint: 'Theo đơn vị tính ở trên, ví dụ: 95' }),
      basis: line().meta({
        label: 'Căn cứ của chỉ tiêu',
        hint: 'Ví dụ: Kế hoạch số 45/KH-UBND ngày 20/01/2026 của UBND tỉnh',
      }),
    })
    .optional()
    .meta({ group: 'goal', label: 'Chỉ tiêu phải đạt' }),
  key: z.boolean().optional().meta({
    group: 'statistic',
    label: 'Hiện ở trang chủ',
    hint: 'Chỉ đánh dấu vài chỉ tiêu người dân quan tâm nhất',
  }),
  groups: groupsSchema.optional().meta({
    group: 'structure',
    label: 'Các nhóm (cột) số liệu',
    hint: 'Khi một kỳ có nhiều số, ví dụ: khiếu nại, tố cáo, kiến nghị',
    item: 'nhóm',
  }),
  identities: z
    .array(
      z
        .string()
        .regex(/^[0-9a-z]+(?:=[0-9a-z]+(?:\+[0-9a-z]+)*)+$/, 'phải có dạng 1=4+13+22')
        .meta({ label: 'Tổng phải khớp' }),
    )
    .optional()
    .meta({
      group: 'structure',
      label: 'Kiểm tra tổng',
      item: 'tổng',
      hint: 'Viết bằng mã nhóm, ví dụ: 1=4+13+22',
    }),
  series: z
    .array(
      z.strictObject({
        agency: relation('agencies').optional().meta({ label: 'Cơ quan' }),
        group: groupKey().optional().meta({ label: 'Nhóm' }),
        version: groupKey().optional().meta({ label: 'Phiên bản cách tính' }),
        from: localDate().meta({ label: 'Từ ngày' }),
        to: localDate().meta({ label: 'Đến ngày' }),
        stated: z.number().meta({ label: 'Giá trị đã công bố', hint: 'Ghi đúng như báo cáo' }),
        numerator: z.number().optional().meta({
          label: 'Tử số',
          hint: 'Chỉ ghi khi giá trị công bố tính từ chính tử số, mẫu số này; bình quân của nhiều tỷ lệ thì nêu ở Ghi chú',
        }),
        denominator: z.number().optional().meta({ label: 'Mẫu số' }),
        provisional: z.boolean().optional().meta({ label: 'Sơ bộ' }),
        revisedOn: localDate().optional().meta({ label: 'Sửa ngày' }),
        revisedWhy: line()
          .optional()
          .meta({ label: 'Lý do sửa', hint: 'Ví dụ: bổ sung báo cáo nộp muộn của hai xã' }),
        note: line().optional().meta({ label: 'Ghi chú' }),
      }),
    )
    .min(1, 'phải có ít nhất một số liệu')
    .meta({ group: 'figures', label: 'Số liệu', item: 'số liệu' }),
  asOf: localDate().meta({
    group: 'figures',
    label: 'Số liệu tính đến ngày',
    hint: 'Ngày chốt số liệu của kỳ mới nhất',
  }),
  ...pageBase,
  ...addressBase,
});
export type Statistic = z.output<typeof statisticSchema>;
export type Point = Statistic['series'][number];
export type StatisticEntry = Entry<'statistics'>;
