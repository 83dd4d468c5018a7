/** Words of sessions in calendar programs, feeds of data and search engines. */
export const CALENDAR_FILE = {
  name: (who: string) => `Lịch tiếp công dân – ${who}`,
  ofAgency: (who: string) =>
    `Các buổi tiếp công dân do ${who} công bố, kể cả buổi đã dời, đã hoãn.`,
  ofProvince: (who: string) =>
    `Các buổi tiếp công dân do ${who} công bố từ mười hai tháng trước, kể cả buổi đã dời, đã hoãn.`,
  session: 'Tiếp công dân',
  deadline: 'Hạn đăng ký',
} as const;

/** Before a title: phones show only the first words. */
export const MARKS = {
  postponed: '[HOÃN]',
  cancelled: '[KHÔNG TỔ CHỨC]',
  movedTo: (day: string) => `[DỜI SANG ${day}]`,
  movedFrom: (day: string) => `[DỜI TỪ ${day}]`,
  sample: '[MINH HỌA]',
} as const;

/** The facts of a session, line by line. */
export const FACTS = {
  title: (host: string) => `${host} tiếp công dân`,
  sampleTitle: (title: string) => `(Minh họa) ${title}`,
  deadline: (title: string, day: string) => `Hạn đăng ký: ${title}, ngày ${day}`,
  status: (status: string) => `Tình trạng: ${status}`,
  reason: (reason: string) => `Lý do, ghi chú: ${reason}`,
  host: (host: string) => `Người tiếp: ${host}`,
  hours: (hours: string) => `Giờ tiếp: ${hours}`,
  form: (form: string) => `Hình thức: ${form}`,
  register: (day: string) => `Đăng ký chậm nhất: ${day}`,
  phone: (phone: string) => `Điện thoại: ${phone}`,
  day: (day: string) => `Buổi tiếp: ${day}`,
  sample: 'Dữ liệu minh họa, không phải lịch có thật.',
} as const;
