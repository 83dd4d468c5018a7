/** Words of the block at the end of a page with which readers pass it on. */
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
