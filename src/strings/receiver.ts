/** What the receiver of feedback says to a citizen. */
export const RECEIVER = {
  /** Goes before the title of the page, which is what a screen reader says first. */
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
  /** From the web server, while the receiver does not run. In quotes of its settings: no " and no $. */
  away: 'Máy nhận góp ý đang tạm nghỉ nên góp ý chưa được gửi. Xin bấm nút quay lại của trình duyệt: phần đã viết thường vẫn còn ở đó. Xin gửi lại sau ít phút, hoặc gửi theo cách khác ghi ở trang góp ý.',
  tooMany: (minutes: number) =>
    `Có quá nhiều góp ý gửi đến từ mạng này. Phần đã viết vẫn còn nguyên ở dưới: xin gửi lại sau ${minutes} phút.`,
  tooManyVotes: 'Đã nhận nhiều ý kiến từ mạng này. Xin thử lại sau ít phút.',
  badVote: 'Không nhận được ý kiến này.',
} as const;

/** What the receiver writes where staff see it: the draft's message, the console, its commands. */
export const RECEIVER_STAFF = {
  author: 'Người dân gửi qua trang góp ý <gop-y@minh-bach.invalid>',
  draft: (code: string) => `Góp ý ${code} chờ duyệt`,
  look: 'Xem và bỏ trước khi đăng, có thể là thông tin riêng:',
  nothing: 'Không thấy thông tin riêng theo mẫu thường gặp; vẫn phải đọc trước khi đăng.',
  received: (code: string) => `Nhận góp ý ${code}; bản nháp chờ duyệt trong trang biên tập`,
  failed: (why: string) => `Chưa lưu được một góp ý: ${why}`,
  delivered: (code: string) => `Đã đưa góp ý ${code} lên máy chủ git; chờ duyệt ở mục “Quy trình”`,
  notDelivered: (code: string, why: string) =>
    `Góp ý ${code} còn giữ trên máy này, sẽ đưa lên máy chủ git lần sau: ${why}`,
  forgeAway: (origin: string, why: string) => `không gọi được ${origin} (${why})`,
  forgeRefused: (method: string, url: string, status: number) =>
    `${method} ${url} trả lời ${status}` +
    ({
      401: '; mã trong RECEIVER_TOKEN không đúng hoặc đã hết hạn',
      403: '; mã trong RECEIVER_TOKEN không được ghi vào kho ấy',
      404: '; không có kho CMS_REPO hoặc nhánh CMS_BRANCH, hoặc mã không được xem',
    }[status] ?? ''),
  openToken: (file: string) =>
    `RECEIVER_TOKEN_FILE: người khác cũng đọc được ${file}. Hãy chạy: chmod 600 ${file}`,
  noToken: (file: string, why: string) =>
    `RECEIVER_TOKEN_FILE: không đọc được mã trong ${file} (${why}). Ghi vào đó một dòng là mã của tài khoản gửi góp ý`,
  tokenWithoutForge:
    'Có RECEIVER_TOKEN mà CMS_BACKEND không phải forgejo, gitlab hay github. Đặt các biến CMS_… như khi dựng trang, hoặc bỏ RECEIVER_TOKEN',
  purged: (count: number) => `Đã xóa ${count} liên hệ hết hạn lưu`,
  contact: (code: string, contact: string) => `${code}: ${contact}`,
  noContact: (code: string) => `${code}: không có liên hệ (người gửi không để lại, hoặc đã xóa)`,
  erased: (code: string) => `Đã xóa liên hệ của ${code}`,
  badCode: (code: string) => `“${code}” không phải là mã nhận. Mã có dạng 2026-11-k7m3q9tx`,
  storeInside: (store: string, repository: string) =>
    `Kho liên hệ “${store}” nằm trong kho nội dung “${repository}”. Hãy đặt RECEIVER_STORE ra ngoài, để liên hệ của người dân không bao giờ vào git`,
  listening: (origin: string, store: string) =>
    `Máy nhận góp ý: ${origin}; liên hệ giữ ở ${store}. Nhấn Ctrl+C để dừng.`,
  forge: (kind: string, repository: string) =>
    `Bản nháp được đưa lên ${kind}, kho ${repository}, thành yêu cầu chờ duyệt.`,
  badCommand: (name: string, known: readonly string[]) =>
    `Không có lệnh “${name}”. Các lệnh: ${known.join(', ')}`,
  usefulnessWritten: (file: string, months: number) =>
    months > 0
      ? `Đã ghi ${months} tháng vào ${file}. Xem lại rồi đưa vào kho nội dung`
      : 'Chưa có tháng nào trọn vẹn để ghi',
  noForm:
    'Trang /gop-y/ đã dựng chưa có biểu mẫu. Hãy ghi “feedbackEndpoint: /gui-gop-y/” vào content/site.yml rồi dựng lại',
} as const;
