/**
 * Words of the sheet that an office prints and posts (a table, not an official notice) and of its
 * page.
 */
export const NOTICE = {
  title: (month: string, agency: string) => `Bảng lịch tiếp công dân tháng ${month} – ${agency}`,
  description: (month: string, agency: string) =>
    `Bản in khổ A4 để niêm yết: lịch tiếp công dân tháng ${month} của ${agency}, kèm mã QR dẫn đến lịch mới nhất.`,
  crumb: (month: string) => `Bảng lịch tháng ${month}`,
  tools: 'In bảng lịch',
  print: 'In bảng lịch này',
  printHint: 'Khổ A4. Trên điện thoại, máy tính: dùng lệnh In của trình duyệt (Ctrl+P).',
  large: 'Chữ to (từ 16 điểm), chỉ giữ điều cần nhất',
  months: 'Bảng lịch tháng khác',
  month: (month: string) => `Tháng ${month}`,
  back: 'Lịch đầy đủ của cơ quan',
  heading: 'Bảng lịch tiếp công dân',
  changedBefore: 'Lịch tháng này có',
  changed: (count: number) => `${count} buổi thay đổi so với lịch đã công bố.`,
  changedAfter: 'Ngày đã gạch là ngày không tiếp.',
  date: 'Ngày',
  hours: 'Giờ',
  host: 'Người tiếp',
  noHours: 'Theo thông báo của cơ quan',
  place: 'Nơi tiếp',
  form: 'Hình thức',
  participants: 'Thành phần',
  topics: 'Nội dung dự kiến',
  bring: 'Cần mang theo',
  register: 'Đăng ký',
  phone: 'Điện thoại',
  regular: 'Tiếp thường xuyên',
  scan: 'Quét mã để xem lịch mới nhất',
  scanHint: 'Buổi dời, hoãn sau ngày in được báo ngay ở địa chỉ này:',
  updated: 'Thông tin công bố đến ngày',
  printed: 'In ngày',
  /** Filled in by hand where no script runs. */
  printedBlank: '……/……/………',
  qr: 'Mã QR dẫn đến lịch tiếp công dân của cơ quan',
  sample: 'Minh họa – không phải lịch có thật',
} as const;
