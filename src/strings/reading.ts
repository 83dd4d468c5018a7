/** Words of the reading page of a document: its contents, the menu of a unit, the printed sheet. */
export const READING = {
  menu: 'Trích dẫn',
  copyCitation: 'Sao chép trích dẫn',
  copyLink: 'Sao chép liên kết',
  copyText: 'Sao chép nguyên văn kèm trích dẫn',
  copied: 'Đã sao chép.',
  notCopied: 'Trình duyệt không cho sao chép; xin chọn dòng trích dẫn ở trên rồi sao chép.',
  close: 'Đóng',
  qr: 'Mã QR dẫn đến trang này',
} as const;

/** Words shown only in print. */
export const SHEET = {
  republic: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  star: '*',
  dashes: '-----',
  recipients: 'Nơi nhận:',
  /** Never "(đã ký)": the sheet has no signature, and must say so. */
  unsigned: '(Chữ ký và dấu: xem bản chính)',
  unsignedSample: '(Bản minh họa, không có bản ký)',
  about: 'Về bản in này',
  printedFrom: 'In từ trang',
  original: 'Văn bản có chữ ký và dấu là bản chính thức; bản in này để tra cứu.',
  originalSample: 'Văn bản minh họa, không có bản ký.',
  validity: 'Hiệu lực',
  checkedOn: 'kiểm tra đến ngày',
  basis: 'Căn cứ xác định',
  scan: 'Quét mã để xem nội dung và tình trạng hiệu lực mới nhất.',
  sample: 'Minh họa – không phải văn bản có thật',
  sampleMark: 'Minh họa',
  summary: 'Bản tóm tắt, không phải toàn văn',
  summaryMark: 'Bản tóm tắt',
  withdrawn: 'Đã gỡ bỏ',
  unproofread: 'Chưa hiệu đính',
} as const;
