/** The report in Vietnamese: values with certainty, points to verify, next steps. */
import { DOCUMENT_TYPES, type DocumentTypeId } from '#features/directive/rules/types.ts';
import { AUTHORITIES, SYSTEMS } from '#features/directive/schema.ts';
import { formatLongDate } from '#lib/local-date.ts';
import { legalItems, unitsIn } from '#legal-text/render-legal.ts';
import type { UnitKind } from '#features/directive/rules/unit-marker.ts';
import { lintBody } from '#lint/lint-body.ts';
import { findTextFaults } from '#lint/text-faults.ts';
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

/** "3 chương, 21 điều, 40 khoản"; empty for a text without units. */
function structureLine(body: string): string {
  const units = Map.groupBy(unitsIn(legalItems(body)), ({ kind }) => kind);
  return Object.entries(UNIT_NAMES)
    .flatMap(([kind, name]) => {
      const found = units.get(kind as UnitKind);
      return found ? [`${found.length} ${name}`] : [];
    })
    .join(', ');
}

/** One line: mark (`✓` read, `?` doubtful, `✗` missing, `·` for information), subject, message. */
export interface ReportLine {
  readonly mark: '✓' | '?' | '✗' | '·';
  readonly label?: string;
  readonly text: string;
}
interface ReportSection {
  readonly title: string;
  readonly lines: readonly ReportLine[];
}

function factRows({ facts }: Imported): ReportLine[] {
  const type = facts.type && DOCUMENT_TYPES[facts.type as DocumentTypeId].name;
  const { doubts } = facts;
  const rows: [label: string, value: string | undefined, isDoubtful?: boolean][] = [
    ['Hệ thống', facts.system && SYSTEMS[facts.system]],
    ['Loại', type, doubts.has('type')],
    ['Số, ký hiệu', facts.number, doubts.has('number')],
    ['Cơ quan', facts.issuerName && `${facts.issuerName} (văn bản ghi: ${facts.issuerWritten})`],
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
    ['Thẩm quyền', facts.authority && AUTHORITIES[facts.authority]],
    [
      'Nơi nhận',
      facts.recipients.length > 0 ? excerpt(facts.recipients.join('; '), 90) : undefined,
    ],
  ];
  return rows.flatMap(([label, value, isDoubtful]) =>
    value ? [{ mark: isDoubtful ? '?' : '✓', label, text: value }] : [],
  );
}

function relationRows({ facts }: Imported): ReportLine[] {
  if (facts.relations.length === 0) return [];
  const { relations, linked } = facts;
  const words = `${relations.length}, trong đó ${linked.length} có trên trang`;
  const text = linked.length > 0 ? `${words} (${linked.join(', ')})` : words;
  return [{ mark: '✓', label: 'Căn cứ', text }];
}

/** Faults that the check would find later, reported while the original is still at hand. */
const bodyFaults = (body: string): ReportLine[] =>
  [...findTextFaults(body).filter(({ severity }) => severity !== 'notice'), ...lintBody(body)].map(
    ({ fault, line }) => ({ mark: '?', text: `Dòng ${line} của bài: ${fault}` }),
  );

/** Fields that no document contains. */
const ALWAYS = ['Lĩnh vực và tóm tắt: người biên tập tự viết.'] as const;
const TERM = 'Nhiệm kỳ của cấp ủy, ví dụ 2025-2030: số văn bản Đảng đánh lại theo nhiệm kỳ.';
const SOURCE = 'Nguồn: nơi văn bản được công bố.';

/** Returns the report in sections; sections without lines are left out. */
export function reportOf(imported: Imported): ReportSection[] {
  const { facts, notes, body } = imported;
  const of = (level: NoteLevel, mark: ReportLine['mark']): ReportLine[] =>
    notes.filter((note) => note.level === level).map(({ text }) => ({ mark, text }));
  const wanting = [
    ...ALWAYS,
    ...(facts.system === 'party' ? [TERM] : []),
    ...(facts.isSample ? [] : [SOURCE]),
  ];
  const structure = structureLine(body) || 'không nhận ra điều, mục nào';
  const sections: ReportSection[] = [
    {
      title: 'Đã đọc',
      lines: [
        ...factRows(imported),
        ...relationRows(imported),
        { mark: '·', label: 'Cấu trúc', text: structure },
      ],
    },
    {
      title: 'Còn phải điền',
      lines: [...of('missing', '✗'), ...wanting.map((text) => ({ mark: '✗' as const, text }))],
    },
    {
      title: 'Phải đối chiếu với bản ký',
      lines: [...of('look', '?'), ...bodyFaults(body)],
    },
    { title: 'Đã làm', lines: of('info', '·') },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

const formatLine = ({ mark, label, text }: ReportLine): string =>
  `  ${mark} ${label === undefined ? '' : `${label.padEnd(17)} `}${text}`;

/** Formats the report for the command line. @param where path of the draft, written or not */
export function formatImport(
  imported: Imported,
  fileName: string,
  where: string,
  isDry: boolean,
): string {
  const sections = reportOf(imported).flatMap(({ title, lines }) => [
    '',
    title.toLocaleUpperCase('vi'),
    ...lines.map(formatLine),
  ]);
  return [
    `${fileName} → ${where}${isDry ? ' (chạy thử, chưa ghi)' : ''}`,
    ...sections,
    '',
    isDry
      ? 'Bước tiếp: chạy lại không có --dry-run để ghi bản nháp.'
      : 'Bước tiếp: mở tệp hoặc trang /admin/, điền chỗ còn thiếu, tải bản ký PDF lên, đọc lại toàn văn rồi bỏ “Chưa hiệu đính”; chạy npm run check.',
    '',
  ].join('\n');
}
