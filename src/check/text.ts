/** Broken letters, secrecy marks, personal data: what no text may contain. */
import { formOf } from '#features/index.ts';
import { PERSONAL_KINDS, personalDataIn } from '#lint/personal-data.ts';
import { findSecrecy } from '#lint/secrecy.ts';
import { findTextFaults, lineAt } from '#lint/text-faults.ts';
import type { FieldPath } from '#features/schema-walk.ts';
import type { ContentRecord } from './content-tree.ts';
import { checkText, checkTextOf, problem, query, type Finding } from './context.ts';

/** In double quotes YAML may escape letters, which the file's text then does not show: "\u00d0". */
const ESCAPE = /\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|[0abefvNLP_])/i;

interface Value {
  readonly text: string;
  readonly path: FieldPath;
}

function valuesIn(data: unknown, path: FieldPath = []): Value[] {
  if (typeof data === 'string') return [{ text: data, path }];
  if (Array.isArray(data)) return data.flatMap((item, at) => valuesIn(item, [...path, at]));
  return data !== null && typeof data === 'object'
    ? Object.entries(data).flatMap(([key, value]) => valuesIn(value, [...path, key]))
    : [];
}

/** Texts of a record that differ from the file's because of escapes. */
const escapedValues = ({ text, data }: ContentRecord): Value[] =>
  text.includes('\\') && ESCAPE.test(text)
    ? valuesIn(data).filter((value) => !text.includes(value.text))
    : [];

/** TCVN3, VNI, double UTF-8, look-alikes, hidden characters; NFD is only a notice. */
export const encoding = checkText((record) => [
  ...findTextFaults(record.text).map(({ kind, ...finding }) =>
    problem(record, { check: kind, ...finding }),
  ),
  ...escapedValues(record).flatMap(({ text, path }) =>
    findTextFaults(text).map(({ kind, severity, fault, cure }) =>
      problem(record, { check: kind, severity, path, fault, cure }),
    ),
  ),
]);

function secrecyFinding(text: string, path?: FieldPath): Finding | undefined {
  const found = findSecrecy(text);
  if (!found) return undefined;
  const { words, index, isMark } = found;
  return {
    severity: isMark ? 'error' : 'warning',
    ...(path ? { path } : { line: lineAt(text, index) }),
    fault: isMark ? `Văn bản mang dấu “${words}”.` : `Có chữ “${words}”.`,
    cure: isMark
      ? 'Không đăng văn bản mật hoặc lưu hành nội bộ. Gỡ tệp này, cả trong lịch sử kho.'
      : 'Nếu là dấu của văn bản thì không được đăng; nếu chỉ nhắc đến thì bỏ qua.',
  };
}

export const secretMark = checkText((record) =>
  [
    secrecyFinding(record.text.normalize('NFC')),
    ...escapedValues(record).map(({ text, path }) => secrecyFinding(text.normalize('NFC'), path)),
  ].flatMap((finding) => (finding ? [problem(record, { check: 'secret-mark', ...finding })] : [])),
);

/** Shortened, because reports end up in logs. */
const shortened = (words: string): string => `${words.slice(0, 4)}…`;

const officialContacts = query('official contacts', ({ site }) =>
  Object.values(site?.contact ?? {}).map(String),
);

/** Only in texts of citizens and about them: agencies' own telephone numbers belong on the site. */
export const personalData = checkTextOf(undefined, (record, context) => {
  const body = record.body ?? '';
  const texts = formOf(record.collection)?.citizenTexts?.(record.data, body) ?? [];
  // Most texts are nobody's: they are not judged again when the contacts change.
  if (texts.length === 0) return [];
  return personalDataIn(texts, officialContacts(context)).map(
    ({ kind, path, text, index, isRefused }) =>
      problem(record, {
        check: 'personal-data',
        severity: isRefused ? 'error' : 'warning',
        path,
        ...(path.length === 0 && { line: record.bodyLine + lineAt(body, index) - 1 }),
        fault: `Có thể là ${PERSONAL_KINDS[kind]}: “${shortened(text)}”.`,
        cure: 'Không đăng thông tin riêng của người dân (Luật 91/2025/QH15): xóa, hoặc thay bằng “…”.',
      }),
  );
});
