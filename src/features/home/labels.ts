/** Words of the home page. */
export const HOME = {
  heading: 'Dân biết, dân kiểm\u00a0tra việc của tỉnh',
  /** Pages show the state of their build; the sessions update in the browser. */
  updated: 'cập nhật',
  searchLabel: 'Tìm văn bản, lịch tiếp công dân, mô hình, số liệu',
  quick: 'Người xem thường tìm',
  receptions: 'Lịch tiếp công dân của các cơ quan',
  /** @param directive "Chỉ thị số 08-CT/TU" */
  says: (directive: string) => `${directive} nói gì`,
  ask: 'Gửi câu hỏi, góp ý',
  head: 'Lãnh đạo tỉnh',
  /** @param post "Chủ tịch UBND tỉnh" */
  chairman: (post: string) => `${post} tiếp công dân`,
} as const;
