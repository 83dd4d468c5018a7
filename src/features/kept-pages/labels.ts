/** Words of the pages that a reader's device keeps for times without a network. */
export const KEPT = {
  title: 'Trang đã lưu trên máy này',
  description: 'Những trang đã mở được giữ lại trên máy để đọc khi mất mạng, và cách xóa.',
  offline: 'Máy đang không có mạng. Các trang dưới đây vẫn đọc được.',
  lead: 'Trang chủ, lịch tiếp công dân và những trang ông/bà đã mở được giữ trên máy này để đọc khi mất mạng. Có mạng thì trang mới thay trang cũ.',
  privacy: 'Bản lưu chỉ nằm trên máy này. Dùng máy chung thì nên xóa sau khi đọc.',
  none: 'Máy này chưa lưu trang nào.',
  keptOn: 'lưu lúc',
  clear: 'Xóa hết và thôi lưu',
  cleared: 'Đã xóa hết bản lưu. Máy này không lưu trang nữa.',
  again: 'Lưu trang để đọc khi mất mạng',
  unable: 'Trình duyệt này không lưu được trang để đọc khi mất mạng.',
  noScript: 'Trình duyệt tắt JavaScript nên không lưu trang nào.',
} as const;

/** Words of the worker itself; pages that it answers begin with the first. */
export const KEPT_NOTICE = {
  before: 'Không tải được bản mới. Đây là bản lưu trên máy này lúc ',
  after: '; nội dung có thể đã thay đổi.',
} as const;
