/** Words of the home page. */
export const HOME = {
  heading: 'Việc của tỉnh, để dân biết và dân kiểm tra',
  searchLabel: 'Tìm văn bản, lịch tiếp công dân, mô hình, số liệu',
  quick: 'Người xem thường tìm',
  quickLinks: [
    { label: 'Khi nào lãnh đạo tiếp dân', path: '/lich-tiep-cong-dan/' },
    { label: 'Chỉ thị 08-CT/TU nói gì', path: '/van-ban/2021-08-ct-tu/' },
    { label: 'Gửi câu hỏi, góp ý', path: '/gop-y/' },
  ],
  newDirectives: 'Văn bản mới',
  keyFigures: 'Số liệu chính',
  asOf: 'tính đến',
  tracker: 'Theo dõi thực hiện',
  trackerCount: (duties: number, agencies: number) => `${duties} nhiệm vụ, ${agencies} cơ quan.`,
  trackerLead: 'Mỗi nhiệm vụ được đối chiếu với những gì các cơ quan đã công bố trên trang này.',
  trackerLink: 'Xem từng cơ quan, từng nhiệm vụ',
} as const;
