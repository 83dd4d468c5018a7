import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeName, placeOfOffice, placesIn } from './place.ts';

describe('placesIn', () => {
  test.each([
    ['Xã Thí Dụ, tỉnh Minh Họa', ['Xã Thí Dụ']],
    ['Xã Thí Dụ, xã Thí Nghiệm', ['Xã Thí Dụ', 'Xã Thí Nghiệm']],
    ['Xã Thí Dụ và phường Ví Dụ', ['Xã Thí Dụ', 'Phường Ví Dụ']],
    ['Ấp Vinh Châu, xã Vang Quới Tây, huyện Bình Đại', ['Xã Vang Quới Tây, huyện Bình Đại']],
    [
      'Xã Giao Long, huyện Châu Thành, tỉnh Bến Tre (tên gọi lúc đó)',
      ['Xã Giao Long, huyện Châu Thành'],
    ],
    [
      'xã A, xã B, huyện C; phường 5, thành phố Bến Tre; xã D',
      ['Xã A, huyện C', 'Xã B, huyện C', 'Phường 5, thành phố Bến Tre', 'Xã D'],
    ],
    ['Phường Ninh Kiều, thành phố Cần Thơ', ['Phường Ninh Kiều']],
    ['Thị trấn Ba Tri, huyện Ba Tri', ['Thị trấn Ba Tri, huyện Ba Tri']],
    ['xã Thí Dụ, Xã  Thí Dụ.', ['Xã Thí Dụ']],
    ['Sáu trạm y tế làm điểm', []],
    ['Các xã ven biển', []],
    ['Xã nông thôn mới', []],
    ['Huyện Bình Đại', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(placesIn(text).map(placeName)).toEqual(expected);
  });

  test('reads composed and decomposed letters alike', () => {
    const text = 'Ấp 3, xã Vang Quới Tây, huyện Bình Đại';
    expect(placesIn(text.normalize('NFD'))).toEqual(placesIn(text));
  });

  test('an address is safe in a path and is of one place only, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('xã A', 'Xã Đ', 'phường 1', 'huyện C', 'ấp 2', 'tỉnh M', '(x', ''),
        ),
        (parts) => {
          const places = placesIn(parts.join(', '));
          const slugs = places.map(({ slug }) => slug);
          expect(new Set(slugs).size).toBe(slugs.length);
          for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        },
      ),
    );
  });
});

test.each([
  ['Ủy ban nhân dân xã Thí Dụ, tỉnh Minh Họa', 'Xã Thí Dụ'],
  ['UBND phường Ví Dụ', 'Phường Ví Dụ'],
  ['Sở Tư pháp tỉnh Minh Họa', undefined],
  ['Thị xã Cai Lậy', undefined],
])('the commune of %s', (name, expected) => {
  expect(placeOfOffice(name)?.commune).toBe(expected);
});
