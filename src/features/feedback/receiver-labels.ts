import { formatNumber } from '#lib/vi-number.ts';

/** Messages of the feedback receiver to citizens. */
export const RECEIVER = {
  /** Precedes the title of the page, which screen readers read first. */
  titlePrefix: 'Chưa gửi được',
  faults: 'Chưa gửi được. Xin sửa những chỗ sau rồi gửi lại; phần đã viết vẫn còn nguyên:',
  again:
    'Trình duyệt đã tự điền một ô ẩn nên chưa gửi được. Ô ấy đã được xóa: xin bấm “Gửi góp ý” lần nữa.',
  foreign:
    'Lời góp ý không đến từ trang góp ý này nên không được nhận. Xin viết lại ở đây, hoặc gửi theo cách khác ở dưới.',
  tooLarge: 'Nội dung quá dài nên không nhận được. Xin viết ngắn lại rồi gửi.',
  unreadable: 'Không đọc được nội dung gửi đến. Xin viết lại ở đây.',
  notSaved:
    'Máy chủ chưa lưu được góp ý. Phần đã viết vẫn còn nguyên ở dưới: xin gửi lại sau ít phút, hoặc chép lại và gửi theo cách khác.',
  /**
   * Sent by the web server while the receiver is down. Quoted in its configuration: no " and no $.
   */
  away: 'Máy nhận góp ý đang tạm nghỉ nên góp ý chưa được gửi. Xin bấm nút quay lại của trình duyệt: phần đã viết thường vẫn còn ở đó. Xin gửi lại sau ít phút, hoặc gửi theo cách khác ghi ở trang góp ý.',
  tooMany: (minutes: number) =>
    `Có quá nhiều góp ý gửi đến từ mạng này. Phần đã viết vẫn còn nguyên ở dưới: xin gửi lại sau ${minutes} phút.`,
  tooManyVotes: 'Đã nhận nhiều ý kiến từ mạng này. Xin thử lại sau ít phút.',
  badVote: 'Không nhận được ý kiến này.',
} as const;

/** Faults of a form, each to follow the label of its field. */
export const FAULTS = {
  unreadable: 'không đọc được, xin viết lại',
  broken: 'có chữ bị lỗi bảng mã, xin gõ lại bằng Unicode',
  short: (least: number) => `quá ngắn, xin viết ít nhất ${least} ký tự`,
  long: (length: number, most: number) =>
    `dài ${formatNumber(length)} ký tự, tối đa ${formatNumber(most)}`,
  longest: (most: number) => `tối đa ${most} ký tự`,
  notAPath:
    'phải là địa chỉ một trang trên website này, ví dụ /van-ban/2021-08-ct-tu/; không rõ thì để trống',
  noPage: 'không có trang này; không rõ thì để trống',
  notListed: 'không có trong danh sách',
  trap: 'phải để trống',
  notChosen: 'chưa chọn hoặc chọn mục không có',
} as const;

/** The author of drafts that the receiver writes. */
export const CITIZEN = 'Người dân gửi qua trang góp ý';

/** Texts of the receiver for staff: the draft's message, the console, its commands. */
export const RECEIVER_STAFF = {
  author: `${CITIZEN} <gop-y@minh-bach.invalid>`,
  draft: (code: string) => `Góp ý ${code} chờ duyệt`,
  look: 'Xem và bỏ trước khi đăng, có thể là thông tin riêng:',
  nothing: 'Không thấy thông tin riêng theo mẫu thường gặp; vẫn phải đọc trước khi đăng.',
  received: (code: string) => `Nhận góp ý ${code}; bản nháp chờ duyệt trong trang biên tập`,
  failed: (why: string) => `Chưa lưu được một góp ý: ${why}`,
  delivered: (code: string) => `Đã đưa góp ý ${code} lên kho biên tập; chờ duyệt ở “Việc hôm nay”`,
  notDelivered: (code: string, why: string) =>
    `Góp ý ${code} còn giữ trên máy này, lần sau đưa lên kho biên tập tiếp: ${why}`,
  notPushed: (why: string) =>
    `git chưa đưa lên được (${why}). Xem CONTENT_REPO, mã forge-token hoặc khóa SSH, và quyền ghi của tài khoản ấy vào kho`,
  purged: (count: number) => `Đã xóa ${count} liên hệ hết hạn lưu`,
  contact: (code: string, contact: string) => `${code}: ${contact}`,
  noContact: (code: string) => `${code}: không có liên hệ (người gửi không để lại, hoặc đã xóa)`,
  erased: (code: string) => `Đã xóa liên hệ của ${code}`,
  badCode: (code: string) => `“${code}” không phải là mã nhận. Mã có dạng 2026-11-k7m3q9tx`,
  storeInside: (store: string, repository: string) =>
    `Kho liên hệ “${store}” nằm trong kho nội dung “${repository}”. Hãy đặt RECEIVER_STORE ra ngoài, để liên hệ của người dân không bao giờ vào git`,
  badCommand: (name: string, known: readonly string[]) =>
    `Không có lệnh “${name}”. Các lệnh: ${known.join(', ')}`,
  usefulnessWritten: (file: string, months: number) =>
    months > 0
      ? `Đã ghi ${months} tháng vào ${file}. Xem lại rồi đưa vào kho, cạnh site.yml`
      : 'Chưa có tháng nào trọn vẹn để ghi',
  noForm:
    'Trang /gop-y/ đã dựng chưa có biểu mẫu. Hãy ghi “feedbackEndpoint: /gui-gop-y/” vào content/site.yml rồi dựng lại',
} as const;
