/** Words of what was decided for citizens. */
export const OUTCOME = {
  title: 'Kết quả tiếp công dân, giải quyết khiếu nại',
  lead: 'Thông báo kết luận tiếp công dân và quyết định giải quyết khiếu nại lần hai đã công khai. Họ tên, địa chỉ của người dân đã được lược bỏ.',
  ofYear: (year: string) => `Kết quả tiếp công dân, giải quyết khiếu nại năm ${year}`,
  none: 'Chưa có kết quả nào được công khai.',
  all: 'Xem tất cả kết quả',
  years: 'Năm',
  kind: (kind: string, day: string | undefined) => (day ? `${kind}, tiếp ngày ${day}` : kind),
  matters: 'Từng vụ việc',
  count: (matters: number) => `${matters} vụ việc`,
  decision: 'Kết quả:',
  dueOn: 'thời hạn',
} as const;

export const OUTCOMES_PATH = '/khieu-nai-to-cao/ket-qua/';
