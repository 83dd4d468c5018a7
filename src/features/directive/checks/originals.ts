/** Can readers use the attached originals, and compare the text with one? Warnings only. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fitsExtension } from '#lib/file-signature.ts';
import { isReadable, type PdfReport } from '#lib/pdf-facts.ts';
import { pdfReport } from '#lib/node/pdf/report.ts';
import { CACHES } from '#lib/node/settings.ts';
import { UPLOADS } from '#check/content-tree.ts';
import type { Problem } from '#check/report.ts';
import { checkEach, query, type TreeCheck, type ValidRecord } from '#check/context.ts';
import { uploadIn, uploadsOf } from '#check/records.ts';

/** PDFium's report on an upload; undefined for a missing file or no PDF (see other checks). */
const reportOf = query('pdf report', (context, name: string): PdfReport | undefined => {
  const upload = uploadIn(context, name);
  if (!upload || !name.endsWith('.pdf')) return undefined;
  const bytes = readFileSync(upload.path);
  if (!fitsExtension(bytes, 'pdf')) return undefined;
  const digest = hash('sha256', bytes);
  return pdfReport(digest, () => bytes, CACHES);
});

const FAULTS = {
  broken: [
    'Tệp PDF hỏng, không mở được; trang không đếm được số trang và không có hình xem trước.',
    'Xuất lại PDF từ phần mềm gốc hoặc quét lại, mở thử rồi tải lên thay.',
  ],
  encrypted: ['Tệp PDF có mật khẩu, người đọc không mở được.', 'Tải lên bản không đặt mật khẩu.'],
  heavy: [
    'Tệp PDF quá nặng: không đọc được trong thời gian cho phép, nên không có hình xem trước.',
    'Quét lại ở độ phân giải 200–300 dpi, hoặc xuất lại PDF.',
  ],
  fonts: [
    'PDF không kèm phông chữ tiếng Việt; trên máy khác chữ có thể sai hoặc mất dấu, nên không có hình xem trước.',
    'Xuất lại PDF có nhúng phông chữ (khi lưu chọn PDF/A).',
  ],
} as const;

const faultOf = (report: PdfReport): keyof typeof FAULTS | undefined =>
  isReadable(report) ? (report.lacksFonts ? 'fonts' : undefined) : report.fault;

/** Every PDF must open for everyone and embed its fonts. */
export const pdfReadable: TreeCheck = (context) =>
  uploadsOf(context).flatMap((name): Problem[] => {
    const report = reportOf(context, name);
    const kind = report && faultOf(report);
    if (!kind) return [];
    const [fault, cure] = FAULTS[kind];
    const file = `${UPLOADS}/${name}`;
    return [{ check: 'pdf-readable', severity: 'warning', file, fault, cure }];
  });

const isWhole = ({ hasText, data }: ValidRecord<'directives'>): boolean =>
  hasText && !data.summaryOnly;

/** A scan without a full text is inaccessible to screen readers and to search. */
export const scanHasText = checkEach('scan-has-text', 'directives', function* (record, context) {
  if (isWhole(record)) return;
  for (const [index, { file }] of (record.data.attachments ?? []).entries()) {
    const report = reportOf(context, file.slice('/tep/'.length));
    if (report && isReadable(report) && report.isScan)
      yield {
        severity: 'warning',
        path: ['attachments', index, 'file'],
        fault:
          'Tệp là bản quét không có lớp chữ, mà văn bản chưa có toàn văn: người khiếm thị không đọc được, không ai tìm được chữ.',
        cure: 'Dán toàn văn vào phần nội dung (lấy bằng OCR thì đánh dấu “Chưa hiệu đính”), hoặc tải lên PDF có lớp chữ.',
      };
  }
});
