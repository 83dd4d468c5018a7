/** Broken letters, marks of secrecy, private data: what must not stand in any text. */
import { findSecrecy } from '#scripts/lint/secrecy.ts';
import { findTextFaults } from '#scripts/lint/text-faults.ts';
import type { ContentRecord } from '#scripts/content-tree.ts';
import type { Problem } from '#scripts/report.ts';
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

const PERSONAL: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['số căn cước', /(?<![\d.,])0\d{11}(?![\d.,]?\d)/],
  ['số chứng minh nhân dân', /(?:CMND|chứng minh nhân dân)\D{0,20}\d{9}(?!\d)/iu],
  ['số điện thoại', /(?<![\d.,/-])(?:\+84|0)[ .]?[35789](?:[ .-]?\d){8}(?!\d)/],
];

function personalProblems(record: ContentRecord): Problem[] {
  return PERSONAL.flatMap(([name, pattern]) => {
    const match = pattern.exec(record.text);
    if (!match) return [];
    return problem(record, {
      check: 'personal-data',
      severity: 'warning',
      line: lineAt(record.text, match.index),
      fault: `Có thể là ${name}: “${match[0].slice(0, 4)}…”.`,
      cure: 'Không đăng thông tin riêng của người dân (Luật 91/2025/QH15): xóa, hoặc thay bằng “…”.',
    });
  });
}

/** Only where citizens speak: agencies' own telephones belong on the site. */
export const personalData: Check = ({ tree }) =>
  tree.records
    .filter(({ collection }) => collection === 'feedback' || collection === 'dialogues')
    .flatMap(personalProblems);
