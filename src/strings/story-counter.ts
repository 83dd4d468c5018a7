/** Words of the count of models per agency and year, against a directive's requirement. */
export const COUNTER = {
  title: 'Mức đăng ký',
  aim: (minimum: number, target: number | undefined) =>
    target === undefined
      ? `Đạt khi có ít nhất ${minimum} mô hình đăng ký trong năm.`
      : `Mức tối thiểu: ${minimum} mô hình đăng ký trong năm. Mức phấn đấu: ${target}.`,
  note: '“Chưa có thông tin” nghĩa là trang chưa nhận được mô hình nào của cơ quan cho năm đó, không có nghĩa là không làm.',
  table: 'Bảng số mô hình của từng cơ quan theo năm, cuộn ngang được',
  agency: 'Cơ quan',
  yearTitle: (year: number) => `Mức đăng ký mô hình của các cơ quan năm ${year}`,
  yearDescription: (year: number) =>
    `Các mô hình Dân vận khéo mà từng cơ quan đã đăng ký năm ${year}, so với mức văn bản yêu cầu.`,
  years: 'Chọn năm',
  details: (year: number) => `Từng cơ quan năm ${year}`,
  onlyReported: (agencies: number) =>
    `Bảng gồm các cơ quan có mô hình ít nhất một năm; ${agencies} cơ quan khác: chưa có thông tin, danh sách ở trang của từng năm.`,
  soFar: (day: string) => `Năm chưa hết: tính đến ngày ${day}.`,
  grades: {
    target: 'Đạt mức phấn đấu',
    minimum: 'Đạt mức tối thiểu',
    pending: 'Chưa đủ, năm chưa hết',
    unmet: 'Chưa đạt',
    'no-data': 'Chưa có thông tin',
  },
  signs: { target: '✓✓', minimum: '✓', pending: '…', unmet: '✕', 'no-data': '?' },
  noneReported: 'Chưa có thông tin về mô hình nào của năm này.',
  silent: (count: number) => `Chưa có thông tin (${count} cơ quan)`,
  tracker: 'Xem cùng các nhiệm vụ khác của văn bản',
} as const;
