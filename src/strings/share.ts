/** Words of the block at the end of a page with which readers pass it on. */
export const SHARE = {
  title: 'Chia sẻ trang này',
  facebook: 'Facebook',
  zalo: 'Zalo',
  email: 'Thư điện tử',
  native: 'Chia sẻ…',
  address: 'Địa chỉ trang',
  copy: 'Chép địa chỉ',
  qr: 'Mã QR của trang này',
  copied: 'Đã chép địa chỉ.',
} as const;
