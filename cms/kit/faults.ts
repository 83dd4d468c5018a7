/** Schema faults in words an editor can act on: which field, and what to do. */
import type * as z from 'zod';
import type { TimeInput } from '#features/schema-kit.ts';
import {
  fieldMeta,
  schemasAlong,
  shapeOf,
  unwrap,
  valueAt,
  type FieldPath,
  type Schema,
} from '#features/schema-walk.ts';

type RawIssue = z.core.$ZodRawIssue;

/** Messages for faults whose schema defines none; zod's are English. */
function vietnameseFault(issue: RawIssue): string {
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

/** "Tệp kèm theo (mục 2) › Tên tệp" for ['attachments', 1, 'title']. */
export function labelPath(schema: Schema, path: readonly PropertyKey[]): string {
  const labels: string[] = [];
  const schemas = schemasAlong(schema, path);
  for (const [index, key] of path.entries()) {
    const current = schemas[index];
    if (typeof key === 'number') labels.push(`${labels.pop() ?? ''} (mục ${key + 1})`.trim());
    else labels.push((current && fieldMeta(current).label) ?? String(key));
  }
  return labels.join(' › ');
}

/** How to type a date or time; the schema's own messages describe how files write them. */
const TYPED: Readonly<Record<TimeInput, string>> = {
  date: 'phải là một ngày có thật, ví dụ 05/03/2026',
  'partial-date': 'phải là ngày, tháng hoặc năm, ví dụ 30/09/2021, 09/2021, 2021',
  time: 'phải là giờ trong ngày, ví dụ 07:30',
  'date-time': 'phải có cả ngày và giờ, ví dụ 05/03/2026, 08:00',
};

function messageFor(schema: Schema, { path, message }: Issue, isMissing: boolean): string {
  const target = schemasAlong(schema, path).at(-1);
  const input = target && fieldMeta(target).input;
  return !isMissing && input && input in TYPED ? TYPED[input as TimeInput] : message;
}

/** A reason why a record cannot be saved. */
export interface Fault {
  /** The top-level field; empty for an unknown key. */
  readonly field: string;
  /** The field itself, in the record as it would be written. */
  readonly path: FieldPath;
  /** True if nothing is entered yet; false if the value is wrong. */
  readonly isMissing: boolean;
  readonly text: string;
  /** Below the field itself. */
  readonly message: string;
  /** A draft may have it; a public record may not. */
  readonly isForPublication?: true;
  /** Line of the body that it is in, from 1. */
  readonly line?: number;
}

const isNothing = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);

type Issue = Pick<z.core.$ZodIssue, 'path' | 'message'>;

const issuesOf = (schema: Schema, data: unknown): Issue[] =>
  ((schema as z.ZodType).safeParse(data, { error: vietnameseFault }).error?.issues ?? []).flatMap(
    (issue) => withinMissing(schema, data, issue),
  );

/** For a missing object, the fields required in it; the object itself where any one is enough. */
function withinMissing(schema: Schema, data: unknown, issue: Issue): Issue[] {
  const target = schemasAlong(schema, issue.path).at(-1);
  if (!target || !shapeOf(target) || valueAt(data, issue.path) !== undefined) return [issue];
  const inner = issuesOf(unwrap(target), {});
  const found = inner.map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
  return found.length > 0 ? found : [issue];
}

/** All schema faults, one sentence each; empty when the data may be saved. */
export function schemaFaults(schema: z.ZodObject, data: unknown): Fault[] {
  return issuesOf(schema, data).map((issue) => {
    const { path } = issue;
    const label = labelPath(schema, path);
    const isMissing = isNothing(valueAt(data, path));
    const message = messageFor(schema, issue, isMissing);
    const text = label ? `${label}: ${message}` : message;
    return { field: String(path[0] ?? ''), path, isMissing, text, message };
  });
}

/** The sentences only. */
export const faultsOf = (schema: z.ZodObject, data: unknown): string[] =>
  schemaFaults(schema, data).map(({ text }) => text);
