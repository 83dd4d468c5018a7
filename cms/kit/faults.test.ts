import { expect, it } from 'vitest';
import { SCHEMAS } from '#features/index.ts';
import { schemaFaults } from './faults.ts';

const ofField = (collection: 'directives' | 'stories', data: object, field: string) =>
  schemaFaults(SCHEMAS[collection], data)
    .filter((fault) => fault.field === field)
    .map(({ text, isMissing }) => [text, isMissing]);

it.each<['directives' | 'stories', object, string, [text: string, isMissing: boolean][]]>([
  ['stories', {}, 'title', [['Tên mô hình: chưa nhập', true]]],
  // Any one step is enough.
  ['stories', {}, 'stages', [['Các bước: chưa nhập', true]]],
  ['stories', { stages: { registered: '2026' } }, 'stages', []],
  [
    'stories',
    { stages: { registered: 'mai' } },
    'stages',
    [['Các bước › Đăng ký: phải là ngày, tháng hoặc năm, ví dụ 30/09/2021, 09/2021, 2021', false]],
  ],
  ['stories', {}, 'recognition', []],
  [
    'stories',
    { recognition: { on: '2026' } },
    'recognition',
    [['Công nhận › Cấp công nhận: chưa chọn', true]],
  ],
  // For a missing object, each thing it needs: none is reported once the first is entered.
  [
    'directives',
    {},
    'validity',
    [
      ['Hiệu lực › Tình trạng: chưa chọn', true],
      ['Hiệu lực › Căn cứ xác định: chưa nhập', true],
      ['Hiệu lực › Kiểm tra đến ngày: chưa nhập', true],
    ],
  ],
  ['directives', { fields: [] }, 'fields', [['Lĩnh vực: chọn ít nhất một lĩnh vực', true]]],
  ['directives', { oddKey: 1 }, '', [['có khóa lạ: oddKey', false]]],
])('%s %j: %s', (collection, data, field, faults) => {
  expect(ofField(collection, data, field)).toEqual(faults);
});
