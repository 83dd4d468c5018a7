/** The draft of a statistic: what the form says; what it does not say is named for the editor, never guessed. */
import { Document, isMap } from 'yaml';
import type { Period } from '#domain/statistic/period.ts';
import type { PeriodKind, Point } from '#domain/statistic/schema.ts';
import { foldText } from '#lib/fold-text.ts';
import type { Form } from './form.ts';

interface Parts {
  readonly form: Form;
  readonly period: Period & { readonly kind: PeriodKind | undefined };
  readonly series: readonly Point[];
  readonly identities: readonly string[];
  readonly today: string;
}

const TITLE = /^(?:tong hop|bao cao|ket qua|thong ke|so lieu|tinh hinh)\b/;

/** Codes of the forms of Thanh tra Chính phủ (docs/domain.md 3). */
function fieldOf(code: string | undefined): string | undefined {
  if (!code) return undefined;
  if (code.endsWith('/TCD')) return 'tiep-cong-dan';
  return /\/(?:XLD|KQGQ|GQKN|GQTC|KQTH|QLKNTC)$/.test(code) ? 'don-thu' : undefined;
}

function said(heading: string) {
  const lines = heading.split('\n');
  const number = /\d+\/\d{4}\/TT-[A-ZĐ]+/.exec(heading)?.[0];
  return {
    title: lines.find((line) => TITLE.test(foldText(line))),
    unit: /đơn vị tính\s*:?\s*([^\n;()]+)/iu.exec(heading)?.[1]?.trim(),
    code: /(?<![\d/])\d{2}\/[A-ZĐ]{2,8}(?![\w/-])/.exec(heading)?.[0],
    circular: number && `TT ${number}`,
  };
}

/** @returns the whole file, and the keys that are still missing */
export function writeStatistic({ form, period, series, identities, today }: Parts): {
  text: string;
  missing: string[];
} {
  const { title, unit, code, circular } = said(form.heading);
  const fields: [key: string, value: unknown, hint?: string][] = [
    ['title', title, 'tên chỉ tiêu'],
    ['summary', undefined, 'một câu nói con số cho thấy điều gì'],
    ['definition', undefined, 'ai đếm, đếm gì'],
    ['field', fieldOf(code), 'tiep-cong-dan, don-thu, mot-cua hoặc dan-van'],
    ['unit', unit, 'đơn vị tính, ví dụ lượt'],
    [
      'form',
      code && circular ? { circular, code } : undefined,
      `văn bản quy định biểu (circular) và mã biểu (code); tệp ghi “${code ?? '…'}”`,
    ],
    ['periodKind', period.kind, 'month, quarter, half, nine-months hoặc year'],
    ['higherIs', 'neutral'],
    ['chart', 'bar'],
    ['groups', form.columns.map(({ key, label }) => ({ key, label }))],
    ['identities', identities.length > 0 ? identities : undefined],
    ['series', series],
    ['asOf', period.to],
    ['publishedOn', today],
    ['source', undefined, 'nơi biểu được công bố'],
  ];
  const document = new Document({}, { aliasDuplicateObjects: false });
  const missing: string[] = [];
  const comments: string[] = [];
  for (const [key, value, hint] of fields)
    if (value !== undefined) document.set(key, document.createNode(value));
    else if (hint) {
      missing.push(key);
      comments.push(` ${key}: … (${hint})`);
    }
  if (isMap(document.contents))
    document.contents.comment = [' Còn phải điền:', ...comments].join('\n');
  return { text: document.toString({ lineWidth: 0 }), missing };
}
