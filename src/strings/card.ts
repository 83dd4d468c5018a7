/** Words on the pictures that stand beside a shared link. */
export const CARD = {
  duties: 'Theo dõi thực hiện',
  feedback: 'Hỏi đáp',
  answered: 'Trả lời ngày',
  received: 'Nhận ngày',
  asOf: 'Số liệu đến ngày',
  registeredIn: 'Đăng ký năm',
  number: 'Số',
  unit: 'Đơn vị tính',
} as const;
