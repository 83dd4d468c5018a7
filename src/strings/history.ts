/** Words of the change history of a document. */
export const HISTORY = {
  title: 'Lịch sử chỉnh sửa',
  unrecorded: 'Thay đổi chưa ghi lý do',
  unrecordedNote:
    'Lời văn trên trang khác với bản đăng trước đó; ban biên tập chưa ghi lý do thay đổi.',
  help: 'Chữ gạch ngang là chữ đã bỏ, chữ gạch chân là chữ mới thêm. Đoạn không đổi được lược bớt.',
  facts: 'Thông tin văn bản',
  removed: 'bỏ:',
  added: 'thêm:',
} as const;

/** "Đối chiếu lời văn: 3 chỗ thay đổi". */
export const comparisonTitle = (count: number): string =>
  `Đối chiếu lời văn: ${count} chỗ thay đổi`;

/** The two compared wordings; the days are written out. */
export const comparedDays = (before: string, after: string): string =>
  before === after
    ? `Lời văn trên trang trước và sau lần sửa ngày ${after}.`
    : `Lời văn trên trang ngày ${before} so với ngày ${after}.`;

export const omittedNote = (count: number): string =>
  `Còn ${count} đoạn thay đổi nữa không hiện ở đây vì quá dài.`;
