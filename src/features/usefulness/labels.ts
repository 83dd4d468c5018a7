/** Words of "was this page useful?" and of the page with its counts. */
export const USEFUL = {
  ask: 'Trang này có ích không?',
  yes: 'Có',
  no: 'Không',
  thanks: 'Đã ghi ý kiến. Cảm ơn ông/bà.',
  title: 'Người đọc thấy trang nào có ích',
  lead: 'Số lượt người đọc trả lời câu hỏi “Trang này có ích không?”, theo tháng và theo trang.',
  note: 'Chỉ đếm số lượt bấm, không dùng cookie và không biết ai bấm. Một người có thể bấm nhiều lần, người không bấm thì không được tính; vì vậy đây không phải kết quả khảo sát.',
  page: 'Trang',
  month: (month: string) => `Tháng ${month}`,
  total: 'Tổng',
} as const;
