/** Words of the dialog that compares two versions of a record. */
export const CONFLICT = {
  title: 'Có người đã sửa bản ghi này trước bạn',
  someone: 'Một người khác',
  saved: (who: string, when: string): string => `${who} đã lưu${when && ` lúc ${when}`}.`,
  task: 'Chưa lưu gì của bạn. Dưới đây chỉ là những ô khác nhau; hãy chọn cho từng ô rồi lưu.',
  onlyTheirs: 'Bạn không sửa ô này.',
  onlyMine: 'Chỉ bạn sửa ô này.',
  mine: 'Của tôi',
  theirs: (who: string): string => `Của ${who}`,
  other: 'người kia',
  both: 'Giữ cả hai',
  empty: '(trống)',
  deleted: (who: string): string =>
    `${who} đã xóa bản ghi này khỏi trang. Lưu thì bản của bạn có lại trong kho.`,
  unreadable:
    'Chưa lưu gì của bạn. Bản kia có lỗi nên không so được từng ô; lưu thì bản của bạn thay nó, bản kia vẫn còn trong lịch sử của kho.',
  save: 'Lưu với lựa chọn này',
  saveMine: 'Lưu bản của tôi',
  rest: (count: number): string => `Còn ${count} ô chưa chọn.`,
  download: 'Tải bản của tôi về máy',
  close: 'Đóng, sửa tiếp',
} as const;
