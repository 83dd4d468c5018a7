/** Words of the count of models per agency and year, against what a directive asks. */
export const COUNTER = {
  title: 'Đếm theo chỉ tiêu',
  aim: (minimum: number, target: number | undefined) =>
    target === undefined
      ? `Đạt khi có ít nhất ${minimum} mô hình đăng ký trong năm.`
      : `Mức tối thiểu: ${minimum} mô hình đăng ký trong năm. Mức phấn đấu: ${target}.`,
  note: '“Chưa báo cáo” nghĩa là trang chưa nhận được mô hình nào của cơ quan cho năm đó, không có nghĩa là không làm.',
  table: 'Bảng số mô hình của từng cơ quan theo năm, cuộn ngang được',
  agency: 'Cơ quan',
  yearTitle: (year: number) => `Dân vận khéo: đếm theo chỉ tiêu năm ${year}`,
  yearDescription: (year: number) =>
    `Từng cơ quan đăng ký bao nhiêu mô hình Dân vận khéo trong năm ${year}, là mô hình nào, đạt hay chưa đạt chỉ tiêu; cơ quan chưa báo cáo được nêu riêng.`,
  years: 'Chọn năm',
  details: (year: number) => `Từng cơ quan năm ${year}`,
  onlyReported: (agencies: number) =>
    `Bảng chỉ gồm cơ quan đã báo cáo ít nhất một năm. ${agencies} cơ quan khác thuộc diện thực hiện chưa báo cáo năm nào; danh sách ở trang của từng năm.`,
  soFar: (day: string) => `Năm chưa hết: tính đến ngày ${day}.`,
  grades: {
    target: 'Đạt mức phấn đấu',
    minimum: 'Đạt mức tối thiểu',
    pending: 'Chưa đủ, năm chưa hết',
    unmet: 'Chưa đạt',
    'no-data': 'Chưa báo cáo',
  },
  signs: { target: '✓✓', minimum: '✓', pending: '…', unmet: '✕', 'no-data': '?' },
  real: 'Cơ quan của tỉnh',
  sample: 'Cơ quan minh họa',
  sampleNote: 'Các cơ quan dưới đây không có thật; chỉ để minh họa bảng khi đã có đủ bản ghi.',
  noneReported: 'Chưa cơ quan nào báo cáo mô hình của năm này.',
  silent: (count: number) => `Chưa báo cáo (${count} cơ quan)`,
  tracker: 'Xem cùng các nhiệm vụ khác của văn bản',
} as const;
