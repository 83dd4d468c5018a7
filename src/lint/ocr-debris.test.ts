import { describe, expect, test } from 'vitest';
import { findOcrDebris } from './ocr-debris.ts';

const faults = (text: string): string[] =>
  findOcrDebris(text).map(({ fault }) => /: “(.*)”/u.exec(fault)?.[1] ?? fault);

describe('findOcrDebris', () => {
  test.each<[string, string[]]>([
    ['Chương HÌ', ['Chương HÌ']],
    ['**Chương Ilì. TÊN**', ['Chương Ilì']],
    ['## Mục IIII. TÊN', ['Mục IIII']],
    ['IIX. Nhiệm vụ', ['IIX.']],
    ['Hộỉ đồng', ['Hộỉ']],
    ['kỉện toàn, mục tỉêu', ['tỉêu', 'kỉện']],
    ['khiếunại tố cáo', ['khiếunại']],
    ['Thông báo 34O-CV/ĐU', ['34O']],
    ['năm 2O26', ['2O26']],
    ['số 2l5', ['2l5']],
    ['- 12 -', ['- 12 -']],
    ['Trang 12', ['Trang 12']],
    ['n cứ Luật Tổ chức', ['n cứ']],
    ['Điểu 5. Tên', ['Điểu 5']],
    ['Điều 1O. Tên', ['Điều 1O']],
  ])('finds %s', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  test.each([
    'Chương III. TÊN',
    'Chương trình hành động',
    'Mục tiêu của Kế hoạch',
    'Mục I và Mục II của Chương trình',
    'Phần LIII',
    'Chương IIa',
    'XIX. Nhiệm vụ',
    'khí CO2, O3, H2O, PM2.5',
    'Mã số 71B1-123.45, tiêu chuẩn A4',
    'Nước 5l, xe 2L',
    'Quỹ nghỉ chỉ tỉnh khỉ mỉa giỏi ỉu',
    'nghiêng, khuỷu, quyển, chuyện, giữa, ươm, rượu',
    '| 1 | 34O |',
    '[x](https://a.vn/34O)',
    '```\n12\n```',
    '12 hộ',
    'Điều 10. Tên',
    'Điều lệ Đảng',
    'MIX. Tên riêng',
  ])('is silent about %s', (text) => {
    expect(faults(text)).toEqual([]);
  });

  test('takes linear time', () => {
    for (const part of [
      'ỉ',
      'ỉê',
      'ạạ',
      '1O',
      '0l',
      'Chương I',
      '   ',
      '- ',
      '1',
      'thỉ ',
      '**',
      'ẳ ',
    ])
      for (const text of [part.repeat(100_000 / part.length), `Chương ${part.repeat(30_000)}`]) {
        // Quadratic time would exceed the test's timeout.
        expect(Array.isArray(findOcrDebris(text)), part).toBe(true);
      }
  });
});
