/** Words about the signed original: attached files, how to check them, and text not yet proofread. */
export const ORIGINAL = {
  title: 'Tệp kèm theo',
  official:
    'Văn bản có chữ ký và dấu là bản chính thức. Chỗ nào chữ trên trang khác bản ký thì theo bản ký.',
  see: 'Xem bản ký',
  missing: 'Tệp chưa được tải lên.',
  noPreview: 'Chưa xem trước được tệp này; mở tệp để xem.',
  signatures: 'chữ ký số',
  signaturesHelp: 'Trang này không xác thực chữ ký số; mở tệp bằng phần mềm đọc PDF để kiểm tra.',
  scan: 'Bản quét, không có lớp chữ:',
  scanWithText: 'hãy đọc toàn văn ở trên.',
  scanWithoutText:
    'phần mềm đọc màn hình không đọc được, và trang này chưa có toàn văn của văn bản.',
  scanOther: 'không tìm được chữ trong tệp, phần mềm đọc màn hình không đọc được.',
  sha: 'Mã kiểm tra SHA-256',
  copy: 'Sao chép mã',
  copied: 'Đã sao chép',
  verify: 'Cách kiểm tra tệp đã tải về',
  verifyWhy:
    'Mã SHA-256 như dấu vân tay của tệp: tệp khác đi một chữ thì mã khác hẳn. Tính mã của tệp đã tải về rồi so với mã ở trên; trùng nhau là đúng tệp đã đăng.',
  verifyHere: 'Chọn tệp đã tải về',
  verifyHereHelp:
    'Cách nhanh nhất, trên điện thoại cũng dùng được. Mã được tính ngay trên máy của bạn; tệp không được gửi đi đâu.',
  matches: 'Đúng tệp đã đăng:',
  differs: 'Không trùng với tệp nào ở trên. Mã của tệp vừa chọn:',
  phone: 'Điện thoại',
  phoneHelp:
    'Dùng ô chọn tệp ở trên khi trình duyệt bật JavaScript; nếu không, chép tệp sang máy tính rồi làm như dưới đây.',
  windows: 'Windows',
  windowsHelp: 'Mở thư mục chứa tệp, gõ cmd vào thanh địa chỉ rồi nhấn Enter, sau đó chạy:',
  macos: 'macOS',
  macosHelp: 'Mở Terminal, vào thư mục tải về rồi chạy:',
  linux: 'Linux',
  linuxHelp: 'Mở cửa sổ dòng lệnh ở thư mục chứa tệp rồi chạy:',
  unproofread: 'Chưa hiệu đính',
  unproofreadNote:
    'Chữ dưới đây được chuyển tự động từ bản quét hoặc tệp gốc, chưa so lại với bản ký, có thể sai hoặc thiếu. Khi viện dẫn, xin đối chiếu với bản ký.',
} as const;

/** Alternative text of the preview. */
export const firstPageOf = (title: string): string => `Trang đầu của ${title}`;

/** "12 trang" on one line, with a full stop between thousands. */
export const pageCount = (pages: number): string =>
  `${new Intl.NumberFormat('vi-VN').format(pages)}\u00A0trang`;
