/** Words of the pages about agencies. */
import type { GroupName } from './rules/groups.ts';

export const AGENCY_GROUPS: Record<GroupName, string> = {
  party: 'Cơ quan Đảng',
  people: 'Đoàn đại biểu Quốc hội, Hội đồng nhân dân, Ủy ban nhân dân',
  departments: 'Sở, ngành, trung tâm',
  front: 'Mặt trận Tổ quốc và đoàn thể',
  communes: 'Xã, phường',
  central: 'Cơ quan trung ương',
  former: 'Cơ quan trước đây',
};

export const AGENCY_GROUP_NOTES: Partial<Record<GroupName, string>> = {
  former: 'Đã kết thúc hoạt động. Văn bản và lịch cũ vẫn ghi tên vào thời điểm ban hành.',
};

export const AGENCY = {
  title: 'Cơ quan',
  lead: 'Mỗi cơ quan một trang: lãnh đạo phụ trách, lịch tiếp công dân, văn bản đã ban hành, kết quả và số liệu.',
  empty:
    'Mỗi cơ quan sẽ có một trang ở đây: lãnh đạo phụ trách, lịch tiếp công dân, văn bản, liên hệ. Ban biên tập lập trang; cơ quan báo lại khi có thay đổi.',
  outside: 'Cơ quan của tỉnh khác chỉ được nhắc đến trong tư liệu đối chiếu:',
  outsideLink: 'xem Tư liệu ngoài tỉnh',
  until: 'đến hết',
  from: 'từ',
  now: 'nay là',
  former: 'Đã kết thúc hoạt động từ sau ngày',
  names: 'Tên gọi qua các thời kỳ',
  present: 'nay',
  sample: (name: string) => `${name} (minh họa)`,
  /** A dissolved agency whose name another has now. */
  formerly: (name: string, until: string) => `${name} (trước ${until})`,
  history: 'Trước đây và hiện nay',
  before: 'Kế thừa từ',
  after: 'Nay là',
  parents: 'Cơ quan cấp trên',
  children: 'Cơ quan trực thuộc',
  charge: 'Lãnh đạo phụ trách',
  head: 'Người đứng đầu',
  massMobilisation: 'Công tác dân vận',
  inCharge: 'Trực tiếp phụ trách',
  assigned: 'Lãnh đạo được phân công',
  decision: 'Văn bản phân công',
  since: 'Từ ngày',
  contact: 'Liên hệ',
  hours: 'Giờ làm việc',
  nothing: (names: string) => `Chưa có thông tin: ${names}.`,
  territory: 'Địa bàn',
  outsideNote: 'Được nhắc đến trong tư liệu đối chiếu; không phải cơ quan của tỉnh này.',
} as const;
