/** Words of the forms that figures are reported on, and of versions of a way to count. */
export const FORM = {
  form: 'Biểu mẫu báo cáo',
  column: 'cột',
  validity: 'Hiệu lực',
  source: 'nguồn',
  outside: (days: string) => `Có số liệu của kỳ nằm ngoài hiệu lực ấy (${days}).`,
  before: (day: string) => `Cách tính trước ${day}`,
  appliesFrom: (day: string) => `từ kỳ kết thúc ngày ${day}`,
  why: 'Vì sao đổi',
  versionsNote:
    'Cách tính hoặc biểu mẫu đã đổi. Số của hai phiên bản đứng riêng, không nối thành một đường và không so với nhau.',
} as const;
