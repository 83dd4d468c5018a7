/** What a schema finds wrong, in words an editor can act on: which field, what to do. */
import type * as z from 'zod';
import { fieldMeta, unwrap } from '#domain/schema-kit.ts';

type Schema = z.core.$ZodType;
type RawIssue = z.core.$ZodRawIssue;

/** Sentences for faults whose schema gives none of its own; zod's are English. */
export function vietnameseFault(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'chưa nhập' : 'không đúng kiểu dữ liệu';
    case 'invalid_value':
      return issue.input === undefined ? 'chưa chọn' : 'phải chọn một giá trị có trong danh sách';
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string'
        ? 'chưa nhập'
        : `phải từ ${String(issue.minimum)} trở lên`;
    case 'too_big':
      return `không được quá ${String(issue.maximum)}`;
    case 'unrecognized_keys':
      return `có khóa lạ: ${issue.keys.join(', ')}`;
    default:
      return 'không hợp lệ';
  }
}

function childOf(schema: Schema | undefined, key: PropertyKey): Schema | undefined {
  const target = schema && unwrap(schema);
  if (target?._zod.def.type === 'object') return (target as z.ZodObject).shape[String(key)];
  if (target?._zod.def.type === 'array') return (target as z.ZodArray).element as Schema;
  return undefined;
}

/** "Tệp kèm theo (mục 2) › Tên tệp" for ['attachments', 1, 'title']. */
export function labelPath(schema: Schema, path: readonly PropertyKey[]): string {
  const labels: string[] = [];
  let current: Schema | undefined = schema;
  for (const key of path) {
    current = childOf(current, key);
    if (typeof key === 'number') labels.push(`${labels.pop() ?? ''} (mục ${key + 1})`.trim());
    else labels.push((current && fieldMeta(current).label) ?? String(key));
  }
  return labels.join(' › ');
}

/** Every fault of the data, one sentence each; none when the data may be saved. */
export function faultsOf(schema: z.ZodObject, data: unknown): string[] {
  const result = schema.safeParse(data, { error: vietnameseFault });
  if (result.success) return [];
  return result.error.issues.map((issue) => {
    const label = labelPath(schema, issue.path);
    return label ? `${label}: ${issue.message}` : issue.message;
  });
}
