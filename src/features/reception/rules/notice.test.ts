import { expect, it } from 'vitest';
import { inSentence } from './notice.ts';

it.each([
  [[], ''],
  [['Giấy tờ tùy thân'], 'Giấy tờ tùy thân'],
  [['Giấy tờ tùy thân', 'Đơn hoặc bản tóm tắt'], 'Giấy tờ tùy thân; đơn hoặc bản tóm tắt'],
  [
    ['Đơn', 'VNeID hoặc căn cước', 'UBND xã xác nhận'],
    'Đơn; VNeID hoặc căn cước; UBND xã xác nhận',
  ],
  [
    ['Chánh Văn phòng', 'Trưởng Ban Tiếp công dân tỉnh', 'Lãnh đạo Sở Tư pháp'],
    'Chánh Văn phòng; Trưởng Ban Tiếp công dân tỉnh; lãnh đạo Sở Tư pháp',
  ],
  [['Thứ Hai đến thứ Sáu: 7 giờ', 'Thứ Bảy: 8 giờ'], 'Thứ Hai đến thứ Sáu: 7 giờ; thứ Bảy: 8 giờ'],
  [['Căn cước', 'Ủy ban MTTQ xã', 'Ảnh hiện trạng'], 'Căn cước; Ủy ban MTTQ xã; ảnh hiện trạng'],
])('%j', (items, text) => {
  expect(inSentence(items)).toBe(text);
});
