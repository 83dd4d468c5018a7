/** Words of the home page. */
export const HOME = {
  /** @param province "Cà Mau": the word for it would be another for a city */
  heading: (province: string) =>
    `Dân biết, dân kiểm\u00a0tra việc của ${province.replaceAll(' ', '\u00a0')}`,
  /** Pages show the state of their build; the sessions update in the browser. */
  updated: 'cập nhật',
  searchLabel: 'Tìm văn bản, lịch, mô hình, số liệu',
  quick: 'Người xem thường tìm',
  /** @param directive "Chỉ thị số 08-CT/TU" */
  says: (directive: string) => `${directive} nói gì`,
  ask: 'Gửi góp ý',
  /** Sections without content, each with what it will show. */
  toCome: 'Trang này sẽ đăng',
} as const;
