import { expect, test } from 'vitest';
import { listLine } from './summaries.ts';

const context = {
  today: '2026-11-23',
  agencyName: (id: string) => ({ 'so-y-te': 'Sở Y tế' })[id],
};

test.each<[string, object, string]>([
  [
    'directives',
    {
      number: '45/KH-UBND',
      issuedOn: '2026-01-30',
      validity: { status: 'in-force' },
      title: 'Về công tác dân vận',
    },
    '45/KH-UBND · 30/01/2026 · Còn hiệu lực · Về công tác dân vận',
  ],
  [
    'directives',
    {
      number: '08-CT/TU',
      issuedOn: '2021-09',
      validity: { status: 'in-force' },
      changes: [{ kind: 'withdrawal' }],
    },
    '08-CT/TU · 09/2021 · Đã gỡ bỏ',
  ],
  [
    'receptions',
    {
      agency: 'so-y-te',
      host: { post: 'Giám đốc' },
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
    },
    'Sở Y tế · Giám đốc · từ 01/01/2026 đến 31/12/2026',
  ],
  [
    'stories',
    { title: 'Hẻm sáng', registeredIn: 2025, stages: { registered: '2025', running: '2025-03' } },
    'Hẻm sáng · 2025 · Thực hiện',
  ],
  [
    'statistics',
    {
      title: 'Lượt tiếp',
      periodKind: 'quarter',
      series: [
        { from: '2026-04-01', to: '2026-06-30' },
        { from: '2026-01-01', to: '2026-03-31' },
      ],
    },
    'Lượt tiếp · Quý II/2026',
  ],
  [
    'dialogues',
    { on: '2026-05-06', status: 'held', title: 'Đối thoại' },
    '06/05/2026 · Đã diễn ra · Đối thoại',
  ],
  [
    'feedback',
    { title: 'Đường hỏng', receivedOn: '2026-11-12' },
    'Đường hỏng · nhận 12/11/2026 · Chờ trả lời, hạn 27/11/2026',
  ],
  [
    'feedback',
    { title: 'Đường hỏng', receivedOn: '2026-11-01', answeredOn: '2026-11-10' },
    'Đường hỏng · nhận 01/11/2026 · Trả lời đúng hạn',
  ],
])('a record of %s is known by its number, date and state', (collection, data, line) =>
  expect(listLine(collection, data as Record<string, unknown>, context)).toBe(line),
);

test('a draft without anything has no line of its own', () => {
  for (const collection of ['directives', 'receptions', 'stories', 'statistics', 'feedback'])
    expect(listLine(collection, {}, context), collection).toBeUndefined();
});
