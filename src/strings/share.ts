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
