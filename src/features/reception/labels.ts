import type { SessionState } from './rules/session.ts';
import type { ChangeFault, RequiredFact } from './rules/announcement.ts';
import type { AttendanceState } from './rules/attendance.ts';

type Tone = 'neutral' | 'brand' | 'good' | 'warn' | 'bad';

/** The label of a state on pages, and the tone of its badge. */
export const SESSION_STATES: Record<SessionState, { label: string; tone: Tone }> = {
  planned: { label: 'Dự kiến', tone: 'brand' },
  confirmed: { label: 'Đã xác nhận', tone: 'good' },
  moved: { label: 'Đã dời ngày', tone: 'warn' },
  postponed: { label: 'Hoãn', tone: 'bad' },
  cancelled: { label: 'Không tổ chức', tone: 'bad' },
  held: { label: 'Đã tiếp', tone: 'good' },
  unreported: { label: 'Chưa công bố kết quả', tone: 'neutral' },
};

/** Article 29 of the law. */
const GROUPS =
  'Nhóm 5 đến 10 người cử 1 hoặc 2 người đại diện; đông hơn thì cử thêm, nhiều nhất 5 người.';

export const RECEPTION = {
  title: 'Lịch tiếp công dân',
  rules: 'Nội quy tiếp công dân',
  ofAgency: (name: string) =>
    `Lịch tiếp công dân của ${name}: ngày giờ, địa điểm, người tiếp, các buổi dời, hoãn và cách đăng ký.`,
  lead: 'Ai tiếp, ngày nào, ở đâu; buổi nào dời, hoãn.',
  asAnnounced: 'Chạm vào một buổi để xem nơi tiếp, cách đăng ký.',
  empty:
    'Lịch tiếp công dân của người đứng đầu các cơ quan, xã, phường sẽ có ở đây: ai tiếp, ngày nào, ở đâu. Từng cơ quan lập lịch và ghi lại mỗi buổi dời, hoãn.',
  builtOn: 'Lịch trên trang này được cập nhật ngày',
  today: 'Hôm nay',
  upcoming: 'Hôm nay và 14 ngày tới',
  noneUpcoming: 'Không có buổi tiếp công dân nào được công bố trong những ngày này.',
  endedNote:
    'Lịch này đã hết hiệu lực, đăng để tra cứu. Cơ quan có thể đã được sắp xếp lại; xem trang của cơ quan để biết nay thuộc nơi nào.',
  undatedNote:
    'Thông báo không nêu thời gian áp dụng. Trang đăng nguyên nội dung và không tính ngày các buổi tiếp; hãy hỏi cơ quan trước khi đi.',
  next: 'Buổi tiếp sắp tới',
  nextShort: 'sắp tới',
  chair: (committee: string) => `Chủ tịch ${committee}`,
  receives: (who: string) => `${who} tiếp công dân`,
  noneFound: 'Trang chưa tìm thấy lịch tiếp công dân đã công bố.',
  newDate: 'Ngày mới',
  askWhom: 'Hãy hỏi Ban Tiếp công dân hoặc Văn phòng UBND cấp tỉnh trước khi đi.',
  callThem: 'Điện thoại:',
  call: (phone: string) => `Gọi hỏi trước: ${phone.replaceAll(' ', '\u00a0')}`,
  howToCome: 'Cách đăng ký, mang gì theo',
  whatToBring: 'Mang gì theo',
  noNext: 'Chưa có buổi tiếp nào sắp tới được công bố.',
  noNextHint:
    'Người dân vẫn có thể đến trong giờ tiếp công dân thường xuyên, hoặc gọi điện hỏi cơ quan.',
  months: 'Xem tháng khác',
  monthEmpty: 'Tháng này chưa có buổi tiếp nào được công bố.',
  daysOff: 'Ngày nghỉ lễ, Tết trong tháng',
  dayOff: 'Nghỉ',
  workedDay: 'Làm bù',
  agencies: 'Lịch của từng cơ quan',
  communes: (count: number) => `Xã, phường (${count})`,
  former: (count: number) => `Lịch đã hết hiệu lực (${count} cơ quan)`,
  outside: 'Lịch của tỉnh khác (tư liệu)',
  outsideNote:
    'Thông báo thật của các tỉnh khác, đăng lại để đối chiếu cách công bố lịch. Đây không phải lịch tiếp công dân của tỉnh này.',
  noNextShort: 'chưa có buổi sắp tới',
  ended: 'Đã hết hiệu lực',
  host: 'Người tiếp',
  days: 'Ngày tiếp',
  hours: 'Giờ tiếp',
  place: 'Địa điểm',
  map: 'Mở bản đồ',
  coordinates: 'Tọa độ:',
  phone: 'Điện thoại hỏi, đăng ký',
  paper: 'Bản in để niêm yết',
  paperHint: 'Mỗi tháng một bản khổ A4, có mã QR dẫn về trang này; có bản chữ to.',
  form: 'Hình thức',
  participants: 'Thành phần tham dự',
  topics: 'Nội dung dự kiến',
  register: 'Hạn đăng ký',
  registerBy: 'Đăng ký chậm nhất',
  basis: 'Căn cứ',
  valid: 'Áp dụng',
  regularHours: 'Tiếp công dân thường xuyên',
  regularNote: 'Cán bộ tiếp công dân trong giờ làm việc, không cần hẹn trước.',
  headSessions: 'Lịch tiếp của người đứng đầu',
  upcomingSessions: 'Các buổi sắp tới',
  pastSessions: 'Các buổi đã qua',
  moreSessions: 'Các buổi sau đó',
  notice: 'Nội dung thông báo',
  reason: 'Lý do',
  note: 'Ghi chú',
  noNewDate: 'Luật Tiếp công dân (khoản 4 Điều 24) yêu cầu thông báo thời gian dự kiến mới.',
  shifted: 'Lịch gốc:',
  shiftedHere: 'chuyển sang ngày này',
  shiftedWeekend: 'nghỉ cuối tuần',
  shiftedHoliday: 'nghỉ lễ, Tết',
  extra: 'Ngoài lịch định kỳ',
  announcedOn: 'Thông báo ngày',
  visits: 'Lượt tiếp',
  people: 'Số người',
  cases: 'Vụ việc',
  delegated: 'ủy quyền',
  conclusion: 'Kết luận',
  status: 'Tình trạng',
  date: 'Ngày',
  unannounced: (year: string) =>
    `Ngày nghỉ lễ, Tết năm ${year} chưa được công bố đầy đủ; ngày tiếp trong năm ${year} có thể thay đổi.`,
  subscribe: 'Đưa lịch vào điện thoại, máy tính',
  subscribeNote:
    'Đăng ký một lần, lịch tự cập nhật khi có buổi dời hoặc hoãn. Google Lịch thường cập nhật sau 8 đến 24 giờ; hãy xem lại trang này trước khi đi.',
  subscribePhone: 'Thêm vào lịch trên máy này',
  subscribeGoogle: 'Google Lịch',
  download: 'Tải tệp lịch (.ics)',
  addToCalendar: 'Thêm vào lịch của tôi',
  /** Read aloud after the words above, which many rows have in common. */
  addSession: (date: string) => `buổi ngày ${date}`,
  addPhone: 'Điện thoại, máy tính (.ics)',
  json: 'Dữ liệu (JSON)',
  subscribeAll: 'Tất cả cơ quan',
  prepare: 'Chuẩn bị gì khi đi',
  prepareItems: [
    'Giấy tờ tùy thân; giấy giới thiệu hoặc giấy ủy quyền nếu đi thay người khác.',
    'Đơn (nếu có) và các giấy tờ, tài liệu liên quan đến vụ việc.',
    GROUPS,
  ],
  groups: GROUPS,
  rights: 'Quyền của người đến',
  refuse: 'Khi nào có thể bị từ chối tiếp',
  refuseIntro: 'Người tiếp công dân chỉ được từ chối trong các trường hợp sau, khi người đến:',
  refuseBy: (source: string) => `Theo ${source}:`,
  lawToday: 'Áp dụng hiện nay:',
  lawOf: (from: string, to: string, law: string) =>
    `${from === to ? `Buổi ngày ${from}` : `Các buổi từ ngày ${from} đến ngày ${to}`} theo ${law}.`,
  read: 'Đọc thêm:',
  lawNote:
    'Nội dung Nghị định theo bản nhận dạng chữ đăng lại, chưa đối chiếu bản ký; chưa đọc được toàn văn Luật số 136/2025/QH15.',
  agencyPage: 'Trang của cơ quan',
  sessions: (count: number) => `${count} buổi`,
  changes: (count: number) => `${count} thay đổi`,
  scheduleOf: (agency: string) => `Lịch của ${agency}`,
  moreOnDay: (count: number) => `Thêm ${count} buổi trong ngày`,
  inYear: (year: string, count: number) => `Năm ${year}: ${count} buổi`,
  // Blocks on the pages of others.
  seeAll: 'Xem tất cả lịch',
  short: 'Tiếp công dân',
  fullSchedule: 'Toàn bộ lịch tiếp công dân',
  endedSchedule: 'Lịch cũ, để tra cứu',
  noSchedule: 'Chưa có thông tin: trang chưa có lịch tiếp công dân của cơ quan này.',
} as const;

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
  empty:
    'Số buổi đã tiếp, ủy quyền, hoãn của năm này sẽ có ở đây khi các cơ quan đăng lịch và kết quả tiếp công dân.',
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

/** Words of the interactive calendar with filters in the browser. */
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
  older: (month: string, from: string) => `Tháng ${month}: lịch lọc được chỉ có từ ngày ${from}.`,
  printable: 'Trang của tháng này',
  failed: 'Chưa tải được lịch để lọc; xin mở từng tháng dưới đây.',
  announced: (date: string) => `Thông báo ngày ${date}.`,
} as const;

/** Between the current value and the announced one. */
export const INSTEAD_OF = 'thay cho';

/** Words for differences from an announced schedule. */
export const CHANGES = {
  movedTo: 'Không tiếp ngày này; dời sang',
  movedFrom: 'Dời từ',
  postponed: 'Buổi này đã hoãn, chưa có ngày mới',
  cancelled: 'Không tổ chức buổi tiếp này',
  added: 'Buổi tiếp thêm, ngoài lịch định kỳ',
  place: 'Đổi địa điểm:',
  times: 'Đổi giờ tiếp:',
  form: 'Đổi hình thức:',
  host: 'Người tiếp thay:',
} as const;

export const ELSEWHERE = {
  session: (day: string, status: string) => `Buổi tiếp ngày ${day}: ${status}`,
  movedTo: (day: string) => ` sang ngày ${day}`,
  reason: (reason: string) => `. Lý do: ${reason}`,
  library: 'Thông báo lịch tiếp công dân',
} as const;

export const DESK = {
  task: { label: 'Sửa lịch tiếp công dân', hint: 'Hoãn, dời buổi; lịch năm mới' },
  agenda: {
    label: 'Buổi tiếp công dân trong 14 ngày tới',
    none: 'Không có buổi tiếp công dân nào trong 14 ngày tới.',
  },
  movedFrom: (day: string) => `dời từ ${day}`,
} as const;

/** What an editor may decide of a coming session. */
export const SESSION_CHANGES = {
  postponed: 'Hoãn',
  moved: 'Dời',
  cancelled: 'Không tổ chức',
} as const;
