/** The divisions of a series: its report form, its groups, and the versions of its method. */
import * as z from 'zod';
import { formatDate } from '#lib/local-date.ts';
import { line, localDate } from '#features/schema-kit.ts';

/** The key by which figures refer to a group or a version. */
export const groupKey = () =>
  z
    .string()
    .regex(/^[0-9a-z]+$/, 'phải là số cột hoặc chữ thường không dấu, viết liền')
    .meta({
      pattern: ['^[0-9a-z]+$', 'Số cột trong biểu mẫu (ví dụ 13) hoặc chữ thường không dấu'],
    });

export const form = () =>
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
export const groupsSchema = z.array(groupSchema).check(checkItems<Group>(repeatedKeys));
