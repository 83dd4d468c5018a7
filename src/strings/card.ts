/** Words on the social cards of shared links. */
export const CARD = {
  duties: 'Theo dõi thực hiện',
  feedback: 'Hỏi đáp',
  answered: 'Trả lời ngày',
  received: 'Nhận ngày',
  asOf: 'Số liệu đến ngày',
  year: { registered: 'Đăng ký năm', recognised: 'Công nhận năm' },
  number: 'Số',
  unit: 'Đơn vị tính',
} as const;
