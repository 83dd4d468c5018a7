/** Broken letters, marks of secrecy, private data: what must not stand in any text. */
import { findSecrecy } from '#scripts/lint/secrecy.ts';
import { findTextFaults } from '#scripts/lint/text-faults.ts';
import { PERSONAL_KINDS } from '#domain/feedback/personal-data.ts';
import { personalDataIn } from '#domain/feedback/spoken.ts';
import { problem, type Check, type Finding } from './context.ts';

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

/** Only where citizens speak: agencies' own telephones belong on the site. */
export const personalData: Check = ({ of, site }) => {
  const official = Object.values(site?.contact ?? {}).map(String);
  return [...of('feedback'), ...of('dialogues')].flatMap((record) =>
    personalDataIn(record.collection, record.data, record.body ?? '', official).map(
      ({ kind, path, text, index }) =>
        problem(record, {
          check: 'personal-data',
          severity: 'warning',
          path,
          ...(path.length === 0 && {
            line: record.bodyLine + lineAt(record.body ?? '', index) - 1,
          }),
          fault: `Có thể là ${PERSONAL_KINDS[kind]}: “${shortened(text)}”.`,
          cure: 'Không đăng thông tin riêng của người dân (Luật 91/2025/QH15): xóa, hoặc thay bằng “…”.',
        }),
    ),
  );
};
