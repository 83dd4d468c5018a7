/** What was read and how surely, what the editor must look at, what comes next: in Vietnamese. */
import { DOCUMENT_TYPES, type DocumentTypeId } from '#domain/directive/types.ts';
import { SYSTEMS } from '#domain/directive/schema.ts';
import { formatLongDate } from '#lib/local-date.ts';
import { legalTree, isUnit, type LegalItem } from '#markdown/legal-tree.ts';
import { prepareLegalLines } from '#markdown/legal-lines.ts';
import { parseMarkdown } from '#markdown/parse.ts';
import type { UnitKind } from '#domain/directive/unit-marker.ts';
import { lintBody } from '#scripts/lint/lint-body.ts';
import { findTextFaults } from '#scripts/lint/text-faults.ts';
import { excerpt, type NoteLevel } from './notes.ts';
import type { Imported } from './import-file.ts';

const UNIT_NAMES: Partial<Record<UnitKind, string>> = {
  part: 'phần',
  chapter: 'chương',
  section: 'mục',
  roman: 'mục La Mã',
  article: 'điều',
  clause: 'khoản',
  subclause: 'tiểu khoản',
  point: 'điểm',
  annex: 'phụ lục',
};

function countUnits(items: readonly LegalItem[], counts = new Map<UnitKind, number>()) {
  for (const item of items)
    if (isUnit(item)) {
      counts.set(item.kind, (counts.get(item.kind) ?? 0) + 1);
      countUnits(item.items, counts);
    }
  return counts;
}

/** "3 chương, 21 điều, 40 khoản"; empty for a text without units. */
export function structureLine(body: string): string {
  const counts = countUnits(legalTree(parseMarkdown(prepareLegalLines(body)).root.children));
  return Object.entries(UNIT_NAMES)
    .flatMap(([kind, name]) => {
      const count = counts.get(kind as UnitKind);
      return count ? [`${count} ${name}`] : [];
    })
    .join(', ');
}

const row = (mark: string, label: string, value: string): string =>
  `  ${mark} ${label.padEnd(17)} ${value}`;

function factRows({ facts }: Imported): string[] {
  const type = facts.type && DOCUMENT_TYPES[facts.type as DocumentTypeId].name;
  const { doubts } = facts;
  const rows: [label: string, value: string | undefined, isDoubtful?: boolean][] = [
    ['Hệ thống', facts.system && SYSTEMS[facts.system]],
    ['Loại', type, doubts.has('type')],
    ['Số, ký hiệu', facts.number, doubts.has('number')],
    ['Cơ quan', facts.issuer && `${facts.issuer} (văn bản ghi: ${facts.issuerWritten})`],
    [
      'Ban hành',
      facts.issuedOn && [facts.place, formatLongDate(facts.issuedOn)].filter(Boolean).join(', '),
    ],
    ['Trích yếu', facts.title && excerpt(facts.title, 90), doubts.has('title')],
    ['Hiệu lực từ', facts.effectiveOn],
    [
      'Người ký',
      facts.signer && [facts.signer.post, facts.signer.name].filter(Boolean).join(': '),
      doubts.has('signer'),
    ],
  ];
  return rows.flatMap(([label, value, isDoubtful]) =>
    value ? [row(isDoubtful ? '?' : '✓', label, value)] : [],
  );
}

function relationRows({ facts }: Imported): string[] {
  if (facts.relations.length === 0) return [];
  const linked = facts.relations.filter(({ to }) => to).map(({ to }) => to);
  const words = `${facts.relations.length}, trong đó ${linked.length} có trên trang`;
  return [row('✓', 'Căn cứ', linked.length > 0 ? `${words} (${linked.join(', ')})` : words)];
}

const recipientRows = ({ facts }: Imported): string[] =>
  facts.recipients.length > 0
    ? [row('·', 'Nơi nhận', `${excerpt(facts.recipients.join('; '), 90)} (không đưa vào bài)`)]
    : [];

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? ['', title, ...lines] : [];

/** Faults of the text that the check would find anyway, said while the original is still at hand. */
const bodyFaults = (body: string): string[] => [
  ...findTextFaults(body)
    .filter(({ severity }) => severity !== 'notice')
    .map(({ fault, line }) => `  ? Dòng ${line} của bài: ${fault}`),
  ...lintBody(body).map(({ fault, line }) => `  ? Dòng ${line} của bài: ${fault}`),
];

/** @param where the draft was (or would be) written */
export function formatImport(
  imported: Imported,
  fileName: string,
  where: string,
  isDry: boolean,
): string {
  const of = (level: NoteLevel, mark: string) =>
    imported.notes.filter((note) => note.level === level).map(({ text }) => `  ${mark} ${text}`);
  const structure = structureLine(imported.body);
  const isParty = imported.facts.system === 'party';
  const always = [
    '  ✗ Lĩnh vực (fields) và tóm tắt (summary): người biên tập tự viết.',
    ...(isParty
      ? ['  ✗ Nhiệm kỳ (term) của cấp ủy, ví dụ 2025-2030: số văn bản Đảng đánh lại theo nhiệm kỳ.']
      : []),
    ...(imported.facts.isSample ? [] : ['  ✗ Nguồn (source): nơi văn bản được công bố.']),
  ];
  return [
    `${fileName} → ${where}${isDry ? ' (chạy thử, chưa ghi)' : ''}`,
    ...section('ĐÃ ĐỌC', [
      ...factRows(imported),
      ...relationRows(imported),
      ...recipientRows(imported),
      row('·', 'Cấu trúc', structure || 'không nhận ra điều, mục nào'),
    ]),
    ...section('CÒN PHẢI ĐIỀN', [...of('missing', '✗'), ...always]),
    ...section('PHẢI XEM LẠI (đối chiếu với bản ký)', [
      ...of('look', '?'),
      ...bodyFaults(imported.body),
    ]),
    ...section('ĐÃ LÀM', of('info', '·')),
    '',
    isDry
      ? 'Bước tiếp: chạy lại không có --dry-run để ghi bản nháp.'
      : 'Bước tiếp: mở tệp hoặc trang /admin/, điền chỗ còn thiếu, tải bản ký PDF lên, đọc lại toàn văn rồi bỏ “Chưa hiệu đính” (unproofread); chạy npm run check.',
    '',
  ].join('\n');
}
