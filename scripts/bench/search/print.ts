/** The tables of `npm run bench -- search`. */
import { formatNumber } from '#lib/vi-number.ts';
import type { CostRow } from './cost.ts';
import type { QualityRow } from './quality.ts';
import type { SiteIndex } from './site-index.ts';
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
const whole = (value: number): string => formatNumber(value, 0);

export function printIndex({ documents, seconds, files, bytes }: SiteIndex): void {
  console.log(
    `\n${whole(documents)} văn bản: lập chỉ mục ${formatNumber(seconds, 1)} giây, ` +
      `${whole(files)} tệp, ${formatNumber(bytes / 1e6, 1)} MB`,
  );
}

export function printQuality(rows: readonly QualityRow[]): void {
  console.log('\nCâu hỏi (R@k: có kết quả đúng trong k đầu)');
  console.log(
    textTable(
      ['Cách gõ', 'R@1', 'R@10', 'MRR@10', 'không kết quả'],
      rows.map(({ typing, r1, r10, mrr10, none }) => [
        TYPINGS[typing],
        ...[r1, r10, mrr10, none].map(shareText),
      ]),
    ),
  );
}

export function printKnown(kinds: Readonly<Record<string, number>>): void {
  console.log('\nTìm đích danh (kết quả đầu là đúng)');
  console.log(
    textTable(
      ['Cách hỏi', 'R@1'],
      Object.entries(kinds).map(([kind, share]) => [KINDS[kind] ?? kind, shareText(share)]),
    ),
  );
}

export function printCost(rows: readonly CostRow[]): void {
  console.log('\nTải về (trung vị)');
  console.log(
    textTable(
      ['Truy vấn', 'lần đầu: tệp', 'kB', 'lần sau: tệp', 'kB'],
      rows.map(({ label, first, later }) => [
        label,
        ...[first, later].flatMap(({ files, bytes }) => [whole(files), kilobytes(bytes)]),
      ]),
    ),
  );
}
