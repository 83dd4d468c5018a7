/** The tables of `npm run bench -- search`. */
import { formatNumber } from '#lib/vi-number.ts';
import type { KnownRow, QualityRow } from './quality.ts';
import { SLOWER, type Cost, type SpeedRow } from './speed.ts';
import { textTable } from './table.ts';
import { TYPINGS } from './typing.ts';

const KINDS: Readonly<Record<string, string>> = {
  number: 'số hiệu',
  title: 'tên',
  misspelling: 'sai chính tả',
  abbreviation: 'viết tắt',
  telex: 'Telex',
  phrase: 'nguyên văn',
};

const shareText = (share: number): string => share.toFixed(3).replace('.', ',');
const kilobytes = (bytes: number): string => formatNumber(bytes / 1000, bytes < 10_000 ? 1 : 0);
const megabytes = (bytes: number): string => formatNumber(bytes / 1e6, 1);
const whole = (value: number): string => formatNumber(value, 0);

/** @param rows of one collection, as in all tables here */
export function printQuality(rows: readonly QualityRow[]): void {
  const documents = whole(rows[0]?.documents ?? 0);
  console.log(`\nChất lượng, ${documents} văn bản (R@k: có kết quả đúng trong k đầu)`);
  console.log(
    textTable(
      ['Bộ tìm, cách gõ', 'R@1', 'R@10', 'MRR@10', 'không kết quả'],
      rows.map(({ engine, typing, r1, r10, mrr10, none }) => [
        `${engine}, ${TYPINGS[typing]}`,
        ...[r1, r10, mrr10, none].map(shareText),
      ]),
    ),
  );
}

export function printKnown(rows: readonly KnownRow[]): void {
  const [first] = rows;
  if (!first) return;
  const kinds = Object.keys(first.kinds);
  console.log(`\nTìm đích danh, ${whole(first.documents)} văn bản (kết quả đầu là đúng)`);
  console.log(
    textTable(
      ['Bộ tìm', ...kinds.map((kind) => KINDS[kind] ?? kind)],
      rows.map((row) => [row.engine, ...kinds.map((kind) => shareText(row.kinds[kind] ?? 0))]),
    ),
  );
}

const costText = ({ bytes, p50, p95 }: Cost): string[] => [
  kilobytes(bytes),
  `${whole(p50)}/${whole(p95)}`,
];

export function printSpeed(rows: readonly SpeedRow[]): void {
  const [first] = rows;
  if (!first) return;
  const documents = whole(first.documents);
  console.log(`\nChỉ mục, ${documents} văn bản`);
  console.log(
    textTable(
      ['Bộ tìm', 'giây', 'MB bộ nhớ', 'tệp', 'MB chỉ mục'],
      rows.map(({ engine, seconds, memory, files, bytes }) => [
        engine,
        formatNumber(seconds, 1),
        memory > 0 ? whole(memory / 1e6) : '–',
        whole(files),
        megabytes(bytes),
      ]),
    ),
  );
  console.log(`\nTìm, ${documents} văn bản, bộ xử lý chậm ${SLOWER} lần (kB tải; ms p50/p95)`);
  console.log(
    textTable(
      [
        'Bộ tìm',
        ...['từ khóa, lần đầu', 'ms', 'câu hỏi, lần đầu', 'ms'],
        ...['từ khóa, lần sau', 'ms', 'câu hỏi, lần sau', 'ms'],
      ],
      rows.map((row) => [
        row.engine,
        ...[row.coldKeyword, row.coldQuestion, row.warmKeyword, row.warmQuestion].flatMap(costText),
      ]),
    ),
  );
}
