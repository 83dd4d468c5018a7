/** Words of attendance. */
import type { ChangeFault, RequiredFact } from '#domain/reception/announcement.ts';
import type { AttendanceState } from '#domain/reception/attendance.ts';
import { RECEPTION } from './reception.ts';

type Tone = 'neutral' | 'brand' | 'good' | 'warn' | 'bad';

export const ATTENDANCE_STATES: Record<AttendanceState, { label: string; tone: Tone }> = {
  kept: { label: 'Đạt mức tối thiểu', tone: 'good' },
  short: { label: 'Chưa đủ', tone: 'bad' },
  unreported: { label: 'Chưa công bố kết quả', tone: 'neutral' },
  open: { label: 'Chưa hết kỳ', tone: 'brand' },
  none: { label: 'Không có mức tối thiểu', tone: 'neutral' },
};

export const REQUIRED_FACTS_TEXT: Record<RequiredFact, string> = {
  hours: 'giờ tiếp',
  participants: 'thành phần tham dự',
  topics: 'dự kiến nội dung',
};

export const CHANGE_FAULTS_TEXT: Record<ChangeFault, string> = {
  'no-new-date': 'hoãn mà chưa có ngày mới',
  'announced-late': 'thông báo sau ngày tiếp',
  unannounced: 'không ghi ngày thông báo',
};

/** Column headings: the outcomes of sessions, and who was received. */
export const ATTENDANCE_COLUMNS = {
  head: 'Người đứng đầu tiếp',
  delegated: 'Ủy quyền',
  postponed: 'Hoãn',
  cancelled: 'Không tổ chức',
  moved: 'Dời',
  unreported: 'Chưa công bố kết quả',
  visits: RECEPTION.visits,
  people: RECEPTION.people,
  cases: RECEPTION.cases,
} as const;

export const ATTENDANCE = {
  title: 'Thực hiện lịch tiếp công dân',
  lead: 'Người đứng đầu đã tiếp bao nhiêu buổi, ủy quyền, hoãn bao nhiêu, so với mức tối thiểu của pháp luật.',
  year: (year: number) => `năm ${year}`,
  years: 'Chọn năm',
  soFar: (date: string) => `Tính đến ngày ${date}.`,
  note: 'Chỉ tính theo lịch và kết quả đã công bố trên trang này. “Chưa công bố kết quả” không có nghĩa là không tiếp. Buổi dời sang tháng khác vẫn tính cho tháng theo lịch; nhiều buổi trong một ngày tính một ngày; buổi ủy quyền không tính là người đứng đầu trực tiếp tiếp.',
  weekNote: 'Mức theo tuần: tuần tính cho tháng có ngày thứ Hai; tuần nghỉ trọn không tính.',
  agencies: 'Các cơ quan',
  none: 'Trang chưa có lịch tiếp công dân nào của năm này.',
  without: 'Chưa tìm thấy lịch',
  withoutNote:
    'Trang chưa tìm thấy lịch tiếp công dân năm này của người đứng đầu các cơ quan dưới đây, nên không xét.',
  law: 'Mức tối thiểu và căn cứ',
  delegation: 'Từ ngày 01/07/2026, theo tin báo chí, không ủy quyền cho cấp phó tiếp công dân.',
  agency: 'Cơ quan, người tiếp',
  month: 'Tháng',
  total: 'Cả năm',
  state: 'Tình trạng',
  kept: 'Đã tiếp / phải tiếp (ngày)',
  share: 'Tỷ lệ',
  shareNote: 'số ngày đã tiếp trên số ngày phải tiếp, của các kỳ đã công bố đủ kết quả',
  noneKept: (days: number) => `Không tiếp ngày nào trong ${days} ngày phải tiếp`,
  noSession: 'Không có buổi nào trên lịch.',
  undecided: (days: number) => `${days} ngày chưa công bố kết quả`,
  partial: (count: number) =>
    `${count} buổi đã tiếp không công bố số lượt, nên các tổng trên còn thiếu.`,
  announced: 'Công bố lịch theo Điều 24 Luật Tiếp công dân',
  complete: 'Đủ nội dung phải công bố: nơi tiếp, giờ tiếp, lịch, thành phần, dự kiến nội dung.',
  missing: (facts: string) => `Chưa nêu: ${facts}.`,
  inTime: 'Mọi buổi theo lịch đều được đăng trước ít nhất 5 ngày làm việc.',
  late: (count: number, days: string) =>
    `${count} buổi đăng trước chưa đủ 5 ngày làm việc: ${days}.`,
  download: 'Tải bảng (CSV)',
  overview: 'Thực hiện lịch của mọi cơ quan',
  days: (days: number, per: 'month' | 'week') =>
    `ít nhất ${String(days).padStart(2, '0')} ngày một ${per === 'week' ? 'tuần' : 'tháng'}`,
  noMinimum: 'Trang không tìm thấy quy định mức tối thiểu cho người tiếp này.',
} as const;
