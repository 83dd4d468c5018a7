/** Words of figures that were corrected. */
export const REVISION = {
  title: 'Số liệu đã sửa',
  lead: 'Số cũ không bị xóa: dưới đây là số đã công bố trước, số thay cho nó, mức chênh và lý do.',
  old: 'Số cũ',
  new: 'Số mới',
  final: 'Số chính thức thay số sơ bộ',
  why: 'Lý do',
  noReason: 'nguồn chưa nêu',
  unkept: 'Số trước khi sửa không còn được lưu.',
} as const;
