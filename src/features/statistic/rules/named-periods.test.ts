import { describe, expect, it } from 'vitest';
import { nameByEnd } from './period.ts';
import { latestNamed } from './named-periods.ts';

describe('latestNamed', () => {
  it.each([
    ['Cuối quý III/2026 có 28 hồ sơ quá hạn, chưa bằng quý I/2024.', '2026-09-30'],
    ['Quý 4 năm 2025 đạt 97%.', '2025-12-31'],
    ['Nửa đầu năm 2026, 8 trong 11 cơ quan; cao hơn nửa cuối năm 2025.', '2026-06-30'],
    ['Quý III/2026 đạt 98,3%, gần chỉ tiêu của năm 2026.', '2026-09-30'],
    ['Trong 66 đơn của tháng 8/2021.', '2021-08-31'],
    ['Tính đến ngày 25/7/2025, đạt 77,65 điểm.', '2025-07-31'],
    ['Năm 2024 có 272 mô hình.', '2024-12-31'],
    ['Từ nửa cuối năm 2025, đều đạt từ 90% trở lên.', undefined],
    ['Phần lớn rơi rụng ở khâu thực hiện.', undefined],
  ])('%s', (text, end) => expect(latestNamed(text)).toBe(end));

  it('reads the names that the site gives to periods', () => {
    for (const kind of ['month', 'quarter', 'half', 'nine-months', 'year'] as const)
      for (const end of ['2026-09-30', '2025-12-31', '2024-06-30']) {
        const month = kind === 'nine-months' ? '09-30' : kind === 'year' ? '12-31' : end.slice(5);
        if (kind === 'half' && month === '09-30') continue;
        const to = `${end.slice(0, 4)}-${month}`;
        expect(latestNamed(nameByEnd(kind, to)), nameByEnd(kind, to)).toBe(to);
      }
  });
});
