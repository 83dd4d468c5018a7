import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonalData } from './personal-data.ts';

const found = (text: string, official: string[] = []) =>
  findPersonalData(text, official).map((one) => `${one.kind}: ${one.text}`);

test.each([
  ['Gọi tôi số 0912 345 678 nhé', 'phone: 0912 345 678'],
  ['Gọi 0912.345.678.', 'phone: 0912.345.678'],
  ['Zalo +84 912345678', 'phone: +84 912345678'],
  ['Tôi đã nộp hồ sơ, xin gọi 0912345678', 'phone: 0912345678'],
  ['máy bàn 0270 3822 999', 'phone: 0270 3822 999'],
  ['máy bàn (0270) 3822999', 'phone: (0270) 3822999'],
  ['CCCD 079085012345', 'identity-card: CCCD 079085012345'],
  ['số 083 085 012345 cấp 2021', 'identity-card: 083 085 012345'],
  ['CMND số 320123456 do Công an cấp', 'identity-card: CMND số 320123456'],
  ['thư dan.nguyen@gmail.com', 'email: dan.nguyen@gmail.com'],
  ['xe 71B1-123.45 đậu trước cổng', 'plate: 71B1-123.45'],
  ['xe 71-B1 123.45', 'plate: 71-B1 123.45'],
  ['xe tải 64C-098.76', 'plate: 64C-098.76'],
  ['xe 29X3-1234', 'plate: 29X3-1234'],
  ['số nhà 12/3A đường Nguyễn Huệ', 'house: số nhà 12/3A'],
  ['ở số 45/6, ấp Bình An', 'house: số 45/6, ấp'],
  ['hộ ông Nguyễn Văn An chưa nhận', 'name: ông Nguyễn Văn An'],
  ['gặp chị Hoa ở bộ phận một cửa', 'name: chị Hoa'],
  ['Bà Lê Thị Bưởi phản ánh', 'name: Bà Lê Thị Bưởi'],
  ['Tôi tên Trần Văn Sáu, ở xã Thí Dụ', 'name: Tôi tên Trần Văn Sáu'],
])('%s', (text, expected) => expect(found(text)).toEqual([expected]));

test('a parcel and its sheet are two places', () =>
  expect(found('thửa đất số 123, tờ bản đồ số 5')).toEqual([
    'parcel: thửa đất số 123',
    'parcel: tờ bản đồ số 5',
  ]));

test.each([
  // Case files of the one-stop shop, prices, quantities, document numbers, dates.
  'hồ sơ 000.00.16.H61-240715-0012 trễ hẹn',
  'mã hồ sơ 083085012345 nộp tháng 7',
  'số biên nhận 0912345678',
  'hồ sơ số: 083085012345',
  'Quyết định số 12 tổ chức lại',
  'hết 1.234.567.890 đồng',
  'hết 912345678 đồng',
  'dự án 0,912345678 tỷ',
  'Nghị định số 61/2018/NĐ-CP và 12/KH-UBND ngày 05/03/2026',
  'Quyết định 1234/QĐ-UBND, Chỉ thị 08-CT/TU',
  'tài khoản ngân sách 3731.0.1055555.00000',
  'gọi tổng đài 1022 hoặc 18001091',
  'tờ trình số 12/TTr-UBND',
  'thư công vụ tiepdan@vinhlong.gov.vn',
  // Officials, people in general, places.
  'ông Chủ tịch UBND xã và bà Phó Bí thư',
  'xin ông/bà cho biết, anh chị em nông dân cần gì',
  'qua cầu Ông Thìn, đường Bà Triệu, tỉnh Bà Rịa - Vũng Tàu',
  'kính gửi ông, bà',
  'cần 3 kg, 12 người, 45 hộ',
])('nothing personal in “%s”', (text) => expect(found(text)).toEqual([]));

test('the telephone and mail that the site itself publishes are allowed', () => {
  const text = 'Gọi 0270 3822 999 hoặc gop-y@example.vn';
  expect(found(text, ['02703 822 999', 'Gop-Y@example.vn'])).toEqual([]);
  expect(found(text)).toHaveLength(2);
});

describe('whatever is around it', () => {
  const filler = fc.constantFrom('', 'Kính gửi. ', 'Việc này kéo dài\n', '“', '(', ' – ');
  const digit = fc.integer({ min: 0, max: 9 });
  const mobile = fc
    .tuple(
      fc.constantFrom('3', '5', '7', '8', '9'),
      fc.array(digit, { minLength: 8, maxLength: 8 }),
    )
    .map(([first, rest]) => `0${first}${rest.join('')}`);

  test('a mobile number is found, at its place', () =>
    fc.assert(
      fc.property(
        filler,
        mobile,
        fc.constantFrom('', '.', ', ', ' nhé', ')\n'),
        (before, phone, after) => {
          const [one] = findPersonalData(`${before}${phone}${after}`);
          expect(one).toMatchObject({ kind: 'phone', text: phone, index: before.length });
        },
      ),
    ));

  test('an amount of money is not', () =>
    fc.assert(
      fc.property(filler, fc.integer({ min: 1, max: 2 ** 46 }), (before, amount) => {
        for (const written of [String(amount), amount.toLocaleString('vi-VN')])
          expect(found(`${before}${written} đồng`)).toEqual([]);
      }),
    ));

  test('places are in order, apart and exactly what is in the text', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            mobile,
            fc.string(),
            fc.constantFrom('ông Nguyễn Văn An', 'thửa 12', '71B1-123.45', 'a@b.vn', ', ', '\n'),
          ),
        ),
        (parts) => {
          const text = parts.join(' ');
          let end = 0;
          for (const one of findPersonalData(text)) {
            expect(one.index).toBeGreaterThanOrEqual(end);
            expect(text.slice(one.index, one.index + one.text.length)).toBe(one.text);
            end = one.index + one.text.length;
          }
        },
      ),
    ));

  test('a long text is read in time that grows with its length', () => {
    const text = 'ông Nguyễn 0912 '.repeat(5_000) + '0'.repeat(20_000);
    const start = performance.now();
    findPersonalData(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
