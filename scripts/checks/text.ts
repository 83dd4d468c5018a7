/** Broken letters, marks of secrecy, private data: what must not stand in any text. */
import { findSecrecy } from '#scripts/lint/secrecy.ts';
import { findTextFaults } from '#scripts/lint/text-faults.ts';
import { PERSONAL_KINDS, findPersonalData } from '#domain/feedback/personal-data.ts';
import type { ContentRecord, FieldPath } from '#scripts/content-tree.ts';
import { problem, type Check, type Context, type Finding } from './context.ts';

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** TCVN3, VNI, double UTF-8, look-alikes, hidden characters; NFD is only noticed. */
export const encoding: Check = ({ tree }) =>
  tree.records.flatMap((record) =>
    findTextFaults(record.text).map(({ kind, ...finding }) =>
      problem(record, { check: kind, ...finding }),
    ),
  );

function secrecyFinding(text: string): Finding | undefined {
  const found = findSecrecy(text);
  if (!found) return undefined;
  const { words, index, isMark } = found;
  return {
    check: 'secret-mark',
    severity: isMark ? 'error' : 'warning',
    line: lineAt(text, index),
    fault: isMark ? `Văn bản mang dấu “${words}”.` : `Có chữ “${words}”.`,
    cure: isMark
      ? 'Không đăng văn bản mật hoặc lưu hành nội bộ. Gỡ tệp này, cả trong lịch sử kho.'
      : 'Nếu là dấu của văn bản thì không được đăng; nếu chỉ nhắc đến thì bỏ qua.',
  };
}

export const secretMark: Check = ({ tree }) =>
  tree.records.flatMap((record) => {
    const finding = secrecyFinding(record.text.normalize('NFC'));
    return finding ? [problem(record, finding)] : [];
  });

/** Shown in part: reports end up in logs. */
const shortened = (words: string): string => `${words.slice(0, 4)}…`;

interface Spoken {
  record: ContentRecord;
  path: FieldPath;
  text: string;
  /** An answer names officials by right. */
  isAnswer?: boolean;
}

/** What citizens said and what they were told. */
const spoken = ({ of }: Context): Spoken[] => [
  ...of('feedback').flatMap((record) => [
    { record, path: ['title'], text: record.data.title },
    { record, path: ['question'], text: record.data.question },
    { record, path: [], text: record.body ?? '', isAnswer: true },
  ]),
  ...of('dialogues').flatMap((record) =>
    (record.data.questions ?? []).flatMap(({ question, answer = '', outcome = '' }, at) => [
      { record, path: ['questions', at, 'question'], text: question },
      { record, path: ['questions', at, 'answer'], text: answer, isAnswer: true },
      { record, path: ['questions', at, 'outcome'], text: outcome, isAnswer: true },
    ]),
  ),
];

/** Only where citizens speak: agencies' own telephones belong on the site. */
export const personalData: Check = (context) => {
  const official = Object.values(context.site?.contact ?? {}).map(String);
  return spoken(context).flatMap(({ record, path, text, isAnswer = false }) =>
    findPersonalData(text, official)
      .filter(({ kind }) => !(isAnswer && kind === 'name'))
      .map(({ kind, text: words, index }) =>
        problem(record, {
          check: 'personal-data',
          severity: 'warning',
          path,
          ...(path.length === 0 && { line: record.bodyLine + lineAt(text, index) - 1 }),
          fault: `Có thể là ${PERSONAL_KINDS[kind]}: “${shortened(words)}”.`,
          cure: 'Không đăng thông tin riêng của người dân (Luật 91/2025/QH15): xóa, hoặc thay bằng “…”.',
        }),
      ),
  );
};
