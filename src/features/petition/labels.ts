/** Words of the forms that citizens fill in, on pages and in their files. */
export const PETITION = {
  title: 'Mẫu đơn',
  lead: 'Tải về, in ra viết tay hoặc điền trên máy. Tệp Word sửa được; tệp PDF để in.',
  toFill: 'Mẫu đơn để điền:',
  word: 'Tải tệp Word',
  pdf: 'Tải tệp PDF',
  basis: {
    official: 'Căn cứ:',
    edited: 'Không phải mẫu ban hành: ban biên tập soạn, gồm những điều luật buộc phải ghi theo',
  },
  checkedOn: 'kiểm tra đến ngày',
  notes: 'Lưu ý khi viết',
  lines: 'Đơn gồm những gì',
  all: 'Khiếu nại, tố cáo, kiến nghị, phản ánh',
  empty:
    'Mẫu đơn khiếu nại, tố cáo, kiến nghị, phản ánh sẽ có ở đây, tải về dưới dạng Word và PDF.',
} as const;

/** What every form has, besides its own lines. */
export const PAPER = {
  placeAndDate: '…, ngày … tháng … năm …',
  name: 'Họ và tên',
} as const;
