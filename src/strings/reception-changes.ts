/** Between what is right now and what was announced before. */
export const INSTEAD_OF = 'thay cho';

/** Words for what differs from an announced schedule: as a line, and for the little room of a cell. */
export const CHANGES = {
  movedTo: { label: 'Không tiếp ngày này; dời sang', short: 'Đã dời ngày' },
  movedFrom: { label: 'Dời từ', short: 'Ngày mới' },
  postponed: { label: 'Buổi này đã hoãn, chưa có ngày mới', short: 'Hoãn' },
  cancelled: { label: 'Không tổ chức buổi tiếp này', short: 'Không tổ chức' },
  added: { label: 'Buổi tiếp thêm, ngoài lịch định kỳ', short: 'Ngoài lịch' },
  place: { label: 'Đổi địa điểm:', short: 'Đổi địa điểm' },
  times: { label: 'Đổi giờ tiếp:', short: 'Đổi giờ' },
  form: { label: 'Đổi hình thức:', short: 'Đổi hình thức' },
  host: { label: 'Người tiếp thay:', short: 'Đổi người tiếp' },
} as const;
