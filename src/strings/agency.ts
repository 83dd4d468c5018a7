/** Words of the pages about agencies. */
import type { GroupName } from '#domain/agency/groups.ts';

export const AGENCY_GROUPS: Record<GroupName, string> = {
  party: 'Cơ quan Đảng',
  people: 'Đoàn đại biểu Quốc hội, Hội đồng nhân dân, Ủy ban nhân dân',
  departments: 'Sở, ngành, trung tâm',
  front: 'Mặt trận Tổ quốc và đoàn thể',
  communes: 'Xã, phường',
  central: 'Cơ quan trung ương',
  former: 'Cơ quan trước đây',
  sample: 'Cơ quan minh họa',
  outside: 'Cơ quan của nơi khác',
};

export const AGENCY_GROUP_NOTES: Partial<Record<GroupName, string>> = {
  former: 'Đã kết thúc hoạt động. Văn bản và lịch cũ vẫn ghi tên của ngày đó.',
  sample: 'Cơ quan của “tỉnh Minh Họa”, không có thật, dùng để giới thiệu trang.',
  outside: 'Chỉ có mặt vì trang đăng lại thông báo của nơi đó để đối chiếu.',
};

export const AGENCY = {
  title: 'Cơ quan',
  lead: 'Mỗi cơ quan một trang: ai phụ trách, tiếp công dân ngày nào, đã ban hành gì, làm được gì.',
  count: (count: number) => `${count} cơ quan`,
  until: 'đến hết',
  from: 'từ',
  now: 'nay là',
  former: 'Đã kết thúc hoạt động từ sau ngày',
  names: 'Tên gọi qua các thời kỳ',
  name: 'Tên gọi',
  period: 'Thời gian',
  present: 'nay',
  history: 'Trước đây và hiện nay',
  before: 'Kế thừa từ',
  after: 'Nay là',
  parents: 'Cơ quan cấp trên',
  children: 'Cơ quan trực thuộc',
  charge: 'Ai phụ trách',
  head: 'Người đứng đầu',
  lead23: 'Phụ trách công tác dân vận',
  leadNote:
    'Quyết định số 23-QĐ/TW giao cơ quan, đơn vị phân công lãnh đạo phụ trách công tác dân vận.',
  decision: 'Văn bản phân công',
  since: 'Từ ngày',
  reception: 'Tiếp công dân',
  fullSchedule: 'Toàn bộ lịch tiếp công dân',
  noSchedule: 'Chưa báo cáo: trang chưa nhận được lịch tiếp công dân của cơ quan này.',
  endedSchedule: 'Lịch cũ, để tra cứu',
  directives: 'Văn bản đã ban hành',
  stories: 'Mô hình Dân vận khéo',
  statistics: 'Số liệu',
  dialogues: 'Đối thoại',
  feedback: 'Hỏi đáp đã trả lời và đang xử lý',
  answered: 'Trả lời ngày',
  waiting: 'Đang xử lý',
  contact: 'Liên hệ',
  hours: 'Giờ làm việc',
  noContact: 'Chưa báo cáo',
  nothing: (names: string) => `Chưa báo cáo: ${names}.`,
  territory: 'Địa bàn',
  level: 'Cấp',
  kind: 'Loại',
  figures: (count: number) => `${count} số liệu`,
  seeAll: (count: number) => `Xem tất cả ${count} văn bản`,
  outsideNote:
    'Cơ quan của nơi khác: trang đăng lại thông báo của nơi đó làm tư liệu đối chiếu, không phải cơ quan của tỉnh này.',
} as const;
