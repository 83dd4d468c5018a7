/** Between the current value and the announced one. */
export const INSTEAD_OF = 'thay cho';

/** Words for differences from an announced schedule. */
export const CHANGES = {
  movedTo: 'Không tiếp ngày này; dời sang',
  movedFrom: 'Dời từ',
  postponed: 'Buổi này đã hoãn, chưa có ngày mới',
  cancelled: 'Không tổ chức buổi tiếp này',
  added: 'Buổi tiếp thêm, ngoài lịch định kỳ',
  place: 'Đổi địa điểm:',
  times: 'Đổi giờ tiếp:',
  form: 'Đổi hình thức:',
  host: 'Người tiếp thay:',
} as const;
