/** Does every record fit the schema of its collection? Reports zod's issues in Vietnamese. */
import type * as z from 'zod';
import { valueAt } from '#features/schema-walk.ts';
import { upperFirst } from '#lib/fold-text.ts';
import type { ContentRecord } from './content-tree.ts';
import type { Problem } from './report.ts';
import { checkText, problem } from './context.ts';
import { fieldLabel, knownKeys, schemaOf } from './fields.ts';
import { parsedData } from './valid-data.ts';
import { nearest, suggest } from './nearest.ts';

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách (mỗi mục một dòng “- …”)',
  object: 'nhóm khóa thụt vào dưới',
};
const typeName = (type: string) => TYPE_NAMES[type] ?? type;

function unknownKeyProblem(
  record: ContentRecord,
  issue: z.core.$ZodIssueUnrecognizedKeys,
): Problem[] {
  const known = knownKeys(schemaOf(record), issue.path);
  return issue.keys.map((key) => {
    const near = nearest(key, known);
    const label = near && fieldLabel(schemaOf(record), [...issue.path, near]);
    return problem(record, {
      check: 'schema',
      path: [...issue.path, key],
      fault: `Không có khóa nào tên “${key}”.`,
      cure: near
        ? `Có phải là “${near}”${label ? ` (${label})` : ''}? Nếu không, bỏ dòng này.`
        : `Bỏ dòng này. Các khóa hợp lệ: ${known.join(', ')}.`,
    });
  });
}

/** A number where text is expected is usually a year or a phone number without quotes. */
function typeCure(
  record: ContentRecord,
  issue: z.core.$ZodIssueInvalidType,
  value: unknown,
): string {
  const typed = record.typedAt(issue.path) ?? String(value);
  if (issue.expected === 'string' && ['number', 'boolean'].includes(typeof value))
    return `Đặt trong ngoặc kép: "${typed}".`;
  if (issue.expected === 'number' && typeof value === 'string')
    return `Viết số trần, dấu chấm cho phần thập phân, không ngoặc kép, không dấu phân cách: 1234.5.`;
  return `Viết thành ${typeName(issue.expected)}.`;
}

function faultAndCure(
  record: ContentRecord,
  issue: z.core.$ZodIssue,
  value: unknown,
): { fault: string; cure: string } {
  const hint = 'Xem gợi ý của ô này trong trang biên tập.';
  if (value === undefined && issue.code !== 'custom')
    return { fault: 'Thiếu mục bắt buộc này.', cure: 'Ghi thêm khóa này với giá trị của nó.' };
  if (value === null)
    return { fault: 'Để trống.', cure: 'Ghi giá trị, hoặc bỏ cả dòng nếu không bắt buộc.' };
  switch (issue.code) {
    case 'invalid_type':
      return {
        fault: `Phải là ${typeName(issue.expected)}, đang là “${shown(value)}”.`,
        cure: typeCure(record, issue, value),
      };
    case 'invalid_value': {
      const values = issue.values.map(String);
      return {
        fault: `“${shown(value)}” không nằm trong các giá trị được chọn.`,
        cure: suggest(String(value), values, `Chọn một trong: ${values.join(', ')}.`),
      };
    }
    case 'too_small':
    case 'too_big': {
      const [word, limit] =
        issue.code === 'too_small' ? ['ít nhất', issue.minimum] : ['nhiều nhất', issue.maximum];
      return /^[A-Z]/.test(issue.message)
        ? { fault: `“${shown(value)}” nằm ngoài giới hạn.`, cure: `Giá trị ${word} là ${limit}.` }
        : { fault: `${upperFirst(issue.message)}.`, cure: hint };
    }
    default: {
      const { cure = hint } = ((issue.code === 'custom' && issue.params) || {}) as {
        cure?: string;
      };
      return { fault: `${quoted(value)}${upperFirst(issue.message)}.`, cure };
    }
  }
}

const SHOWN_LENGTH = 60;
const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
};
const quoted = (value: unknown): string =>
  ['string', 'number'].includes(typeof value) ? `“${shown(value)}”: ` : '';
function issueProblems(record: ContentRecord, issue: z.core.$ZodIssue): Problem[] {
  if (issue.code === 'unrecognized_keys') return unknownKeyProblem(record, issue);
  const value = valueAt(record.data, issue.path);
  return [
    problem(record, { check: 'schema', path: issue.path, ...faultAndCure(record, issue, value) }),
  ];
}

export const schema = checkText((record) => {
  const result = parsedData(record);
  return result.success ? [] : result.error.issues.flatMap((issue) => issueProblems(record, issue));
});
