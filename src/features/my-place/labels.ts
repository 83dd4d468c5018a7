/** Words of the place where a reader lives. */
export const MY_PLACE = {
  title: 'Nơi tôi ở',
  lead: 'Chọn xã, phường một lần: Trang chủ và Lịch tiếp công dân mở đầu bằng buổi tiếp sắp tới ở nơi đó.',
  kept: 'Lựa chọn chỉ giữ trong máy này, không gửi đi đâu.',
  label: 'Nơi tôi ở:',
  choose: 'chọn xã, phường',
  change: 'đổi',
  failed: 'Chưa lấy được lịch; xin mở trang của xã, phường này.',
  only: 'Chỉ xem nơi này và cấp tỉnh',
  find: 'Gõ tên xã, phường hiện nay hoặc tên cũ',
  findHint: 'Không cần gõ dấu',
  pick: 'Chọn',
  found: 'nơi phù hợp',
  none: 'Không thấy nơi nào có tên đó. Xin thử tên khác, hoặc chỉ một phần của tên.',
  list: 'Các xã, phường',
  before: (names: string) => `trước đây: ${names}`,
  forget: 'Bỏ chọn',
  noCommunes: 'Trang chưa có xã, phường nào.',
} as const;

/** Address of the page where readers choose it, and the query parameter of the choice. */
export const MY_PLACE_PATH = '/noi-toi-o/';
