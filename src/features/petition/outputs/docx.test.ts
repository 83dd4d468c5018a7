/** The Word file, read back by the reader of imported Word files. */
import { expect, test } from 'vitest';
import { allParas, paraText } from '#import/blocks.ts';
import { Notes } from '#import/notes.ts';
import { readSource } from '#import/read-source.ts';
import { petitionPdf } from '#features/petition/pages/pdf.ts';
import { petitionSchema } from '#features/petition/schema.ts';
import { petitionDocx } from './docx.ts';

const petition = petitionSchema.parse({
  title: 'Đơn khiếu nại',
  order: 1,
  use: 'Đề nghị xem lại',
  origin: 'official',
  act: 'Mẫu số 01',
  checkedOn: '2026-11-29',
  text: 'Kính gửi: …\nSố <căn cước> & hộ chiếu: … ngày cấp …\n(Tài liệu - nếu có).',
  signatures: [{ who: 'NGƯỜI KHIẾU NẠI', how: '(Ký hoặc điểm chỉ)' }],
  closing: 'LỜI CHỨNG',
  source: { title: 'Nghị định' },
  publishedOn: '2026-11-29',
});

test('has every line, the signature and nothing that breaks XML', () => {
  const { blocks } = readSource('a.docx', petitionDocx(petition), new Notes());
  const lines = allParas(blocks).map((para) => paraText(para).trim());
  expect(lines.filter(Boolean)).toEqual([
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    '........, ngày ........ tháng ........ năm ........',
    'ĐƠN KHIẾU NẠI',
    'Kính gửi:',
    'Số <căn cước> & hộ chiếu: ........ ngày cấp',
    '(Tài liệu - nếu có).',
    'NGƯỜI KHIẾU NẠI',
    '(Ký hoặc điểm chỉ)',
    'Họ và tên',
    'LỜI CHỨNG',
  ]);
});

test('equal forms give equal files, a long one has more pages', () => {
  expect(petitionDocx(petition)).toEqual(petitionDocx({ ...petition }));
  expect(petitionPdf(petition).equals(petitionPdf({ ...petition }))).toBe(true);
  const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length;
  expect(pages(petitionPdf(petition))).toBe(1);
  expect(pages(petitionPdf({ ...petition, text: '…\n'.repeat(40) }))).toBe(2);
});
