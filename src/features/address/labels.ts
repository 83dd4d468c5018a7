/** Words of pages that moved, were removed or never existed. */
export const ADDRESS = {
  moved: 'Trang đã chuyển địa chỉ',
  movedLead: 'Trang này nay ở địa chỉ khác; trình duyệt đang chuyển đến đó.',
  movedTo: 'Mở trang ở địa chỉ mới',
  removed: 'Trang đã gỡ',
  removedLead: (on: string, reason: string) => `Gỡ ngày ${on}. Lý do: ${reason}`,
  notFound: 'Không tìm thấy trang',
  notFoundLead:
    'Địa chỉ này không có trên trang. Có thể trang đã đổi địa chỉ, hoặc đường dẫn bị gõ thiếu.',
  nearest: 'Trang gần nhất còn có:',
  notFoundLists: 'Hoặc bắt đầu từ đây',
  notFoundReport: 'Báo cho chúng tôi biết đường dẫn hỏng',
} as const;
