/** Interface words common to all pages. Each concept has its own file of strings. */
export const COMMON = {
  skip: 'Đến nội dung chính',
  home: 'Trang chủ',
  search: 'Tìm kiếm',
  searchHint: 'Số văn bản, cơ quan, nội dung…',
  menu: 'Các mục chính',
  breadcrumbs: 'Bạn đang ở',
  sample: 'Dữ liệu minh họa',
  real: 'Tư liệu có thật',
  /** On a demonstration, at the top of each page. */
  demonstration: (province: string) =>
    `Trang trình diễn. Tỉnh ${province} không có thật; tư liệu có thật được ghi nguồn.`,
  demonstrationShort: 'Trang trình diễn',
  demonstrationNotice: 'Thông báo về trang trình diễn',
  about: 'Giới thiệu',
  sampleNote: 'Nội dung này chỉ để minh họa cách trang hoạt động, không phải thông tin có thật.',
  source: 'Nguồn',
  retrievedOn: 'truy cập',
  updated: 'Cập nhật ngày',
  all: 'Tất cả',
  moreFilters: 'Lọc thêm',
  none: 'Chưa có mục nào.',
  contact: 'Liên hệ',
  address: 'Địa chỉ',
  phone: 'Điện thoại',
  hotline: 'Đường dây nóng',
  email: 'Thư điện tử',
  website: 'Trang thông tin',
  feeds: 'Theo dõi tin mới (RSS)',
  data: 'Dữ liệu mở',
  log: 'Nhật ký cập nhật',
  motto: (statedIn: string) => `Phương châm nêu trong ${statedIn}`,
  giveFeedback: 'Gửi góp ý',
  aboutSite: 'Về trang này',
  licence: 'Giấy phép dữ liệu',
  privacy: 'Trang này không dùng cookie và không theo dõi người đọc.',
  unknown: 'Chưa có thông tin',
} as const;

/** Words on the social cards of shared links. */
export const CARD = {
  duties: 'Theo dõi thực hiện',
  feedback: 'Hỏi đáp',
  answered: 'Trả lời ngày',
  received: 'Nhận ngày',
  asOf: 'Số liệu đến ngày',
  year: { registered: 'Đăng ký năm', recognised: 'Công nhận năm' },
  number: 'Số',
  unit: 'Đơn vị tính',
} as const;

/** Words of the sharing block at the end of a page. */
export const SHARE = {
  title: 'Chia sẻ trang này',
  facebook: 'Facebook',
  zalo: 'Zalo',
  email: 'Thư điện tử',
  native: 'Chia sẻ',
  address: 'Địa chỉ trang',
  copy: 'Sao chép liên kết',
  qr: 'Mã QR của trang này',
  copied: 'Đã sao chép liên kết.',
} as const;
