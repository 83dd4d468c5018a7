/** Words of the home page. */
export const HOME = {
  heading: 'Việc của tỉnh, để dân biết và dân kiểm tra',
  /** The pages are as of their making; the sessions know today by themselves. */
  updated: 'cập nhật',
  searchLabel: 'Tìm văn bản, lịch tiếp công dân, mô hình, số liệu',
  quick: 'Người xem thường tìm',
  receptions: 'Khi nào lãnh đạo tiếp dân',
  /** @param directive "Chỉ thị số 08-CT/TU" */
  says: (directive: string) => `${directive} nói gì`,
  ask: 'Gửi câu hỏi, góp ý',
  newDirectives: 'Văn bản mới',
  keyFigures: 'Số liệu chính',
  asOf: 'tính đến',
  tracker: 'Theo dõi thực hiện',
  trackerCount: (duties: number, agencies: number) => `${duties} nhiệm vụ, ${agencies} cơ quan.`,
  trackerLead: 'Mỗi nhiệm vụ được đối chiếu với những gì các cơ quan đã công bố trên trang này.',
  trackerLink: 'Xem từng cơ quan, từng nhiệm vụ',
} as const;
