/** Words of the calendar that moves and filters in the browser. */
export const CALENDAR = {
  title: 'Lịch tháng',
  region: 'Lịch tiếp công dân theo tháng',
  previous: 'Tháng trước',
  next: 'Tháng sau',
  current: 'Tháng này',
  month: (month: string) => `Tháng ${month}`,
  sheet: (month: string) => `Tờ lịch tháng ${month}`,
  filters: 'Lọc lịch',
  agency: 'Cơ quan',
  place: 'Nơi tiếp',
  host: 'Người tiếp',
  form: 'Hình thức',
  all: 'Tất cả',
  clear: 'Bỏ lọc',
  forms: { 'truc-tiep': 'Trực tiếp', 'truc-tuyen': 'Trực tuyến' } as Record<string, string>,
  found: (month: string, count: number, changed: number) =>
    `Tháng ${month}: ${count} buổi${changed > 0 ? `, trong đó ${changed} buổi có thay đổi` : ''}.`,
  none: 'Không có buổi nào trong tháng này phù hợp với điều đã chọn.',
  printable: 'Trang của tháng này',
  failed: 'Chưa tải được lịch để lọc; các tháng dưới đây vẫn đầy đủ.',
  announced: (date: string) => `Thông báo ngày ${date}.`,
} as const;
